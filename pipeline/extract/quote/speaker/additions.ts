import type { Token } from '../../../model.ts'
import { agedPhrase, isCalendarWord, phraseEndingAt, phraseStartingAt, type Phrase } from '../../../text/phrases.ts'
import { isWord } from '../lexicon.ts'
import type { Reading } from '../reading.ts'

/** Who speaks: `first`, `last` is all that belongs to the noun phrase with its additions, `named` the words that name it. */
export type Speaker = Readonly<{ first: number; last: number; named: Phrase }>

/** Whether a token is a comma or another mark that parts an addition from its noun. */
export const isComma = (token: Token | undefined): boolean => token !== undefined && /^[,)–—]$/.test(token.text)

/** Whether a token is a preposition that adds to a noun. */
export const isPreposition = (token: Token | undefined): boolean => token !== undefined && isWord('addition', token.lower)

/** Whether a phrase ends in a word with a capital. */
export const isNameLike = (tokens: readonly Token[], { last }: Phrase): boolean => /^\p{Lu}/u.test((tokens[last - 1] as Token).text)

/** Gives the noun phrase that ends on a token, an age, or a name that was tagged as something else. */
export const speakingPhrase = (tokens: readonly Token[], last: number, floor: number): Phrase | null =>
  phraseEndingAt(tokens, last, floor) ?? agedPhrase(tokens, last, floor) ?? mistaggedName(tokens, last)

/** A single word in capitals whose tag is that of a verb or adverb is still a name ("Read said"). */
function mistaggedName(tokens: readonly Token[], at: number): Phrase | null {
  const word = tokens[at] as Token
  return /^\p{Lu}\p{Ll}/u.test(word.text) && /^(?:VERB|ADV|ADJ|X)$/.test(word.tag) ? { first: at, last: at + 1 } : null
}

/** Gives the noun phrase with the additions to its left followed ("a spokesman ← for ← the company", "people ← familiar ← with ← the plan"). */
export function chained({ tokens }: Reading, start: Phrase | null, floor: number): Speaker | null {
  if (start === null) return null
  let head = start
  const last = start.last
  for (;;) {
    const at = head.first - 1
    const before = tokens[at]
    let next: Phrase | null = null
    if (isPreposition(before)) next = phraseEndingAt(tokens, at - 1, floor) ?? overAdjective(tokens, at - 1, floor)
    else if (isTimePhrase(tokens, head) && before && !isComma(before)) next = phraseEndingAt(tokens, at, floor)
    if (next === null) break
    head = next
  }
  if (isTimePhrase(tokens, head)) return null
  return { first: head.first, last, named: withAdditions(tokens, head, last) }
}

/** Whether a phrase says when, never who: "Tuesday", "last week", "Thursday night". */
export function isTimePhrase(tokens: readonly Token[], { first, last }: Phrase): boolean {
  const start = tokens[first] as Token
  const end = tokens[last - 1] as Token
  if (last - first === 1) return isCalendarWord(start) || isWord('time', end.lower)
  const edge = /^(?:this|last|next|that|earlier|late|later|early|the|each|every)$/.test(start.lower)
  const dated = edge || isCalendarWord(start) || start.tag === 'NUM'
  return dated && isWord('time', end.lower)
}

const overAdjective = (tokens: readonly Token[], i: number, floor: number): Phrase | null => {
  const word = tokens[i]
  if (!word || !(word.tag === 'ADJ' || word.tag === 'ADV' || (word.tag === 'VERB' && /(?:ed|ing|en)$/.test(word.lower)))) return null
  const phrase = phraseEndingAt(tokens, i - 1, floor)
  return phrase && !isNameLike(tokens, phrase) ? phrase : null
}

/** Gives the words that name: a name with "of" and "for"; a noun with its additions, but not the occasion it spoke at. */
export function withAdditions(tokens: readonly Token[], head: Phrase, ceiling: number): Phrase {
  const opens = head.last - head.first === 1 && tokens[head.first]?.tag === 'NOUN'
  const name = (isNameLike(tokens, head) && !opens) || tokens[head.last - 1]?.tag === 'PRON'
  let last = head.last
  while (last < ceiling) {
    let at = last
    if (!name && tokens[at] && !isPreposition(tokens[at]) && isPreposition(tokens[at + 1])) at++
    const preposition = tokens[at]
    if (!preposition || !isPreposition(preposition) || (name && !/^(?:of|for)$/.test(preposition.lower))) break
    const phrase = phraseStartingAt(tokens, at + 1, ceiling)
    if (!phrase || isWord('occasion', tokens[phrase.last - 1]?.lower) || isCalendarWord(tokens[phrase.first] as Token)) break
    last = phrase.last
  }
  return { first: head.first, last }
}

/** Gives a speaker with a first name of two joined by "and" taken in where both are the subject. */
export function coordinated(tokens: readonly Token[], found: Speaker, floor: number): Speaker {
  if (tokens[found.first - 1]?.lower !== 'and') return found
  const other = phraseEndingAt(tokens, found.first - 2, floor)
  const before = other ? tokens[other.first - 1] : undefined
  if (!other || (other.first > floor && before && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(before.tag))) return found
  return { ...found, first: other.first, named: { first: other.first, last: found.named.last } }
}
