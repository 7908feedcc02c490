import type { Token } from '../../../model.ts'
import type { Reading } from '../reading.ts'

/** Longest dateline ("OSTBY, Norland (Coast Wire) –"), in tokens. */
const longestDateline = 9

/** Gives the first token after the place and agency that a dash parts from the story; the same token where there are none. */
export function afterDateline({ tokens }: Reading, first: number, end: number): number {
  for (let i = first; i < Math.min(end, first + longestDateline); i++) {
    const { text } = tokens[i] as Token
    if (/^[–—-]$/.test(text) && i > first && tokens[i - 1]?.end !== tokens[i]?.start) return i + 1
    if (!/^(?:\p{Lu}|[.,()/\d])/u.test(text)) break
  }
  return first
}
