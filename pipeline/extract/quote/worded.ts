import { firstFrom, overlaps } from '../../text/spans.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'

/** Rules that report an object or what stands before the speaker: of these, short ones mostly name a topic ("rejected any link"). */
const topical = new Set(['object_after', 'fronted', 'label'])
/** In tokens. */
const fewest = 4

/** Whether what is reported is worded, and no mere topic: a clause, words in quotation marks, what a preposition brings in, or some words at least; a pronoun or question word alone says nothing. */
export function isWorded({ tokens, segments }: Reading, { rule, contents }: Frame): boolean {
  const stretches = contents.map(({ start, end }) => ({ first: firstFrom(tokens, start), last: firstFrom(tokens, end) }))
  const words = stretches.reduce((sum, { first, last }) => sum + last - first, 0)
  const first = stretches[0]?.first ?? 0
  const alone = words === 1 || (words === 2 && tokens[first + 1]?.tag === 'PUNCT')
  if (alone && stretches.length === 1 && /^(?:PRON|DET|ADV|SCONJ)$/.test(tokens[first]?.tag ?? '')) return false
  if (!topical.has(rule) || segments.some(({ outer }) => contents.some((span) => overlaps(span, outer)))) return true
  return words >= fewest || (rule === 'object_after' && tokens[first - 1]?.tag === 'ADP')
}
