import type { Token } from '../../model.ts'
import { overlaps, spanOfTokens } from '../../text/spans.ts'
import type { Frame } from './frame.ts'
import { isWord, reportingVerb } from './lexicon.ts'
import type { Segment } from './marks.ts'
import { type Reading, segmentEndingBefore, tokensOf, type Unit, unitOf } from './reading.ts'
import { speakerAfter } from './speaker.ts'

/** Gives frames for quoted words that no clause of reporting holds: `a "rescue plan" outlined by Olsen`, and hearsay. */
export function leftovers(reading: Reading, frames: readonly Frame[]): Frame[] {
  const free = reading.segments.filter(({ outer }) => !frames.some(({ contents }) => contents.some((span) => overlaps(span, outer))))
  return free.flatMap((segment) => {
    const { first } = tokensOf(reading, segment)
    const unit = unitOf(reading, first)
    if (!unit) return []
    const found = otherVerb(reading, unit, segment) ?? byAgent(reading, unit, segment) ?? hearsay(reading, unit, segment)
    return found ? [found] : []
  })
}

/** `"A lie," Olsen snorted`: right after words that a comma, ! or ? ends, any verb with a subject says them. */
function otherVerb(reading: Reading, unit: Unit, segment: Segment): Frame | null {
  const { tokens, text } = reading
  const { first, last } = tokensOf(reading, segment)
  const open = /[,?!]$/.test(text.slice(segment.inner.start, segment.inner.end)) || tokens[last]?.text === ','
  if (first !== unit.first || !open) return null
  const at = tokens[last]?.text === ',' ? last + 1 : last
  const end = tokens[last - 1] && at >= unit.last ? (reading.units[reading.units.indexOf(unit) + 1]?.last ?? unit.last) : unit.last
  const inverted = tokens[at]?.tag === 'VERB'
  const speaker = speakerAfter(reading, inverted ? at + 1 : at, end)
  const verb = inverted ? at : (speaker?.last ?? end)
  const word = tokens[verb]
  if (!speaker || !word || verb >= end || word.tag !== 'VERB' || word.lower.endsWith('ing')) return null
  if (!inverted && tokens[verb + 1] && !/^[.,;:]$/.test((tokens[verb + 1] as Token).text)) return null
  const cue = { first: verb, last: verb + 1 }
  return frame(reading, segment, unit, { rule: 'other_verb', cue, lemma: word.lemma, class: 'other', speaker: speaker.named })
}

/** A participle beside the quotation and a "by" that names who said it. */
function byAgent(reading: Reading, unit: Unit, segment: Segment): Frame | null {
  const { tokens } = reading
  for (let i = unit.first; i < unit.last; i++) {
    const found = reading.segmentOf(i) < 0 ? reportingVerb(tokens, i) : null
    if (!found || !/^(?:past|participle)$/.test(found.form)) continue
    const by = agentMark(reading, unit, { first: i, last: found.last }, segment)
    const speaker = by === null ? null : speakerAfter(reading, by + 1, unit.last)
    if (!speaker) continue
    const { lemma, class: cueClass } = found.entry
    const cue = { first: i, last: found.last }
    return frame(reading, segment, unit, { rule: 'by_agent', cue, lemma, class: cueClass, speaker: speaker.named })
  }
  return null
}

/** Index of the "by" in `"a plan" outlined by Olsen`, `called "a farce" by Olsen`, `described by Olsen as "a farce"`; null elsewhere. */
function agentMark(reading: Reading, unit: Unit, verb: Place, segment: Segment): number | null {
  const { tokens } = reading
  const { first, last } = tokensOf(reading, segment)
  if (tokens[verb.last]?.lower === 'by') {
    const agent = speakerAfter(reading, verb.last + 1, unit.last)
    const as = agent && tokens[agent.last]?.lower === 'as' ? agent.last + 1 : agent?.last
    return segmentEndingBefore(reading, verb.first) === segment || as === first ? verb.last : null
  }
  return first >= verb.last && first - verb.last <= 3 && tokens[last]?.lower === 'by' ? last : null
}

/** "reportedly": somebody said it, and the article does not say who. */
function hearsay(reading: Reading, unit: Unit, segment: Segment): Frame | null {
  for (let i = unit.first; i < unit.last; i++) {
    const lower = reading.tokens[i]?.lower ?? ''
    if (!isWord('hearsay', lower) || reading.segmentOf(i) >= 0) continue
    return frame(reading, segment, unit, { rule: 'hearsay', cue: { first: i, last: i + 1 }, lemma: lower, class: 'say', speaker: null })
  }
  return null
}

type Place = Readonly<{ first: number; last: number }>
type Parts = Readonly<{ rule: string; cue: Place; lemma: string; class: NonNullable<Frame['class']>; speaker: Place | null }>

const frame = ({ tokens }: Reading, { outer }: Segment, unit: Unit, { rule, cue, lemma, class: cueClass, speaker }: Parts): Frame => ({
  rule, lemma, class: cueClass, unit, negated: false, contents: [outer], confidence: 0.6,
  cue: spanOfTokens(tokens, cue.first, cue.last), speaker: speaker && spanOfTokens(tokens, speaker.first, speaker.last),
})
