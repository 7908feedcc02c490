import type { Span, Token } from '../../../model.ts'
import { spanOfTokens } from '../../../text/spans.ts'
import { contentEnd } from './ending.ts'
import { hasFinite } from './bare.ts'
import { following, isTerminal } from './following.ts'
import type { Segment } from '../marks.ts'
import type { Placed } from './place.ts'
import { type Reading, segmentEndingBefore, segmentStartingAt, tokensOf, type Unit } from '../reading.ts'
import { afterDateline } from '../speaker/dateline.ts'
import { isNamed, looksLikeTitle } from '../titles.ts'

/** Gives the words said that stand before an attribution: a quotation that ends right there, or a clause and a comma. */
export function aheadOf(reading: Reading, placed: Placed): Readonly<{ span: Span; direct: boolean }> | null {
  const { tokens } = reading
  const { cue, first, order } = placed
  const opening = /^(?:as|but|and)$/.test(tokens[first - 1]?.lower ?? '') ? first - 1 : first
  const behind = segmentEndingBefore(reading, opening)
  const segment = behind && !isNamed(reading, behind) && !reachesBack(reading, behind, cue.unit, opening) ? behind : null
  const start = clauseStart(reading, cue.unit)
  if (segment && (order === 'inverted' || !/\.["”’]?$/.test(reading.text.slice(segment.inner.start, segment.outer.end)))) {
    const { first: at } = tokensOf(reading, segment)
    const alone = at <= start || segmentEndingBefore(reading, at) !== null || tokens[at - 1]?.text === ':'
    if (alone) return { span: segment.outer, direct: true }
    if (!isAside(reading, placed)) return null
    return { span: { start: (tokens[start] as Token).start, end: segment.outer.end }, direct: false }
  }
  if (opening <= start + 1 || !/^[,–—]$/.test(tokens[opening - 1]?.text ?? '') || !isAside(reading, placed)) return null
  const around = hasFinite(reading, start, opening - 1) || (tokens[placed.last]?.text === ',' && hasFinite(reading, placed.last, cue.unit.last))
  const span = spanOfTokens(tokens, start, opening - 1)
  return around && span ? { span, direct: false } : null
}

/** A quotation of an earlier paragraph, or one before a sentence that opens with a pronoun or article of its own, is not attributed here. */
function reachesBack({ tokens, text }: Reading, { outer }: Segment, unit: Unit, opening: number): boolean {
  const start = tokens[unit.first]?.start ?? 0
  if (outer.end > start) return false
  const opens = opening === unit.first && /^(?:He|She|They|It|We|I|The|An?|His|Her|Their)$/.test(tokens[opening]?.text ?? '')
  return opens || text.slice(outer.end, start).includes('\n')
}

/** Whether an attribution stands beside what is said: nothing that it could report follows but days, places, a mark. */
function isAside(reading: Reading, placed: Placed): boolean {
  const { cue, last, order } = placed
  const { tokens } = reading
  if (tokens[last]?.text === ':') return false
  if (!/[pc]/.test(cue.entry.frames) || /^(?:who|which|whose)$/.test(tokens[placed.first]?.lower ?? '') || !isTerminal(reading, cue, last)) return false
  const participleNext = tokens[last]?.text === ',' && /ing$/.test(tokens[last + 1]?.lower ?? '')
  if (participleNext && /^(?:ADP|SCONJ)$/.test(tokens[cue.unit.first]?.tag ?? '')) return false
  return order === 'inverted' || /^[,–—]$/.test(tokens[last]?.text ?? '') || following(reading, cue, cue.last).kind === 'none'
}

/** Gives the first token of a unit that belongs to what is said: not its dateline, the time of an entry ("12.40 The road is open"), its "But" or "And". */
export function clauseStart(reading: Reading, { first, last }: Unit): number {
  const { tokens } = reading
  const dated = afterDateline(reading, first, last)
  const timed = /^\d{1,2}[.:]\d\d$/.test(tokens[dated]?.text ?? '') && /^["“‘'«]?\p{Lu}/u.test(tokens[dated + 1]?.text ?? '') ? dated + 1 : dated
  return tokens[timed]?.tag === 'CCONJ' && timed + 1 < last ? timed + 1 : timed
}

/** Gives what is said after an attribution in its middle: `"We wait," she said, "and hope."` or "Rents, she said, will rise". */
export function goesOnAfter(reading: Reading, { cue, last, order }: Placed, direct: boolean): Span[] {
  const { tokens } = reading
  const { unit } = cue
  for (let i = last; i < unit.last; i++) {
    const segment = segmentStartingAt(reading, i)
    if (segment) return /^[,:;–—-]$/.test(tokens[i - 1]?.text ?? '') || i === last ? quotedRun(reading, segment, unit) : []
    const token = tokens[i] as Token
    if (i > last && token.tag === 'VERB' && tokens[i - 1]?.text === ',') {
      if (direct) return []
      break
    }
    if (token.lower === 'that' || (token.tag === 'CCONJ' && tokens[i - 1]?.text === ',')) break
  }
  const next = tokens[last + 1]
  if (direct || tokens[last]?.text !== ',' || next === undefined || last + 2 >= unit.last) return []
  const apposition = order === 'inverted' && next.tag === 'DET'
  const participle = next.tag === 'VERB' && next.lower.endsWith('ing')
  if (next.tag === 'CCONJ' || apposition || participle || /^(?:who|which|whose)$/.test(next.lower)) return []
  if (!hasFinite(reading, last + 1, unit.last)) return []
  const span = spanOfTokens(tokens, last + 1, contentEnd(reading, { from: last, last: unit.last, verb: -1, form: 'past' }))
  return span ? [span] : []
}

/** Whether a quotation after a cue stands for itself: it opens with a capital or after a mark, and ends what is said. */
export function isWholeQuote(reading: Reading, segment: Segment, from: number, unit: Unit): boolean {
  const { tokens, text } = reading
  const { last } = tokensOf(reading, segment)
  const words = text.slice(segment.inner.start, segment.inner.end)
  const introduced = /^[,:]$/.test(tokens[from - 1]?.text ?? '')
  const closed = last >= unit.last || /[.?!…,]$/.test(words) || /^[.,;–—]$/.test(tokens[last]?.text ?? '')
  return closed && (introduced || /^["“‘'«[]*\p{Lu}/u.test(words) || last >= unit.last)
}

/** Whether words in marks behind a cue are the title of a work: they look like one, and no mark introduces or ends them. */
export function isTitle({ tokens, text }: Reading, { inner }: Segment, from: number): boolean {
  const words = text.slice(inner.start, inner.end)
  const marked = /^[,:]$/.test(tokens[from - 1]?.text ?? '') || /[.?!…,]$/.test(words)
  return !marked && /\s/.test(words) && looksLikeTitle(words)
}

/** Gives a quotation and those that follow it in the unit with nothing between. */
export function quotedRun(reading: Reading, segment: Segment, unit: Unit): Span[] {
  const run = [segment.outer]
  for (let { last } = tokensOf(reading, segment); last < unit.last; ) {
    const next = segmentStartingAt(reading, last)
    if (!next) break
    run.push(next.outer)
    last = tokensOf(reading, next).last
  }
  return run
}
