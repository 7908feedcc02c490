import { endOf, type Frame, inOrder, isSplit, startOf } from './frame.ts'
import { floating, isFloating, standsAlone } from './group/floating.ts'
import type { Segment } from './marks.ts'
import { hostOfParagraph, joinedOverParagraphs } from './group/paragraphs.ts'
import { type Reading, tokensOf, type Unit, unitOf } from './reading.ts'
import { settled, unclaimed } from './group/settled.ts'
import { looksLikeTitle } from './titles.ts'

/** Joins quotations that nobody claims to the attribution they go on from; the rest become frames without a speaker. */
export function grouped(reading: Reading, frames: readonly Frame[]): Frame[] {
  const out = settled(reading, frames)
  for (const segment of unclaimed(reading, out)) {
    const near = hostOf(reading, out, segment)
    const at = near < 0 ? hostOfParagraph(reading, out, segment) : near
    const host = out[at]
    if (host) out[at] = { ...host, contents: inOrder([...host.contents, segment.outer]) }
    else if (isFloating(reading, segment)) out.push(floating(reading, segment))
  }
  return joinedOverParagraphs(reading, out)
}

/** Index of the frame of the same paragraph that the segment goes on from or leads up to; -1 where there is none. */
function hostOf(reading: Reading, frames: readonly Frame[], segment: Segment): number {
  const unit = unitOf(reading, tokensOf(reading, segment).first)
  if (!unit || !(standsAlone(reading, segment, unit) || isClauseAlone(reading, segment, unit, frames))) return -1
  const isNear = (frame: Frame): boolean => frame.unit.paragraph === unit.paragraph
  const last = frames.findLast((frame) => isNear(frame) && goesUpTo(reading, frame, unit, segment))
  const before = frames.findLastIndex((frame) => frame.unit === last?.unit && endOf(frame) <= segment.outer.start && isSplit(reading, frame))
  return before >= 0 ? before : frames.findIndex((frame) => isNear(frame) && leadsTo(reading, segment, frame))
}

/** Whether a frame is of the sentence right before the segment, or reaches into it. */
function goesUpTo({ units, tokens }: Reading, frame: Frame, unit: Unit, { outer }: Segment): boolean {
  const previous = units[units.indexOf(unit) - 1]
  if (endOf(frame) > outer.start) return false
  return frame.unit === unit || frame.unit === previous || (previous !== undefined && endOf(frame) >= (tokens[previous.first]?.start ?? 0))
}

/** Whether the quotation of a frame follows the segment with nothing between: "One." "Two," said Olsen. */
const leadsTo = ({ text }: Reading, { outer }: Segment, frame: Frame): boolean =>
  frame.rule === 'quoted_before' && startOf(frame) >= outer.end && text.slice(outer.end, startOf(frame)).trim() === ''

/** Whether a segment is as long as a clause and begins its sentence, or stands in one that reports nothing: `Besides, "the tide decides when we sail."` */
function isClauseAlone(reading: Reading, segment: Segment, unit: Unit, frames: readonly Frame[]): boolean {
  const words = reading.text.slice(segment.inner.start, segment.inner.end)
  const { first } = tokensOf(reading, segment)
  if (words.split(/\s+/).length < 5 || reading.tokens[first - 1]?.text === ':') return false
  return first === unit.first || (!looksLikeTitle(words) && !frames.some((frame) => frame.unit === unit))
}
