import type { Span } from '../../model.ts'
import { contains, overlaps, spanOfTokens } from '../../text/spans.ts'
import type { Frame } from './frame.ts'
import type { Segment } from './marks.ts'
import { type Reading, tokensOf, type Unit, unitOf } from './reading.ts'
import { mainSubject, speakerBefore } from './speaker.ts'

/** Joins quotations that nobody claims to the attribution they go on from; the rest become frames without a speaker. */
export function grouped(reading: Reading, frames: readonly Frame[]): Frame[] {
  const out = [...frames]
  const free = reading.segments.filter(({ outer }) => !frames.some(({ contents }) => contents.some((span) => overlaps(span, outer))))
  for (const segment of free) {
    const at = hostOf(reading, out, segment)
    const host = out[at]
    if (host) out[at] = { ...host, contents: inOrder([...host.contents, segment.outer]) }
    else if (isFloating(reading, segment)) out.push(floating(reading, segment))
  }
  return joinedOverParagraphs(reading, out)
}

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start)
const endOf = ({ contents, cue, speaker }: Frame): number => Math.max(...contents.map(({ end }) => end), cue?.end ?? 0, speaker?.end ?? 0)
const startOf = ({ contents }: Frame): number => Math.min(...contents.map(({ start }) => start))

/** Index of the frame of the same paragraph that the segment goes on from or leads up to; -1 where there is none. */
function hostOf(reading: Reading, frames: readonly Frame[], segment: Segment): number {
  const unit = unitOf(reading, tokensOf(reading, segment).first)
  if (!unit || !standsAlone(reading, segment, unit)) return -1
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

/** Whether what a frame reports can go on after it: words in marks, or a clause in front of its attribution that holds some. */
const isSplit = ({ segments }: Reading, { contents, rule }: Frame): boolean =>
  contents.some((span) => segments.some(({ outer }) => contains(outer, span) || (rule === 'fronted' && overlaps(outer, span))))

/** Whether the quotation of a frame follows the segment with nothing between: "One." "Two," said Olsen. */
const leadsTo = ({ text }: Reading, { outer }: Segment, frame: Frame): boolean =>
  frame.rule === 'quoted_before' && startOf(frame) >= outer.end && text.slice(outer.end, startOf(frame)).trim() === ''

/** Whether a segment is all of its sentence. */
function standsAlone(reading: Reading, segment: Segment, unit: Unit): boolean {
  for (let i = unit.first; i < unit.last; i++) {
    if (reading.segmentOf(i) < 0 && /[\p{L}\p{N}]/u.test(reading.tokens[i]?.text ?? '')) return false
  }
  return segment.outer.end > segment.outer.start
}

/** A quotation without attribution is speech as a whole sentence or after a colon; else it is a title or a word used askance. */
function isFloating(reading: Reading, segment: Segment): boolean {
  const unit = unitOf(reading, tokensOf(reading, segment).first)
  if (!unit || segment.continues) return unit !== undefined
  const words = reading.text.slice(segment.inner.start, segment.inner.end)
  const sentence = /^[[(…]*\p{Lu}/u.test(words) && words.split(/\s+/).length >= 3
  const { first } = tokensOf(reading, segment)
  if (reading.tokens[first - 1]?.text === ':' && first > unit.first) return words.split(/\s+/).length >= 3
  return sentence && /[.?!…,—–-]$/.test(words) && standsAlone(reading, segment, unit)
}

/** After a colon the subject before it speaks; any other quotation by itself has no speaker yet. */
function floating(reading: Reading, segment: Segment): Frame {
  const { first } = tokensOf(reading, segment)
  const unit = unitOf(reading, first) as Unit
  const introduced = reading.tokens[first - 1]?.text === ':' && first > unit.first
  const named = introduced ? speakerBefore(reading, first - 1, unit.first) : null
  const subject = introduced ? (mainSubject(reading, first - 1, unit.first) ?? (named?.first === unit.first ? named : null)) : null
  const speaker = subject && spanOfTokens(reading.tokens, subject.named.first, subject.named.last)
  const uncued = { cue: null, lemma: null, class: null, negated: false, contents: [segment.outer], unit }
  return speaker ? { ...uncued, rule: 'colon', speaker, confidence: 0.7 } : { ...uncued, rule: 'floating', speaker: null, confidence: 0.6 }
}

/** A quotation left open at the end of its paragraph goes on in the next one: one quote. */
function joinedOverParagraphs(reading: Reading, frames: readonly Frame[]): Frame[] {
  const out = inTextOrder(frames)
  for (let i = out.length - 1; i > 0; i--) {
    const later = out[i] as Frame
    const opening = reading.segments.findIndex(({ outer }) => contains(outer, { start: startOf(later), end: startOf(later) + 1 }))
    const open = reading.segments[opening - 1]
    if (!open?.continues) continue
    const host = out.findIndex(({ contents }) => contents.some((span) => contains(span, open.inner)))
    const earlier = out[host]
    if (!earlier || host === i) continue
    const known = earlier.cue || !later.cue ? earlier : { ...later, unit: earlier.unit }
    out[host] = { ...known, contents: inOrder([...earlier.contents, ...later.contents]) }
    out.splice(i, 1)
  }
  return out
}

const inTextOrder = (frames: readonly Frame[]): Frame[] => [...frames].sort((a, b) => startOf(a) - startOf(b))
