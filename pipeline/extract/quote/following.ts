import type { Token } from '../../model.ts'
import { isCalendarWord, phraseStartingAt, type Phrase } from '../../text/phrases.ts'
import type { Cue } from './cues.ts'
import { isWord, mayBeFinite } from './lexicon.ts'
import { type Reading, segmentStartingAt, tokensOf, type Unit } from './reading.ts'

/** What follows a cue: nothing of its own, or words that begin at token `from`. */
export type Following = Readonly<{ kind: 'none' | 'quoted' | 'clause' | 'infinitive' | 'object'; from: number }>

const none: Following = { kind: 'none', from: -1 }
const mostAdjuncts = 12
const hasClause = (frames: string): boolean => /[cw]/.test(frames)

/** Reads what follows a cue from token `start` on: over days, places and addressees to the words that are reported. */
export function following(reading: Reading, cue: Cue, start: number): Following {
  const { tokens } = reading
  const { entry, unit } = cue
  let addressed = false
  for (let at = start, steps = 0; at < unit.last && steps < mostAdjuncts; steps++) {
    const settled = settledAt(reading, cue, at, start, addressed)
    if (settled) return settled
    const next = overTitle(reading, at) ?? overAdjunct(reading, unit, at)
    if (next > at) {
      at = next
      continue
    }
    const phrase = phraseStartingAt(tokens, at, unit.last)
    if (!phrase || addressed || !takesAddressee(tokens, entry.frames, phrase, unit)) {
      return clauseOrObject(reading, entry.frames, at, unit, addressed)
    }
    addressed = true
    at = phrase.last
  }
  return none
}

/** What the token at hand alone settles: marks, "that", a question word, a preposition or "to"; null where it settles nothing. */
function settledAt(reading: Reading, { entry, unit }: Cue, at: number, start: number, addressed: boolean): Following | null {
  const { tokens } = reading
  const { text, lower, tag } = tokens[at] as Token
  const quotedNext: Following | null = segmentStartingAt(reading, at + 1) ? { kind: 'quoted', from: at + 1 } : null
  if (text === ':') return quotedNext ?? (at + 2 < unit.last ? { kind: 'clause', from: at + 1 } : none)
  if (text === ',') return quotedNext ?? (hasClause(entry.frames) ? afterComma(reading, unit, at) : none)
  if (segmentStartingAt(reading, at)) return at > start && overTitle(reading, at) ? null : { kind: 'quoted', from: at }
  if (tag === 'PUNCT') return none
  if (lower === 'that' && hasClause(entry.frames)) return isRelative(tokens, at, start) ? none : { kind: 'clause', from: at + 1 }
  const asks = entry.frames.includes('w') || lower === 'how' || lower === 'why'
  if (asks && isWord('question', lower) && hasClause(entry.frames)) return { kind: 'clause', from: at }
  if (entry.prepositions.includes(lower)) return { kind: 'object', from: at + 1 }
  const infinitive = entry.frames.includes('i') || (addressed && entry.frames.includes('a'))
  return infinitive && lower === 'to' && tokens[at + 1]?.tag === 'VERB' ? { kind: 'infinitive', from: at } : null
}

/** "that" right before a verb, after other words, opens a relative clause; before a mark it only points. */
function isRelative(tokens: readonly Token[], at: number, start: number): boolean {
  const next = tokens[at + 1]
  return next === undefined || /^[.,;!?)]$/.test(next.text) || (at > start && mayBeFinite(next))
}

/** After "said," only words that go on as a sentence of their own are its content: no further verb, no relative clause. */
function afterComma(reading: Reading, unit: Unit, comma: number): Following {
  const { tokens } = reading
  const next = tokens[comma + 1]
  if (next?.lower === 'that') return { kind: 'clause', from: comma + 2 }
  if (/^(?:who|which|whose|and|but|or|as)$/.test(next?.lower ?? '') || (next?.tag === 'VERB' && next.lower.endsWith('ing'))) return none
  const phrase = phraseStartingAt(tokens, comma + 1, unit.last)
  const verb = phrase && tokens[phrase.last]
  if (verb && mayBeFinite(verb)) return { kind: 'clause', from: comma + 1 }
  const goesOn = tokens.slice(comma + 1, unit.last - 1).some(({ text }) => text === ',')
  return goesOn && hasFinite(reading, comma + 1, unit.last) ? { kind: 'clause', from: comma + 1 } : none
}

/** Over the title of a broadcast or paper that "that" follows: `said on "Evening Watch" that`; null where there is none. */
function overTitle(reading: Reading, at: number): number | null {
  const segment = segmentStartingAt(reading, at)
  const last = segment ? tokensOf(reading, segment).last : at
  return segment && reading.tokens[last]?.lower === 'that' ? last : null
}

