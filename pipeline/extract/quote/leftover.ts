import { spanOfTokens } from '../../text/spans.ts'
import { saidBefore, saidBehind } from './leftover/beside.ts'
import type { Frame } from './frame.ts'
import { governed } from './leftover/governed.ts'
import { isWord, reportingVerb } from './lexicon.ts'
import type { Segment } from './marks.ts'
import { type Reading, segmentEndingBefore, tokensOf, type Unit, unitOf } from './reading.ts'
import { speakerAfter } from './speaker.ts'
import { unclaimed } from './group/settled.ts'

/** Gives frames for quoted words that no clause of reporting holds: `a "rescue plan" outlined by Olsen`, and hearsay. */
export function leftovers(reading: Reading, frames: readonly Frame[]): Frame[] {
  return unclaimed(reading, frames).flatMap((segment) => {
    const { first } = tokensOf(reading, segment)
    const unit = unitOf(reading, first)
    if (!unit) return []
    const found = saidBehind(reading, unit, segment) ?? byAgent(reading, unit, segment) ?? governed(reading, unit, segment)
      ?? saidBefore(reading, unit, segment) ?? hearsay(reading, unit, segment)
    return found ? [found] : []
  })
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
