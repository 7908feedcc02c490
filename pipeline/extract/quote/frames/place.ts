import type { Span, Token } from '../../../model.ts'
import { firstFrom } from '../../../text/spans.ts'
import type { Cue } from './cues.ts'
import { isWord } from '../lexicon.ts'
import { type Reading, segmentEndingBefore } from '../reading.ts'
import { isTimePhrase, mainSubject, type Speaker, speakerAfter, speakerBefore } from '../speaker.ts'
import { citedSpeaker, ownSubject, sharedSubject } from '../subject.ts'

/** A cue with its place in the sentence settled: the attribution as a whole takes the tokens [first, last). */
export type Placed = Readonly<{
  cue: Cue
  speaker: Speaker | null
  first: number
  last: number
  order: 'subject_first' | 'inverted' | 'attached'
}>

/** Finds who speaks: before the cue, after it, or, for a participle or a second verb, the subject of what came before. */
export function place(reading: Reading, cue: Cue, earlier: readonly Readonly<{ speaker: Span | null }>[]): Placed | null {
  const { tokens } = reading
  const { unit } = cue
  const cited = citedSpeaker(reading, cue)
  if (cited) return { cue, speaker: cited, first: cue.first, last: cue.last, order: 'attached' }
  const inverted = invertedSpeaker(reading, cue)
  if (inverted) return { cue, speaker: inverted, first: cue.first, last: inverted.last, order: 'inverted' }
  if (cue.passive || (tokens[cue.last]?.lower === 'by' && cue.form !== 'gerund' && cue.first === cue.verb)) return null
  const participle = cue.form === 'gerund' && cue.first === cue.verb
  const speaker = isJoined(reading, cue) || cue.bare || cue.first === unit.first ? null : (speakerBefore(reading, cue.first, unit.first) ?? ownSubject(reading, cue))
  if (speaker && !(participle && isIssued(tokens, speaker))) {
    const order = participle ? 'attached' : 'subject_first'
    return { cue, speaker, first: speaker.first, last: cue.last, order }
  }
  if (!speaker && !isJoined(reading, cue) && !cue.bare && cue.form !== 'gerund') return null
  if (cue.form === 'base' && !cue.bare) return null
  const carried = earlierSpeaker(reading, earlier) ?? sharedSubject(reading, cue) ?? mainSubject(reading, cue.first, unit.first)
  if (!carried || tokens[carried.named.first]?.lower === 'it') return null
  return { cue, speaker: carried, first: cue.first, last: cue.last, order: 'attached' }
}

/** Whether a cue shares the subject of what came before: after "and" or "but", or as a participle after a comma. */
function isJoined({ tokens }: Reading, cue: Cue): boolean {
  const before = tokens[cue.first - 1]
  if (before === undefined || cue.first === cue.unit.first) return false
  return before.tag === 'CCONJ' || (cue.form === 'gerund' && cue.first === cue.verb && /^[,–—-]$/.test(before.text))
}

/** "issued a statement saying": the statement is not who speaks. */
const isIssued = (tokens: readonly Token[], { named, first }: Speaker): boolean =>
  isWord('occasion', tokens[named.last - 1]?.lower) && tokens[first - 1]?.tag === 'VERB'

function earlierSpeaker({ tokens }: Reading, earlier: readonly Readonly<{ speaker: Span | null }>[]): Speaker | null {
  const span = earlier.findLast(({ speaker }) => speaker !== null)?.speaker
  if (!span) return null
  const named = { first: firstFrom(tokens, span.start), last: firstFrom(tokens, span.end) }
  return { ...named, named }
}

/** "said Olsen": after words in quotation marks, after a comma, or at the start of a sentence before a quotation. */
function invertedSpeaker(reading: Reading, cue: Cue): Speaker | null {
  const { tokens } = reading
  const { unit } = cue
  if (cue.first !== cue.verb || cue.form === 'gerund' || !/[qp]/.test(cue.entry.frames)) return null
  const afterQuote = segmentEndingBefore(reading, cue.first) !== null
  const opens = cue.first === unit.first && cue.form !== 'base'
  if (!afterQuote && !opens && tokens[cue.first - 1]?.text !== ',') return null
  const speaker = speakerAfter(reading, cue.last, unit.last)
  if (!speaker || isTimePhrase(tokens, speaker.named)) return null
  const after = tokens[speaker.last]
  if (opens) return after && /^[,:]$/.test(after.text) && reading.segmentOf(speaker.last + 1) >= 0 ? speaker : null
  if (/^(?:him|them|me|us|her)$/.test(tokens[speaker.last - 1]?.lower ?? '') || after?.lower === 'that') return null
  if (!afterQuote && (!cue.entry.frames.includes('p') || speakerBefore(reading, cue.first, unit.first))) return null
  return after && (after.tag === 'AUX' || after.tag === 'VERB') && !afterQuote ? null : speaker
}
