import type { Annotated, Document, Paragraph, Sentence, Token } from '../model.ts'
import { firstFrom } from '../text/spans.ts'
import { paragraphs } from './paragraphs.ts'
import { sentences } from './sentences.ts'
import { tokens } from './tokens.ts'

/** Gives paragraphs, sentences and tokens of an article, each with its place in the view and in the list above it. */
export function annotate(document: Document): Annotated {
  const { text } = document.view
  const found = { paragraphs: [] as Paragraph[], sentences: [] as Sentence[], tokens: [] as Token[] }
  for (const block of paragraphs(text)) {
    const paragraph = found.paragraphs.length
    const first = found.sentences.length
    const words = tokens(text, block)
    const base = found.tokens.length
    for (const span of sentences(text, block)) {
      found.sentences.push({ ...span, first: base + firstFrom(words, span.start), last: base + firstFrom(words, span.end), paragraph })
    }
    found.tokens.push(...words)
    found.paragraphs.push({ ...block, first, last: found.sentences.length })
  }
  return { document, text, ...found }
}
