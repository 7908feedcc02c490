import type { Span, Token } from '../../model.ts'
import { isPossessiveMark } from '../../text/phrases.ts'
import { contains, firstFrom } from '../../text/spans.ts'
import { hasFinite } from './frames/bare.ts'
import type { Frame } from './frame.ts'
import { isWord } from './lexicon.ts'
import type { Segment } from './marks.ts'
import { type Reading, tokensOf } from './reading.ts'

const smallWords = /^(?:with|from|into|over|upon|between|against|after|before|about|than)$/

/** Whether every word that is long or opens the others has a capital, as in the title of a work: `"The Long Night"`. */
export function looksLikeTitle(words: string): boolean {
  const long = words.split(/\s+/).filter((word, i) => i === 0 || (word.length > 3 && !smallWords.test(word)))
  return long.every((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word))
}

/** Whether words in marks are a title by where they stand: `her memoir, "Cold Years,"`, `NBC's "First Light"`, `"Hill Road" star Ida Moe`. */
export function isNamed(reading: Reading, segment: Segment): boolean {
  const { tokens, text } = reading
  const words = text.slice(segment.inner.start, segment.inner.end)
  if (!looksLikeTitle(words)) return false
  const { first, last } = tokensOf(reading, segment)
  const comma = tokens[first - 1]?.text === ','
  const before = tokens[comma ? first - 2 : first - 1]
  const called = /^(?:titled|entitled)$/.test(before?.lower ?? '') || (before?.lower === 'called' && tokens[first - 2]?.tag === 'NOUN')
  if (isPossessiveMark(before) || isWork(before) || called) return true
  const attributive = !/[,.?!…]$/.test(words) && /^(?:NOUN|PROPN)$/.test(tokens[last]?.tag ?? '')
  return /\s/.test(words) && (attributive || (before?.lower === 'told' && !comma))
}

const isWork = (token: Token | undefined): boolean => token?.tag === 'NOUN' && (isWord('work', token.lower) || isWord('work', token.lemma))

/** Gives frames without the titles among what they hold, and without what only leads up to one: `On her show "First Light," Moe said`. */
export function withoutTitles(reading: Reading, frames: readonly Frame[]): Frame[] {
  const titles = reading.segments.filter((segment) => isNamed(reading, segment)).map(({ outer }) => outer)
  const isOne = (span: Span): boolean =>
    titles.some((title) => title.end === span.end && contains(span, title) && !isClause(reading, span.start, title.start))
  return frames.map((frame) => ({ ...frame, contents: frame.contents.filter((span) => !isOne(span)) })).filter(({ contents }) => contents.length > 0)
}

const isClause = (reading: Reading, from: number, to: number): boolean => hasFinite(reading, firstFrom(reading.tokens, from), firstFrom(reading.tokens, to))

/** Gives the segments that are no titles. */
export const untitled = (reading: Reading): Segment[] => reading.segments.filter((segment) => !isNamed(reading, segment))
