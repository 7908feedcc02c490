import { lastUpTo, spanOfTokens } from '../../../text/spans.ts'
import type { Frame } from '../frame.ts'
import type { Segment } from '../marks.ts'
import { type Reading, tokensOf, type Unit, unitOf } from '../reading.ts'
import { mainSubject, type Speaker, speakerAfter, speakerBefore } from '../speaker.ts'

/** A quotation without attribution is speech as a whole sentence or after a colon; else it is a title or a word used askance. */
export function isFloating(reading: Reading, segment: Segment): boolean {
  const unit = unitOf(reading, tokensOf(reading, segment).first)
  if (!unit || segment.continues) return unit !== undefined
  const words = reading.text.slice(segment.inner.start, segment.inner.end)
  const sentence = /^[[(…]*\p{Lu}/u.test(words) && words.split(/\s+/).length >= 3
  const { first } = tokensOf(reading, segment)
  if (reading.tokens[first - 1]?.text === ':' && first > unit.first) return words.split(/\s+/).length >= 3
  return sentence && /[.?!…,—–-]$/.test(words) && standsAlone(reading, segment, unit)
}

/** Whether a segment is all of its sentence. */
export function standsAlone(reading: Reading, segment: Segment, unit: Unit): boolean {
  for (let i = unit.first; i < unit.last; i++) {
    if (reading.segmentOf(i) < 0 && /[\p{L}\p{N}]/u.test(reading.tokens[i]?.text ?? '')) return false
  }
  return segment.outer.end > segment.outer.start
}

/** Gives the frame of a quotation without a cue: of who signs it, of the subject before its colon, else of nobody yet. */
export function floating(reading: Reading, segment: Segment): Frame {
  const unit = unitOf(reading, tokensOf(reading, segment).first) as Unit
  const [rule, found] = named(reading, segment, unit)
  const speaker = found && spanOfTokens(reading.tokens, found.named.first, found.named.last)
  const uncued = { cue: null, lemma: null, class: null, negated: false, contents: [segment.outer], unit }
  return speaker ? { ...uncued, rule, speaker, confidence: 0.7 } : { ...uncued, rule: 'floating', speaker: null, confidence: 0.6 }
}

function named(reading: Reading, segment: Segment, unit: Unit): readonly [string, Speaker | null] {
  const signature = signed(reading, segment)
  if (signature) return ['signed', signature]
  const { first } = tokensOf(reading, segment)
  if (first > unit.first) return ['colon', reading.tokens[first - 1]?.text === ':' ? beforeColon(reading, unit.first, first - 1) : null]
  const before = reading.units[reading.units.indexOf(unit) - 1]
  return ['colon', before && reading.tokens[before.last - 1]?.text === ':' ? beforeColon(reading, before.first, before.last - 1) : null]
}

/** The subject of what stands before a colon, or all of it where it is but a name. */
function beforeColon(reading: Reading, floor: number, colon: number): Speaker | null {
  const name = speakerBefore(reading, colon, floor)
  return mainSubject(reading, colon, floor) ?? (name?.first === floor ? name : null)
}

/** "― Ida Moe" behind a quotation or on the line below: who signs it. The dash may be left out as the mark of a list item. */
function signed(reading: Reading, { outer }: Segment): Speaker | null {
  const { tokens, text } = reading
  const next = lastUpTo(tokens, outer.end - 1) + 1
  const isDash = /^[-–—―]+$/.test(tokens[next]?.text ?? '')
  const first = isDash ? next + 1 : next
  if (!/^\s*[-–—―]+\s*$/.test(text.slice(outer.end, tokens[first]?.start ?? 0))) return null
  const name = speakerAfter(reading, first, tokens.length)
  return name && /^\p{Lu}/u.test(tokens[name.first]?.text ?? '') ? name : null
}
