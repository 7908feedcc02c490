import type { Token } from '../../model.ts'
import { isCalendarWord, isPossessiveMark, phraseEndingAt, phraseStartingAt, type Phrase } from '../../text/phrases.ts'
import { isWord, mayBeFinite } from './lexicon.ts'
import type { Reading } from './reading.ts'

/** Who speaks: `first`, `last` is all that belongs to the noun phrase with its additions, `named` the words that name it. */
export type Speaker = Readonly<{ first: number; last: number; named: Phrase }>


const isComma = (token: Token | undefined): boolean => token !== undefined && /^[,)–—]$/.test(token.text)
const isPreposition = (token: Token | undefined): boolean => token !== undefined && isWord('addition', token.lower)
const isNameLike = (tokens: readonly Token[], { last }: Phrase): boolean => /^\p{Lu}/u.test((tokens[last - 1] as Token).text)

/** Gives the subject that ends right before token `end`: over appositions, relative clauses, additions and days. */
export function speakerBefore(reading: Reading, end: number, floor: number): Speaker | null {
  const { tokens } = reading
  const last = end - 1
  if (last < floor || reading.segmentOf(last) >= 0) return null
  if (isComma(tokens[last])) return beforeApposition(reading, last, floor)
  if (tokens[last]?.lower === 'that' && last > floor) return chained(reading, phraseEndingAt(tokens, last - 1, floor), floor)
  const found = chained(reading, phraseEndingAt(tokens, last, floor) ?? mistaggedName(tokens, last), floor)
  return found && coordinated(tokens, found, floor)
}

/** A single word in capitals whose tag is that of a verb or adverb is still a name ("Read said"). */
function mistaggedName(tokens: readonly Token[], at: number): Phrase | null {
  const word = tokens[at] as Token
  return /^\p{Lu}\p{Ll}/u.test(word.text) && /^(?:VERB|ADV|ADJ|X)$/.test(word.tag) ? { first: at, last: at + 1 } : null
}

/** Follows additions to the left ("a spokesman ← for ← the company", "people ← familiar ← with ← the plan"). */
function chained({ tokens }: Reading, start: Phrase | null, floor: number): Speaker | null {
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

/** "Tuesday", "last week", "Thursday night": says when, never who. */
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
  const name = isNameLike(tokens, head) || tokens[head.last - 1]?.tag === 'PRON'
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

/** Takes in a first name of two joined by "and" where both are the subject. */
function coordinated(tokens: readonly Token[], found: Speaker, floor: number): Speaker {
  if (tokens[found.first - 1]?.lower !== 'and') return found
  const other = phraseEndingAt(tokens, found.first - 2, floor)
  const before = other ? tokens[other.first - 1] : undefined
  if (!other || (other.first > floor && before && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(before.tag))) return found
  return { ...found, first: other.first, named: { first: other.first, last: found.named.last } }
}

/** Finds the subject before one or more stretches in commas, such as "Olsen, 34, the mayor of Ostby, said". */
function beforeApposition(reading: Reading, end: number, floor: number): Speaker | null {
  const { tokens } = reading
  const chunks: Phrase[] = []
  let last = end
  for (let i = end - 1; i >= floor && chunks.length < 7; i--) {
    if (reading.segmentOf(i) >= 0) {
      if (i + 1 < last) chunks.push({ first: i + 1, last })
      break
    }
    if (!/^[,(–—]$/.test((tokens[i] as Token).text) && i > floor) continue
    const first = i === floor && !/^[,(–—]$/.test((tokens[i] as Token).text) ? i : i + 1
    if (first < last) chunks.push({ first, last })
    last = i
  }
  if (chunks[0] === undefined || !isApposition(tokens, chunks[0])) return null
  for (let k = 1; k < chunks.length; k++) {
    const chunk = chunks[k] as Phrase
    const found = chained(reading, phraseEndingAt(tokens, chunk.last - 1, chunk.first), chunk.first)
    const outer = chunks[k + 1]
    const whole = outer && chained(reading, phraseEndingAt(tokens, outer.last - 1, outer.first), outer.first)
    const begins = whole && (outer.first === whole.first || isWord('relative', tokens[outer.first]?.lower))
    if (begins && !isPreposition(tokens[whole.first]) && isApposition(tokens, chunk)) continue
    return found ? { ...coordinated(tokens, found, chunk.first), last: end } : null
  }
  return null
}

/** Whether a stretch between commas can be an addition to the noun before it. */
function isApposition(tokens: readonly Token[], { first, last }: Phrase): boolean {
  const start = tokens[first] as Token
  if (isWord('relative', start.lower) || isWord('apposition', start.lower)) return true
  if (/^(?:his|her|its|their|my|our)$/.test(start.lower)) return true
  if (start.tag === 'PRON' || isWord('subordinator', start.lower)) return false
  if (/(?:ing|ed)$/.test(start.lower) && start.tag === 'VERB') return true
  if (/^\p{Lu}/u.test(start.text) && start.tag === 'PROPN') return last - first <= 5 || tokens.slice(first, first + 4).some(isPossessiveMark)
  return ['DET', 'NUM', 'NOUN', 'ADJ', 'ADV', 'PROPN'].includes(start.tag) && !hasOwnVerb(tokens.slice(first, last))
}

/** Whether an auxiliary stands among the words that no relative pronoun opens. */
function hasOwnVerb(words: readonly Token[]): boolean {
  const auxiliary = words.findIndex(({ tag }) => tag === 'AUX')
  return auxiliary >= 0 && !words.slice(0, auxiliary).some(({ lower }) => isWord('relative', lower))
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

/** Gives the subject of the main clause to the left of token `end`: of its first finite verb that no subordinator opens. */
export function mainSubject(reading: Reading, end: number, floor: number): Speaker | null {
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
