import type { Annotated, Document, Paragraph, Parser, Sentence, Tag, Token } from '../model.ts'
import { lemma } from './lemmas.ts'
import { paragraphs } from './paragraphs.ts'
import { sentences } from './sentences.ts'
import { tokens } from './tokens.ts'

/** Gives paragraphs, sentences and tokens of an article, each with its place in the view and in the list above it. */
export function annotate(document: Document, parser: Parser): Annotated {
  const { text } = document.view
  const found = { paragraphs: [] as Paragraph[], sentences: [] as Sentence[], tokens: [] as Token[] }
  for (const block of paragraphs(text)) {
    const first = found.sentences.length
    const parts = sentences(text, block).map((span) => ({ span, words: tokens(text, span) }))
    const parses = parser(parts.map(({ words }) => words.map(({ start, end }) => text.slice(start, end))))
    parts.forEach(({ span, words }, i) => {
      const base = found.tokens.length
      const { upos = [], heads = [], deprels = [] } = parses[i] ?? {}
      words.forEach(({ start, end }, k) => {
        const form = text.slice(start, end)
        const tag = upos[k] as Tag
        const head = (heads[k] ?? 0) === 0 ? -1 : base + (heads[k] as number) - 1
        found.tokens.push({ start, end, text: form, lower: form.toLowerCase(), lemma: lemma(form, tag), tag, head, relation: deprels[k] ?? 'root' })
      })
      found.sentences.push({ ...span, first: base, last: found.tokens.length, paragraph: found.paragraphs.length })
    })
    found.paragraphs.push({ ...block, first, last: found.sentences.length })
  }
  return { document, text, ...found }
}
