import { nameCues } from '../../generated/lexicons.ts'
import type { Token } from '../../model.ts'
import type { Candidate } from './candidates.ts'
import { isCapital } from './shape.ts'
import { type Votes, vote } from './votes.ts'
import { type Kind, known, roleKind } from './words.ts'

type Place = 'before' | 'of' | 'joint' | 'noun' | 'after' | 'owned' | 'verb' | 'apposition' | 'actor' | 'acted' | 'beaten'
type Cue = Readonly<{ kind: Kind; weight: number }>

const cues = new Map<string, Map<string, Cue[]>>()
for (const { word, place, kind, weight } of nameCues) {
  const ofPlace = cues.get(place) ?? new Map<string, Cue[]>()
  cues.set(place, ofPlace.set(word, [...(ofPlace.get(word) ?? []), { kind: kind as Kind, weight: Number(weight) }]))
}

/** Whether a word says something about a name from the given place. */
export const isCue = (place: Place, word: string | undefined): boolean => word !== undefined && cues.get(place)?.has(word) === true

function count(votes: Votes, place: Place, word: string | undefined): void {
  if (word === undefined) return
  for (const { kind, weight } of cues.get(place)?.get(word) ?? []) vote(votes, kind, weight, place)
}

const isMark = (token: Token | undefined): boolean => token !== undefined && /^['’]s?$/.test(token.text)
const skips =
  /^(?:also|had|has|have|was|is|were|are|will|would|could|may|might|can|did|does|not|n't|then|later|still|first|now|never|must|should)$/

/** Lets the words around a name vote: prepositions, nouns before and after it, its verb, appositions. */
export function around(tokens: readonly Token[], candidate: Candidate, votes: Votes): void {
  before(tokens, candidate, votes)
  after(tokens, candidate, votes)
}

function before(tokens: readonly Token[], { first, last, sentence, title }: Candidate, votes: Votes): void {
  const at = (i: number): Token | undefined => (i >= sentence.first ? tokens[i] : undefined)
  const determined = at(first - 1)?.lower === 'the'
  const i = determined ? first - 2 : first - 1
  const word = at(i)
  if (!word) return
  if (word.text === '(' && tokens[last]?.text === ')' && /^\p{Ll}/u.test(at(i - 1)?.text ?? '')) vote(votes, 'other', 2, 'acronym')
  if (determined && !votes.sums.some((sum) => sum > 2)) vote(votes, 'person', -2, 'determiner')
  count(votes, 'before', word.lower)
  const noun = word.lower === 'of' || word.lower === 'for' || word.lower === 'at' ? at(i - 1)?.lower : undefined
  if (noun) count(votes, word.lower === 'of' ? 'of' : 'joint', noun)
  if (determined || title) return
  if (word.text === ',') {
    const role = at(i - 1)
    if (role && roleKind(role.lower) === 'person' && role.tag === 'NOUN') vote(votes, 'person', 3, 'role')
    if (isPlaceBefore(tokens, i)) vote(votes, 'place', 1, 'list')
    return
  }
  if (word.tag !== 'NOUN') return
  count(votes, 'noun', word.lower)
  if (roleKind(word.lower) === 'person') vote(votes, 'person', 4, 'role')
}

const isPlaceBefore = (tokens: readonly Token[], i: number): boolean => known.get(tokens[i - 1]?.text ?? '') === 'place'

function after(tokens: readonly Token[], { first, last, sentence }: Candidate, votes: Votes): void {
  const at = (i: number): Token | undefined => (i < sentence.last ? tokens[i] : undefined)
  const next = at(last)
  if (!next) return
  if (isMark(next)) {
    for (let i = last + 1; i < last + 4; i++) {
      const owned = at(i)
      if (!owned || !/^(?:NOUN|ADJ)$/.test(owned.tag)) break
      count(votes, 'owned', owned.lower)
    }
    return
  }
  if (
    /^(?:1[89]|20)\d\d[a-z]?$/.test(at(next.text === ',' || next.text === '(' ? last + 1 : last)?.text ?? '') &&
    (/^[(;]$/.test(tokens[first - 1]?.text ?? '') || next.text === '(')
  ) {
    vote(votes, last - first > 1 && next.text === '(' ? 'other' : 'person', 2.5, 'year')
  }
  if (
    first > sentence.first &&
    /^[(;]$/.test(tokens[first - 1]?.text ?? '') &&
    /^[,&]$/.test(next.text) &&
    hasYear(tokens, last, Math.min(sentence.last, last + 8))
  )
    vote(votes, 'person', 3, 'citation')
  if (first > sentence.first && next.text === '”' && tokens[first - 1]?.text === '“' && last - first > 1) vote(votes, 'other', 3, 'quoted')
  if (next.lower === 'et' && at(last + 1)?.lower === 'al') vote(votes, 'person', 4, 'citation')
  if (next.text === ',') {
    apposed(tokens, last + 1, sentence.last, first, votes)
    return
  }
  if (next.text === '-' && /^based$/.test(at(last + 1)?.lower ?? '')) {
    vote(votes, 'place', 4, 'based')
    return
  }
  if (next.tag === 'NOUN') count(votes, 'after', next.lower)
  if (next.lower === 'who') vote(votes, 'person', 3, 'who')
  if (next.text === '(') {
    bracketed(at(last + 1), at(last + 2), votes)
    return
  }
  let verb = last
  while (verb < last + 3 && skips.test(at(verb)?.lower ?? '')) verb++
  count(votes, 'verb', at(verb)?.lower)
  if (/^(?:said|asked|replied)$/.test(at(first - 1)?.lower ?? '')) vote(votes, 'person', 2.5, 'verb')
}

const hasYear = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => /^(?:1[89]|20)\d\d[a-z]?$/.test(text))

function bracketed(first: Token | undefined, second: Token | undefined, votes: Votes): void {
  if (first && second?.text === ')' && /^\p{Lu}[\p{L}&.]*\p{Lu}s?$/u.test(first.text)) vote(votes, 'organisation', 2, 'acronym')
  if (first && /^\d{2}$/.test(first.text) && second?.text === ')') vote(votes, 'person', 3, 'age')
}

/** ", 34," ", a town of …", ", the company's …", ", who …", ", Ohio". */
function apposed(tokens: readonly Token[], from: number, to: number, first: number, votes: Votes): void {
  const opening = tokens[from]
  if (!opening || from >= to) return
  if (/^\d{1,2}$/.test(opening.text) && /^[,.]$/.test(tokens[from + 1]?.text ?? '')) {
    vote(votes, 'person', 4, 'age')
    return
  }
  if (opening.lower === 'who' || opening.lower === 'whose') {
    vote(votes, 'person', opening.lower === 'who' ? 3.5 : 1, 'who')
    return
  }
  const name = known.get(opening.text) ?? known.get(`${opening.text} ${tokens[from + 1]?.text ?? ''}`)
  if (name === 'place' && known.get(tokens[first]?.text ?? '') !== 'place' && opening.tag === 'PROPN') vote(votes, 'place', 2.5, 'list')
  if (isCapital(opening.text) && opening.tag === 'PROPN') return
  const article =
    opening.tag === 'DET' || opening.lower === 'its' || opening.lower === 'their' || opening.lower === 'his' || opening.lower === 'her'
  for (let i = article ? from + 1 : from; i < Math.min(to, from + 7); i++) {
    const { tag, lower } = tokens[i] as Token
    if (tag === 'NOUN') {
      if (tokens[i + 1]?.tag === 'NOUN' || isMark(tokens[i + 1]) || (tokens[i + 1]?.text === '-' && tokens[i + 2]?.tag === 'NOUN')) continue
      count(votes, 'apposition', lower)
      if (roleKind(lower) === 'person') vote(votes, 'person', article ? 4 : 2.5, 'apposition')
      return
    }
    if (!/^(?:ADJ|PROPN|NUM|ADV|PUNCT|VERB|PART)$/.test(tag) || lower === ',') return
  }
}
