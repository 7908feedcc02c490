import type { Annotated, Document, Paragraph, Parse, Parser, Sentence, Span, Tag, Token } from '../model.ts'
import { consistent, type Tagged } from './consistency.ts'
import { lemma } from './lemmas.ts'
import { names } from './names.ts'
import { paragraphs } from './paragraphs.ts'
import { sentences } from './sentences.ts'
import { tokens } from './tokens.ts'

/**
 * Gives paragraphs, sentences and tokens of an article, each with its place in the view and in the list above it; without
 * a parser, for a language that nobody asks about, the tokens have no tags or heads and there are no names.
 */
export function annotate(document: Document, parser: Parser | null): Annotated {
  const { text } = document.view
  const found = { paragraphs: [] as Paragraph[], sentences: [] as Sentence[] }
  const spans: Span[] = []
  for (const block of paragraphs(text)) {
    const first = found.sentences.length
    for (const sentence of sentences(text, block)) {
      const from = spans.length
      spans.push(...tokens(text, sentence))
      found.sentences.push({ first: from, last: spans.length, paragraph: found.paragraphs.length, ...sentence })
    }
    found.paragraphs.push({ first, last: found.sentences.length, ...block })
  }
  return { document, text, ...found, ...parsed(text, found.sentences, spans, parser) }
}

/** Gives the tokens with what the parser says of them (their heads are places in the same list), and the names they make. */
function parsed(text: string, sentences: readonly Sentence[], spans: readonly Span[], parser: Parser | null): Pick<Annotated, 'tokens' | 'names'> {
  const forms = spans.map(({ start, end }) => text.slice(start, end))
  const own = sentences.map(({ first, last }) => forms.slice(first, last))
  const parses = parser?.(own) ?? own.map(unparsed)
  const classes = parser?.nameClasses ?? []
  const tags = consistent(own.flatMap((words, s) => tagged(words, parses[s] as Parse)))
  const tokens: Token[] = []
  const rows = new Float32Array(spans.length * classes.length)
  for (const [s, { first, last }] of sentences.entries()) {
    const { heads, deprels, names: scores } = parses[s] as Parse
    rows.set(scores, first * classes.length)
    for (let i = first; i < last; i++) {
      const [{ start, end }, form, tag, head] = [spans[i] as Span, forms[i] as string, tags[i] as Tag, heads[i - first] as number]
      const relation = deprels[i - first] as string
      tokens.push({ start, end, text: form, lower: form.toLowerCase(), lemma: lemma(form, tag), tag, head: head === 0 ? -1 : first + head - 1, relation })
    }
  }
  return { tokens, names: parser ? names({ tokens, sentences }, { classes, rows }) : [] }
}

const unparsed = (words: readonly string[]): Parse =>
  ({ upos: words.map(() => 'X'), heads: words.map(() => 0), deprels: words.map(() => 'dep'), names: new Float32Array(0) })

const openers = new Set(['"', '“', '‘', "'", '('])

/** The words of a sentence as the tagger saw them. */
function tagged(forms: readonly string[], { upos }: Parse): Tagged[] {
  const title = isTitle(forms)
  return forms.map((form, i) => ({ form, tag: upos[i] as Tag, opens: title || i === 0 || openers.has(forms[i - 1] as string) }))
}

/** Whether most words of a sentence have capitals, as in a headline; `casing` of the names asks the tags too, which are still open here. */
function isTitle(forms: readonly string[]): boolean {
  const words = forms.filter((form) => /^\p{L}{4,}/u.test(form))
  return words.filter((form) => /^\p{Lu}/u.test(form)).length > 0.6 * words.length
}
