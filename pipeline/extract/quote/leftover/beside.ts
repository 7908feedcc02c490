import type { Frame } from '../frame.ts'
import { ofVerb } from './governed.ts'
import type { Segment } from '../marks.ts'
import { type Reading, tokensOf, type Unit } from '../reading.ts'
import { speakerAfter } from '../speaker.ts'
import { actorOf } from '../subject.ts'
import { looksLikeTitle } from '../titles.ts'

/** `"A lie," Ida Moe, 34, of the union that runs the port, shot back`: right behind words that a mark ends, any verb with a subject says them. */
export function saidBehind(reading: Reading, unit: Unit, segment: Segment): Frame | null {
  const { tokens, text } = reading
  const { first, last } = tokensOf(reading, segment)
  const comma = tokens[last]?.text === ','
  if (first !== unit.first || !(comma || /[,?!]$/.test(text.slice(segment.inner.start, segment.inner.end)))) return null
  const behind = comma ? last + 1 : last
  const inverted = isOwnVerb(reading, behind)
  const speaker = speakerAfter(reading, inverted ? behind + 1 : behind, unit.last)
  const verb = inverted ? behind : speaker && verbOf(reading, speaker.last, unit.last)
  if (!speaker || verb === null) return null
  return ofVerb(reading, unit, segment.outer, { rule: 'said_behind', verb, subject: speaker.named, below: verb })
}

/** The finite verb that follows a subject, over what stands between commas. */
function verbOf(reading: Reading, from: number, ceiling: number): number | null {
  for (let i = from; i < ceiling; i++) {
    if (!isOwnVerb(reading, i) || reading.tokens[i]?.lower.endsWith('ing')) continue
    let before = i - 1
    while (before >= from && reading.tokens[before]?.tag === 'ADV') before--
    if (before < from || reading.tokens[before]?.text === ',') return i
  }
  return null
}

/** `Ida Moe shot back, "We never signed."`: a whole sentence behind a comma is said by the subject of the nearest verb before it. */
export function saidBefore(reading: Reading, unit: Unit, segment: Segment): Frame | null {
  const { tokens, text } = reading
  const { first } = tokensOf(reading, segment)
  const words = text.slice(segment.inner.start, segment.inner.end)
  if (tokens[first - 1]?.text !== ',' || !/^\p{Lu}.*\s.*[.?!…]$/su.test(words) || looksLikeTitle(words)) return null
  for (let verb = first - 2; verb > unit.first; verb--) {
    const subject = isOwnVerb(reading, verb) ? actorOf(reading, unit, verb) : null
    if (subject) return ofVerb(reading, unit, segment.outer, { rule: 'said_before', verb, subject, below: verb })
  }
  return null
}

const isOwnVerb = (reading: Reading, at: number): boolean => reading.tokens[at]?.tag === 'VERB' && reading.segmentOf(at) < 0
