import type { Token } from '../../../model.ts'
import { isCalendarWord, phraseStartingAt, type Phrase } from '../../../text/phrases.ts'
import { dependent } from '../../../text/tree.ts'
import { clauseOrObject, type Following, hasClause, hasFinite, none } from './bare.ts'
import type { Cue } from './cues.ts'
import { isWord, mayBeFinite } from '../lexicon.ts'
import { type Reading, segmentStartingAt, tokensOf, type Unit } from '../reading.ts'

const mostAdjuncts = 12

/** Reads what follows a cue from token `start` on: over days, places and addressees to the words that are reported. */
export function following(reading: Reading, cue: Cue, start: number): Following {
  const { tokens } = reading
  const { entry, unit } = cue
  const opened = openedClause(reading, cue, start)
  if (opened >= 0) return { kind: 'clause', from: opened }
  let addressed = -1
  for (let at = start, steps = 0; at < unit.last && steps < mostAdjuncts; steps++) {
    const settled = settledAt(reading, cue, at, start, addressed)
    if (settled) return settled
    const next = overTitle(reading, at) ?? overAdjunct(reading, unit, at)
    if (next > at) {
      at = next
      continue
    }
    const phrase = phraseStartingAt(tokens, at, unit.last)
    if (!phrase || addressed >= 0 || !takesAddressee(tokens, entry.frames, phrase, unit)) {
      return clauseOrObject(reading, cue, at, addressed >= 0)
    }
    addressed = at
    at = phrase.last
  }
  return none
}

/** Index of the word after the "that" that opens the clause of a cue: by the tree, or after one spoken to; -1 where there is none. */
function openedClause(reading: Reading, { verb, unit, entry }: Cue, start: number): number {
  const { tokens } = reading
  if (!hasClause(entry.frames)) return -1
  const clause = dependent(tokens, verb, /^ccomp$/, { first: start, last: unit.last })
  const that = clause < 0 ? -1 : dependent(tokens, clause, /^mark$/, { first: start, last: clause })
  if (tokens[that]?.lower === 'that') return that + 1
  if (!entry.frames.includes('t')) return -1
  const ends = (token: Token, i: number): boolean => token.lower === 'that' || token.text === ':' || mayBeFinite(token) || reading.segmentOf(start + i) >= 0
  const at = start + tokens.slice(start, unit.last).findIndex(ends)
  const joined = tokens[at - 1]?.tag === 'CCONJ' // "told nobody and that …" goes on with another verb's words
  return at >= start && tokens[at]?.lower === 'that' && !joined && !isRelative(tokens, at, start) ? at + 1 : -1
}

/** What the token at hand alone settles: marks, "that", a question word, a preposition or "to"; null where it settles nothing. */
function settledAt(reading: Reading, { entry, unit }: Cue, at: number, start: number, addressed: number): Following | null {
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
  return infinitiveAt(tokens, entry.frames, at, addressed)
}

/** "to wait", "not to wait"; with the one who is to do it where that is no mere addressee ("urged members to wait"). */
function infinitiveAt(tokens: readonly Token[], frames: string, at: number, addressed: number): Following | null {
  const to = isWord('negation', tokens[at]?.lower) ? at + 1 : at
  const takes = frames.includes('i') || (addressed >= 0 && frames.includes('a'))
  if (!takes || tokens[to]?.lower !== 'to' || !/^(?:VERB|AUX)$/.test(tokens[to + 1]?.tag ?? '')) return null
  return { kind: 'infinitive', from: addressed >= 0 && !frames.includes('t') ? addressed : at }
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
  if (next?.tag === 'NUM' && isWord('limit', token.lower)) return at
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
