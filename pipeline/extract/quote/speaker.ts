import type { Token } from '../../model.ts'
import { phraseEndingAt, phraseStartingAt, type Phrase } from '../../text/phrases.ts'
import { isWord, mayBeFinite } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { chained, coordinated, isComma, isNameLike, isTimePhrase, type Speaker, speakingPhrase, withAdditions } from './speaker/additions.ts'
import { beforeApposition } from './speaker/apposition.ts'
import { afterDateline } from './speaker/dateline.ts'
import { rootSubjectHead, subjectHead } from './speaker/tree.ts'

export { isTimePhrase, type Speaker, withAdditions } from './speaker/additions.ts'

/** Gives the subject of the verb group that begins at token `end`: as its form shows, unless the parse names another word. */
export function speakerBefore(reading: Reading, end: number, floor: number): Speaker | null {
  const byForm = adjacentSpeaker(reading, end, floor)
  const head = subjectHead(reading, end, floor)
  if (head === null || (byForm && byForm.named.first <= head && head < byForm.named.last)) return byForm
  if (byForm && reading.tokens.slice(head, end).some(isComma)) return byForm
  return parsedSpeaker(reading, head, end, floor) ?? byForm
}

/** The noun phrase around a head that the parse calls the subject. */
function parsedSpeaker(reading: Reading, head: number, end: number, floor: number): Speaker | null {
  const { tokens } = reading
  let last = head
  while (last + 1 < end && /^(?:flat|goeswith)\b/.test((tokens[last + 1] as Token).relation)) last++
  const phrase = phraseEndingAt(tokens, last, floor)
  if (phrase === null || reading.segmentOf(head) >= 0 || isTimePhrase(tokens, phrase)) return null
  return { first: phrase.first, last: end, named: withAdditions(tokens, phrase, end) }
}

/** The subject that ends right before token `end`: over appositions, relative clauses, additions and days. */
function adjacentSpeaker(reading: Reading, end: number, floor: number): Speaker | null {
  const { tokens } = reading
  const last = end - 1
  if (last < floor || reading.segmentOf(last) >= 0) return null
  if (isComma(tokens[last])) return beforeApposition(reading, last, floor)
  if (tokens[last]?.lower === 'that' && last > floor) return chained(reading, phraseEndingAt(tokens, last - 1, floor), floor)
  const found = chained(reading, speakingPhrase(tokens, last, floor), floor)
  return found && coordinated(tokens, found, floor)
}

/** Gives the noun phrase that begins at token `first` as one who speaks ("said Olsen", "according to the report of May"). */
export function speakerAfter({ tokens }: Reading, first: number, ceiling: number): Speaker | null {
  const head = phraseStartingAt(tokens, first, ceiling)
  if (head === null) return null
  const named = withAdditions(tokens, head, ceiling)
  const second = tokens[named.last]?.lower === 'and' ? phraseStartingAt(tokens, named.last + 1, ceiling) : null
  const verbNext = second && mayBeFinite(tokens[second.last] ?? (tokens[named.last] as Token))
  const joined = second && !verbNext && isNameLike(tokens, second) === isNameLike(tokens, head)
  const last = joined ? (second as Phrase).last : named.last
  return { first, last, named: { first, last } }
}

/** Gives the subject of the main clause to the left of token `end`: the one that the parse names, else as its form shows. */
export function mainSubject(reading: Reading, end: number, start: number): Speaker | null {
  const floor = afterDateline(reading, start, end)
  const head = rootSubjectHead(reading, end, floor)
  return (head === null ? null : parsedSpeaker(reading, head, end, floor)) ?? firstSubject(reading, end, floor)
}

/** The subject of the first finite verb that no subordinator opens. */
function firstSubject(reading: Reading, end: number, floor: number): Speaker | null {
  const { tokens } = reading
  let fallback: Speaker | null = null
  for (let i = floor + 1; i < end; i++) {
    if (reading.segmentOf(i) >= 0 || !mayBeFinite(tokens[i] as Token)) continue
    if (tokens[i - 1]?.lower === 'to' || mayBeFinite(tokens[i - 1] as Token)) continue
    let start = i
    while (start > floor && ['ADV', 'PART'].includes((tokens[start - 1] as Token).tag)) start--
    const found = speakerBefore(reading, start, floor)
    if (!found || isWord('relative', tokens[found.named.first]?.lower)) continue
    if (!isWord('subordinator', tokens[found.first - 1]?.lower) && tokens[start - 1]?.lower !== 'that') return found
    fallback ??= found
  }
  return fallback
}
