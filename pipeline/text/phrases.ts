import { timeWords } from '../generated/lexicons.ts'
import type { Token } from '../model.ts'

/** Token indices [first, last) of a noun phrase. */
export type Phrase = Readonly<{ first: number; last: number }>

const calendar = new Set(timeWords.filter(({ kind }) => kind === 'weekday' || kind === 'month' || kind === 'day').map(({ form }) => form))
const possessive = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose'])
const standalone = new Set([
  'some', 'many', 'others', 'several', 'few', 'most', 'both', 'all', 'each', 'this', 'these', 'those', 'one', 'another', 'neither', 'none',
  'everyone', 'nobody', 'anyone', 'someone',
])
const predeterminers = new Set(['all', 'both', 'half', 'some', 'many', 'most', 'several'])
const neverInside = new Set(['that', 'there', 'not', 'who', 'which', 'whom', 'as', 'than', 'such', 'to'])

/** Whether a token names a day, a month or a time by itself. */
export const isCalendarWord = ({ lower }: Token): boolean => calendar.has(lower)

/** Whether the token is the 's or ’ of a possessive. */
export const isPossessiveMark = (token: Token | undefined): boolean =>
  token !== undefined && /^['’]s?$/.test(token.text) && token.tag !== 'AUX'

/** Whether a noun phrase can end on the token. */
function canEnd(token: Token): boolean {
  if (token.lower === 'who' || token.lower === 'which') return true
  if (neverInside.has(token.lower)) return false
  if (token.tag === 'NOUN' || token.tag === 'PROPN') return true
  if (token.tag === 'PRON') return !possessive.has(token.lower) || token.lower === 'her' || token.lower === 'his'
  return standalone.has(token.lower) || token.tag === 'NUM' || token.text === '%' || (/^\p{Lu}/u.test(token.text) && token.tag === 'ADJ')
}

/** A capital word after a capital word belongs to a name whatever its tag ("Harbour Watch"). */
const isCapitalPair = (tokens: readonly Token[], i: number, floor: number): boolean =>
  i > floor && [i - 1, i].every((at) => /^\p{Lu}/u.test(tokens[at]?.text ?? '') && /^(?:PROPN|NOUN|VERB|ADJ|ADV|X)$/.test(tokens[at]?.tag ?? ''))

/** "another ranking": a word in -ing after a determiner is a noun. */
const isGerundNoun = (tokens: readonly Token[], i: number, floor: number): boolean =>
  i > floor && /ing$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.tag === 'DET'

const isJoined = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i] as Token
  const tight = tokens[i - 1]?.end === token.start && tokens[i + 1]?.start === token.end
  return token.text === '&' || (tight && (token.text === '-' || token.text === '/'))
}

/** Whether a phrase that holds the token after i can be carried on over token i to the left. */
function goesOn(tokens: readonly Token[], i: number, floor: number): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1] as Token
  if (isPossessiveMark(token)) return i > floor && canEnd(tokens[i - 1] as Token)
  if (isJoined(tokens, i)) return i > floor
  if (isCalendarWord(token) && !isPossessiveMark(next)) return false
  if (/^(?:night|week|month|year|morning|afternoon|evening|weekend)$/.test(token.lower) && /^\p{Lu}/u.test(next.text)) return false
  if (neverInside.has(token.lower)) return false
  if (token.tag === 'DET') return next.tag !== 'PRON'
  if (['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'].includes(token.tag) || token.text === '%') return true
  if (possessive.has(token.lower)) return true
  const before = i > floor ? tokens[i - 1] : undefined
  const afterOwner = isPossessiveMark(before) || possessive.has(before?.lower ?? '')
  const opened = afterOwner || before?.tag === 'DET' || before?.tag === 'ADJ'
  if (token.tag === 'VERB') return (opened && /(?:ing|ed|en)$/.test(token.lower)) || isCapitalPair(tokens, i + 1, floor)
  return token.tag === 'ADV' && opened && next.tag !== 'NOUN' && next.tag !== 'PROPN'
}

