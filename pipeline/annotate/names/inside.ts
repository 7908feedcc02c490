import type { Token } from '../../model.ts'
import type { Candidate } from './candidates.ts'
import { isAcronym } from './shape.ts'
import { type Votes, vote } from './votes.ts'
import { given, heads, isTeam, type Kind, known, openings, seats } from './words.ts'

const initial = /^\p{Lu}\.?$/u
const placeEnding = /(?:ville|shire|stan|abad|grad|pur|burgh|polis|bury|mouth|ford|wick|vik|fjord|borough|stad)$/
const surnameEnding = /(?:sson|ssen|sen|ez|ov|ova|ev|eva|ski|sky|ska|vich|enko|idze|ian|yan|opoulos|sdottir|sdóttir|ini|elli|etti)$/

/** Lets the name's own words vote: tables, its head, its opening word, given names, the way it is written. */
export function inside(tokens: readonly Token[], candidate: Candidate, votes: Votes): void {
  const { first, last, title, key } = candidate
  const length = last - first
  const opening = (tokens[first] as Token).text
  const head = (tokens[headOf(tokens, first, last)] as Token).text
  const table = known.get(key)
  if (table) vote(votes, table, length === 1 && given.has(key) ? 3 : 5, 'table')
  const kindOfHead = length > 1 ? heads.get(head) : undefined
  if (kindOfHead && !table) vote(votes, kindOfHead, 4.5, 'head_word')
  else if (!table && length === 1 && heads.has(key)) vote(votes, heads.get(key) ?? 'other', 1.5, 'head_word')
  if (/^(?:Central|Reserve) Bank\b|^National Bank of\b|^Bank of \p{Lu}\p{L}+$/u.test(key) && isState(key))
    vote(votes, 'government', 5, 'central_bank')
  if (title) vote(votes, 'person', kindOfHead ? 3 : 6, 'title')
  if (length === 1) oneWord(opening, table !== undefined, votes)
  else severalWords(tokens, candidate, table ?? kindOfHead, table !== undefined, votes)
}

/** What the words of a longer name say beside its head. */
function severalWords(
  tokens: readonly Token[],
  { first, last, key }: Candidate,
  decided: Kind | undefined,
  isKnown: boolean,
  votes: Votes,
): void {
  const opening = (tokens[first] as Token).text
  const firstKind = openings.get(opening)
  if (firstKind && !decided) vote(votes, firstKind, 3.5, 'opening_word')
  if (given.has(opening)) vote(votes, 'person', decided && !isKnown ? 0.5 : 4, 'given_name')
  if (decided) return
  if (isTeam(opening, tokens[last - 1]?.text)) vote(votes, 'organisation', 3.5, 'team')
  const words = tokens.slice(first, last)
  if (words.slice(0, -1).some(({ text }) => initial.test(text))) vote(votes, 'person', 3, 'initial')
  if (/^(?:Jr|Sr)\.?$/.test(words.at(-1)?.text ?? '')) vote(votes, 'person', 4, 'suffix')
  if (words.some(({ text }) => text === '&')) vote(votes, 'organisation', 4, 'ampersand')
  if (words.some(({ lower }) => lower === 'for')) vote(votes, 'organisation', 3, 'joint')
  if (/^(?:US|I|SR|Route|Rte|Highway|Hwy|Interstate) ?-? ?\d+/.test(key)) vote(votes, 'place', 4, 'road')
  else if (words.some(({ text }) => /^\d+$/.test(text))) vote(votes, firstKind ?? 'other', 3, 'number')
  if (words.some(({ text }) => heads.has(text) || portfolioLike.test(text))) vote(votes, 'organisation', 1, 'word')
  if (words.every(({ tag }) => tag === 'PROPN')) vote(votes, 'person', 1.5, 'shape')
  if (surnameEnding.test(words.at(-1)?.text ?? '')) vote(votes, 'person', 1.5, 'ending')
}

/** "Central Bank", or a "Bank of" a country; the "Bank of Marrow Falls" is another thing. */
const isState = (key: string): boolean => !key.startsWith('Bank of ') || seats.has(key.slice(8))

const portfolioLike = /(?:tech|soft|corp|bank|Net|Media|Digital)$/

/** The word that says what the name names: the last before "of" or "for", else the last of all. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first + 1; i < last - 1; i++) {
    const { lower, text } = tokens[i] as Token
    if (/^(?:of|for|on|at|in|de|to|without)$/.test(lower) && (heads.has(tokens[i - 1]?.text ?? '') || lower === 'of')) return i - 1
    if (text === ',') return i - 1
  }
  let end = last - 1
  while (end > first && /^(?:\d+|[IVX]+|\.)$/.test(tokens[end]?.text ?? '')) end--
  return end
}

function oneWord(word: string, isKnown: boolean, votes: Votes): void {
  if (given.has(word)) vote(votes, 'person', 1.8, 'given_name')
  if (isKnown) return
  if (isAcronym(word) && word.length < 8) vote(votes, 'organisation', 1.5, 'acronym')
  else if (/\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|Le|La|Van|O['’])/.test(word)) vote(votes, 'organisation', 1.5, 'capital_inside')
  else if (/\d/.test(word) || /(?:ism|itis)$/.test(word)) vote(votes, 'other', 1.5, 'shape')
  if (placeEnding.test(word)) vote(votes, 'place', 1, 'ending')
  if (surnameEnding.test(word)) vote(votes, 'person', 1.2, 'ending')
}
