import type { Span } from '../model.ts'
import { trim } from '../text/spans.ts'

export type Block = Span & Readonly<{ kind: 'prose' | 'heading' | 'list_item' }>

/** What a line begins with that is not part of its words: "# ", a bullet, the number or letter of an item. */
const mark = /^(?:(# )|(?:[-•*–—▪◦] |\d{1,2}[.)] |\((?:\d{1,2}|[a-z])\) ))/

/**
 * Gives the paragraphs of a text: one a line that is not empty, without its mark. A line is a heading when it is marked
 * as one, or when it is short and does not end as a sentence does; a list item when it begins with a bullet or number.
 */
export function paragraphs(text: string): Block[] {
  const blocks: Block[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = trim(text, { start: match.index, end: match.index + match[0].length })
    const marked = mark.exec(text.slice(line.start, line.end))
    const span = trim(text, { start: line.start + (marked?.[0].length ?? 0), end: line.end })
    if (span.start === span.end) continue
    blocks.push({ ...span, kind: marked?.[1] ? 'heading' : marked ? 'list_item' : looksLikeHeading(text.slice(span.start, span.end)) ? 'heading' : 'prose' })
  }
  return blocks
}

/** Short, no quotation, and without a mark that ends or breaks off a sentence, or a question in title case. */
const looksLikeHeading = (line: string): boolean =>
  line.length <= 120 && !/^(?:["“‘]|\p{Ll}+ )/u.test(line) && (!/[.!?:;,…—–-]["”’')\]]*$/.test(line) || isTitleCase(line))

/** Whether a question has capitals wherever a title has them: "What Comes Next for the Ferry?" */
const isTitleCase = (line: string): boolean =>
  /^[^.!?:;]+\?$/.test(line) && /^.+ .*\p{Lu}/u.test(line) && !/(?<![\p{L}'’])\p{Ll}[\p{L}]{3,}/u.test(line)