/** Gives the noun phrase whose last token is the given one, going left no further than the floor; null if there is none. */
export function phraseEndingAt(tokens: readonly Token[], last: number, floor: number): Phrase | null {
  const end = tokens[last]
  if (end === undefined || last < floor || !(canEnd(end) || isCapitalPair(tokens, last, floor) || isGerundNoun(tokens, last, floor))) return null
  if (end.tag === 'PRON' && end.lower !== 'one') return { first: last, last: last + 1 }
  let first = last
  while (first > floor && goesOn(tokens, first - 1, floor)) {
    first--
    const token = tokens[first] as Token
    if (token.tag === 'DET' || (possessive.has(token.lower) && token.tag !== 'NOUN')) {
      if (first > floor && predeterminers.has((tokens[first - 1] as Token).lower)) first--
      break
    }
  }
  while (first < last && (isPossessiveMark(tokens[first]) || tokens[first]?.text === '-')) first++
  return { first, last: last + 1 }
}

/** Gives "the 54-year-old" that ends on the given token, from its article on; null where the words are others. */
export function agedPhrase(tokens: readonly Token[], last: number, floor: number): Phrase | null {
  if (!tokens[last]?.text.endsWith('old')) return null
  const aged = /^\d+-year-old$/.test(tokens.slice(last - 4, last + 1).map(({ text }) => text).join(''))
  return aged && last - 5 >= floor && tokens[last - 5]?.tag === 'DET' ? { first: last - 5, last: last + 1 } : null
}

/** Gives the noun phrase that begins on the given token, going right no further than the ceiling; null if there is none. */
export function phraseStartingAt(tokens: readonly Token[], first: number, ceiling: number): Phrase | null {
  const start = tokens[first]
  if (start === undefined || first >= ceiling || neverInside.has(start.lower) || isPossessiveMark(start)) return null
  if (start.tag === 'PRON' && !possessive.has(start.lower)) return { first, last: first + 1 }
  let end = first
  for (let i = first; i < ceiling; i++) {
    const token = tokens[i] as Token
    const fits = i === first
      ? ['DET', 'ADJ', 'NUM', 'SYM', 'NOUN', 'PROPN', 'PRON'].includes(token.tag) || (token.tag === 'ADV' && tokens[i + 1]?.tag === 'NUM')
      : staysInside(tokens, i, first, end)
    if (!fits) break
    if (canEnd(token) || (token.lower === 'old' && tokens[i - 1]?.text === '-')) end = i + 1
  }
  return end > first ? { first, last: end } : null
}

/** Whether a phrase that began at `first` and has its last possible end at `end` can hold token i as well. */
function staysInside(tokens: readonly Token[], i: number, first: number, end: number): boolean {
  const token = tokens[i] as Token
  if (isPossessiveMark(token) || isJoined(tokens, i)) return true
  if (neverInside.has(token.lower)) return false
  if (isCalendarWord(token) && i > first && tokens[i - 1]?.tag !== 'DET' && !isPossessiveMark(tokens[i + 1])) return false
  const afterMark = isPossessiveMark(tokens[i - 1]) || tokens[i - 1]?.text === '-'
  const headSeen = end > first && !afterMark && ['NOUN', 'PROPN'].includes(tokens[i - 1]?.tag ?? '')
  if (token.tag === 'DET') return !headSeen && i === first + 1
  if (token.tag === 'ADJ') return !headSeen || (/^\p{Lu}/u.test(token.text) && tokens[i - 1]?.tag === 'PROPN')
  if (token.tag === 'VERB') return !headSeen && /(?:ing|ed|en)$/.test(token.lower) && ['NOUN', 'PROPN', 'ADJ'].includes(tokens[i + 1]?.tag ?? '')
  if (token.tag === 'ADV') return !headSeen && ['ADJ', 'NUM', 'VERB'].includes(tokens[i + 1]?.tag ?? '')
  return ['NOUN', 'PROPN', 'NUM', 'SYM'].includes(token.tag) || token.text === '%'
}
