import type { Annotated, Document, Paragraph, Parser, Sentence, Span, Tag, Token } from '../model.ts'
import { consistent } from './consistency.ts'
import { lemma } from './lemmas.ts'
import { names } from './names.ts'
import { paragraphs } from './paragraphs.ts'
import { sentences } from './sentences.ts'
import { tokens } from './tokens.ts'

/** Gives paragraphs, sentences and tokens of an article, each with its place in the view and in the list above it. */
export function annotate(document: Document, parser: Parser): Annotated {
  const { text } = document.view
  const found = { paragraphs: [] as Paragraph[], sentences: [] as Sentence[] }
  const spans: Span[] = []
  for (const block of paragraphs(text)) {
    const first = found.sentences.length
    for (const sentence of sentences(text, block)) {
      const from = spans.length
      spans.push(...tokens(text, sentence))
      found.sentences.push({ ...sentence, first: from, last: spans.length, paragraph: found.paragraphs.length })
    }
    found.paragraphs.push({ ...block, first, last: found.sentences.length })
  }
  return { document, text, ...found, ...parsed(text, found.sentences, spans, parser) }
}

/** Gives the tokens with what the parser says of them (their heads are places in the same list), and the names they make. */
function parsed(text: string, sentences: readonly Sentence[], spans: readonly Span[], parser: Parser): Pick<Annotated, 'tokens' | 'names'> {
  const forms = spans.map(({ start, end }) => text.slice(start, end))
  const parses = parser(sentences.map(({ first, last }) => forms.slice(first, last)))
  const said = sentences.flatMap(({ first, last }, s) => {
    const { upos = [], heads = [], deprels = [] } = parses[s] ?? {}
    const own = forms.slice(first, last)
    const title = isTitle(own)
    return own.map((form, i) => ({
      form, tag: upos[i] as Tag, head: heads[i] === 0 ? -1 : first + (heads[i] as number) - 1, relation: deprels[i] ?? '',
      opens: title || i === 0 || /^["“‘'(]$/.test(own[i - 1] as string),
    }))
  })
  const tags = consistent(said)
  const words = said.map(({ form, head, relation }, i): Token => {
    const [span, tag] = [spans[i] as Span, tags[i] as Tag]
    return { ...span, text: form, lower: form.toLowerCase(), lemma: lemma(form, tag), tag, head, relation }
  })
  const rows = new Float32Array(spans.length * parser.nameClasses.length)
  for (const [s, { first }] of sentences.entries()) rows.set(parses[s]?.names ?? [], first * parser.nameClasses.length)
  return { tokens: words, names: names({ tokens: words, sentences }, { classes: parser.nameClasses, rows }) }
}

/** Whether most words of a sentence have capitals, as in a headline. */
function isTitle(forms: readonly string[]): boolean {
  const words = forms.filter((form) => /^\p{L}{4,}/u.test(form))
  return words.filter((form) => /^\p{Lu}/u.test(form)).length > 0.6 * words.length
}
