import type { Span, Token } from '../../../model.ts'
import { phraseStartingAt } from '../../../text/phrases.ts'
import { spanOfTokens } from '../../../text/spans.ts'
import { clauseStart, isWholeQuote, quotedRun } from './around.ts'
import { contentEnd } from './ending.ts'
import { hasFinite } from './bare.ts'
import type { Frame } from '../frame.ts'
import { isWord } from '../lexicon.ts'
import { type Reading, segmentEndingBefore, segmentStartingAt, tokensOf, type Unit } from '../reading.ts'
import { type Speaker, speakerAfter, withAdditions } from '../speaker.ts'

/** Gives the frames of "according to" in a unit. */
export function accordingTo(reading: Reading, unit: Unit): Frame[] {
  const { tokens } = reading
  const frames: Frame[] = []
  for (let i = unit.first; i + 1 < unit.last; i++) {
    if ((tokens[i] as Token).lower !== 'according' || tokens[i + 1]?.lower !== 'to' || reading.segmentOf(i) >= 0) continue
    const speaker = speakerAfter(reading, i + 2, unit.last) ?? mistaggedSpeaker(reading, i + 2, unit)
    if (!speaker || isMeasure(reading, i + 2, unit)) continue
    const opens = i <= clauseStart(reading, unit) + 1 || /^A/.test((tokens[i] as Token).text)
    const contents = opens ? afterSource(reading, speaker.last, unit) : beforeSource(reading, i, speaker.last, unit)
    if (contents.length === 0) continue
    frames.push({
      rule: 'according_to', cue: spanOfTokens(tokens, i, i + 2), lemma: 'according to', class: 'say', negated: false,
      speaker: spanOfTokens(tokens, speaker.named.first, speaker.named.last), contents, confidence: 0.85, unit,
    })
  }
  return frames
}

/** "according to plan", "according to the size of the farm": as it is planned or measured, nobody says so. */
function isMeasure({ tokens }: Reading, at: number, unit: Unit): boolean {
  const phrase = phraseStartingAt(tokens, at, unit.last)
  return tokens[at]?.lower === 'plan' || (phrase !== null && isWord('measure', tokens[phrase.last - 1]?.lower))
}

/** After "to" the tagger takes "sources" or "reports" for verbs. */
function mistaggedSpeaker({ tokens }: Reading, at: number, unit: Unit): Speaker | null {
  const word = tokens[at]
  if (!word || at >= unit.last || word.tag !== 'VERB') return null
  const named = withAdditions(tokens, { first: at, last: at + 1 }, unit.last)
  return { ...named, named }
}

/** "According to the report, rents rose": what follows the comma after the source and its appositions. */
function afterSource(reading: Reading, from: number, unit: Unit): Span[] {
  const { tokens } = reading
  let at = from
  for (let i = from; i < unit.last; i++) {
    if ((tokens[i] as Token).text !== ',') continue
    at = i + 1
    const apposition = tokens[at]?.tag === 'DET' ? speakerAfter(reading, at, unit.last) : null
    if (!(apposition && tokens[apposition.last]?.text === ',')) break
  }
  const segment = segmentStartingAt(reading, at)
  if (segment && isWholeQuote(reading, segment, at, unit)) return quotedRun(reading, segment, unit)
  const span = at > from ? spanOfTokens(tokens, at, contentEnd(reading, { from: at, last: unit.last, verb: -1, form: 'past' })) : null
  return span ? [span] : []
}

/** "Rents rose, according to the report": what precedes, and what follows where nothing finite precedes. */
function beforeSource(reading: Reading, at: number, from: number, unit: Unit): Span[] {
  const { tokens } = reading
  const segment = segmentEndingBefore(reading, at)
  const start = clauseStart(reading, unit)
  if (segment && tokensOf(reading, segment).first <= start) return [segment.outer]
  const before = spanOfTokens(tokens, start, tokens[at - 1]?.text === ',' ? at - 1 : at)
  const relative = /^(?:who|which|whose)$/.test(tokens[from + 1]?.lower ?? '')
  const goesOn = tokens[from]?.text === ',' && !relative && !hasFinite(reading, start, at) && hasFinite(reading, from + 1, unit.last)
  const after = goesOn ? spanOfTokens(tokens, from + 1, contentEnd(reading, { from: from + 1, last: unit.last, verb: -1, form: 'past' })) : null
  return [before, after].filter((span) => span !== null)
}
