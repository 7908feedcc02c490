import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span, Tag, Token } from '../model.ts'

const nlp = winkNLP(model, ['pos'])
/** wink-nlp's typings miss that a collection takes these too. */
type Its = Parameters<ReturnType<ReturnType<typeof nlp.readDoc>['tokens']>['out']>[0]
const tagOf = nlp.its.pos as unknown as Its
const lemmaOf = nlp.its.lemma as unknown as Its

/**
 * Gives the tokens of a stretch of text with tags and lemmas (wink-nlp). Its tokens carry no offsets, so each is found
 * again from where the last one ended; white space is dropped.
 */
export function tokens(text: string, span: Span): Token[] {
  const all = nlp.readDoc(text.slice(span.start, span.end)).tokens()
  const forms = all.out() as string[]
  const tags = all.out(tagOf) as string[]
  const lemmas = all.out(lemmaOf) as string[]
  const found: Token[] = []
  let cursor = span.start
  forms.forEach((form, i) => {
    const tag = tags[i] as Tag | 'SPACE'
    if (tag === 'SPACE' || form.trim() === '') return
    const start = text.indexOf(form, cursor)
    if (start < 0 || start >= span.end) return
    cursor = start + form.length
    found.push({ start, end: cursor, text: form, lower: form.toLowerCase(), lemma: lemmas[i] ?? form.toLowerCase(), tag })
  })
  return found
}
