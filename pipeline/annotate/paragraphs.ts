import type { Span } from '../model.ts'
import { trim } from '../text/spans.ts'

export type Block = Span & Readonly<{ kind: 'prose' | 'heading' | 'list_item' }>

/**
 * Gives the paragraphs of a text: one a line that is not empty, without its mark. A line is a heading when it is marked
 * as one, or when it is short and does not end as a sentence does; a list item when it begins with a bullet or number.
 */
export function paragraphs(text: string): Block[] {
  const blocks: Block[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = trim(text, { start: match.index, end: match.index + match[0].length })
    const mark = /^(?:(# )|(?:[-•*–—▪◦] |\d{1,2}[.)] ))/.exec(text.slice(line.start, line.end))
    const span = trim(text, { start: line.start + (mark?.[0].length ?? 0), end: line.end })
    if (span.start === span.end) continue
    blocks.push({ ...span, kind: mark?.[1] ? 'heading' : mark ? 'list_item' : looksLikeHeading(text.slice(span.start, span.end)) ? 'heading' : 'prose' })
  }
  return blocks
}

/** Short, ends without a mark that ends a sentence, and holds no quotation. */
const looksLikeHeading = (line: string): boolean => line.length <= 120 && !/[.!?:;,…]["”’')\]]*$/.test(line) && !/^["“‘]/.test(line)
