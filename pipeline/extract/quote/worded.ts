import { firstFrom, overlaps } from '../../text/spans.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'

/** Rules that report an object or what stands before the speaker: of these, short ones mostly name a topic ("rejected any link"). */
const topical = new Set(['object_after', 'fronted', 'label'])
/** In tokens. */
const fewest = 4

/** Whether what is reported is worded, and no mere topic: a clause, words in quotation marks, what a preposition brings in, or some words at least; a pronoun alone says nothing. */
export function isWorded({ tokens, segments }: Reading, { rule, contents }: Frame): boolean {
  const first = firstFrom(tokens, contents[0]?.start ?? 0)
  if (contents.length === 1 && firstFrom(tokens, contents[0]?.end ?? 0) === first + 1 && /^(?:PRON|DET)$/.test(tokens[first]?.tag ?? '')) return false
  if (!topical.has(rule) || segments.some(({ outer }) => contents.some((span) => overlaps(span, outer)))) return true
  if (rule === 'object_after' && tokens[first - 1]?.tag === 'ADP') return true
  const words = contents.map(({ start, end }) => firstFrom(tokens, end) - firstFrom(tokens, start))
  return words.reduce((sum, count) => sum + count, 0) >= fewest
}