/** Steps over one adverb, day or prepositional phrase; gives the same token where there is none. */
function overAdjunct({ tokens }: Reading, unit: Unit, at: number): number {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  if (isCalendarWord(token)) return next?.tag === 'NUM' ? at + 2 : at + 1
  if (token.tag === 'ADV' && !isWord('no_adjunct', token.lower) && next?.tag !== 'ADJ') return at + 1
  if (!isWord('adjunct', token.lower)) return at
  const preposition = token.tag === 'ADP' || token.lower === 'following' || token.lower === 'to'
  const phrase = phraseStartingAt(tokens, preposition ? at + 1 : at, unit.last)
  if (!phrase || (token.tag === 'DET' && !isWord('time', tokens[phrase.last - 1]?.lower))) return at
  return phrase.last
}

/** Whether a noun phrase after the cue is the one spoken to and not the subject of what is said. */
function takesAddressee(tokens: readonly Token[], frames: string, phrase: Phrase, unit: Unit): boolean {
  const head = tokens[phrase.last - 1] as Token
  const after = tokens[phrase.last]
  const verbNext = after !== undefined && mayBeFinite(after)
  if (isAddressee(head) && (!verbNext || /[ta]/.test(frames))) return true
  if (after === undefined) return false
  if (after.lower === 'to' && frames.includes('a')) return true
  return frames.includes('t') && !verbNext && phrase.last < unit.last
}

const isAddressee = ({ text, lower }: Token): boolean => isWord('addressee', lower) && text !== 'US'

/** Bare words after a cue: a clause where a finite verb follows their first noun, else an object. */
function clauseOrObject(reading: Reading, frames: string, at: number, unit: Unit, addressed: boolean): Following {
  const { tokens } = reading
  const clause: Following = { kind: 'clause', from: at }
  const object: Following = frames.includes('o') && !addressed ? { kind: 'object', from: at } : none
  if (!hasClause(frames)) return object
  const first = tokens[at] as Token
  if (isWord('clause_start', first.lower) && hasFinite(reading, at + 1, Math.min(at + 5, unit.last))) return clause
  const phrase = phraseStartingAt(tokens, at, unit.last)
  const end = phrase ? overAdditions(tokens, phrase.last, unit) : at
  const verb = end < unit.last ? tokens[end] : undefined
  if (verb && mayBeFinite(verb) && tokens[end + 1]?.lower !== 'by') return clause
  if (phrase && /^(?:who|which|,|\()$/.test(verb?.text ?? '') && hasFinite(reading, end, unit.last)) return clause
  if (phrase && !frames.includes('o') && hasAuxiliary(tokens, end, unit.last)) return clause
  if (frames.includes('b') && first.tag !== 'ADP' && hasFinite(reading, at, unit.last)) return clause
  return frames.includes('q') && hasSegment(reading, at, unit.last) ? clause : object
}

/** End of the prepositional phrases and adverbs that follow a noun. */
function overAdditions(tokens: readonly Token[], start: number, unit: Unit): number {
  let at = start
  for (let depth = 0; depth < 4; depth++) {
    const next = phraseStartingAt(tokens, at + 1, unit.last)
    if (!next || !(isWord('addition', tokens[at]?.lower) || /^(?:and|over)$/.test(tokens[at]?.lower ?? ''))) break
    at = next.last
  }
  while (at < unit.last && tokens[at]?.tag === 'ADV') at++
  return at
}

const hasAuxiliary = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, Math.min(to, from + 12)).some(({ tag }, i, all) => tag === 'AUX' && all[i - 1]?.tag !== 'CCONJ')

function hasSegment(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.segmentOf(i) >= 0) return true
  return false
}

/** Whether a finite verb stands in the token range, in or out of quotation marks. */
export const hasFinite = ({ tokens }: Reading, from: number, to: number): boolean => tokens.slice(from, to).some(mayBeFinite)

/** Whether only days, places, adverbs and those spoken to stand between token `start` and the next mark or the end of the unit. */
export function isTerminal(reading: Reading, { entry, unit }: Cue, start: number): boolean {
  const { tokens } = reading
  for (let at = start, steps = 0; steps < mostAdjuncts; steps++) {
    const token = tokens[at]
    if (at >= unit.last || token === undefined || (token.tag === 'PUNCT' && token.text !== '(')) return true
    const phrase = phraseStartingAt(tokens, token.tag === 'ADP' ? at + 1 : at, unit.last)
    const spokenTo = phrase && (token.tag === 'ADP' || entry.frames.includes('t') || isAddressee(tokens[phrase.last - 1] as Token))
    const next = Math.max(overAdjunct(reading, unit, at), spokenTo ? phrase.last : at)
    if (next === at) return false
    at = next
  }
  return false
}
