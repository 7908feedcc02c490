import { givenNameForms, organisationWords } from '../../generated/lexicons.ts'
import type { Annotated, MentionFinding, Span } from '../../model.ts'

type Gender = MentionFinding['gender']

const fullGiven = new Map(givenNameForms.map(({ form, name }) => [form, name]))
/** A name that ends in one of these is whole: "Mitre Bank" is no short form of "Mitre Bank Union". */
const bodyHeads = new Set(organisationWords.map(({ word }) => word.toLowerCase()))
const generation = /^(?:jr|sr|ii|iii|iv)$/

/** Gives the words of a stretch, white space made single. */
export const wordsAt = ({ text }: Annotated, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ')

/** Gives a name in the form by which sources are compared: lower case, no marks, no accents, no article. */
export const normalised = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']s$/u, '').replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s+/g, ' ').trim().replace(/^(?:the|a|an) /, '')

/** Gives the words of a person's name without "Jr" and the like. */
const withoutGeneration = (words: readonly string[]): readonly string[] => words.filter((word, i) => i === 0 || !generation.test(word))

const generationOf = (words: readonly string[]): string | undefined => words.find((word, i) => i > 0 && generation.test(word))

const given = (word: string | undefined): string | undefined => fullGiven.get(word ?? '') ?? word

/** Whether two full names of persons can be one: first and last word agree, and so do initials where both have one. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [withoutGeneration(a), withoutGeneration(b)]
  if (left.length < 2 || right.length < 2 || left.at(-1) !== right.at(-1)) return false
  const nicknamed = left.slice(1, -1).includes(right[0] as string) || right.slice(1, -1).includes(left[0] as string)
  if (nicknamed) return true
  if (given(left[0]) !== given(right[0])) return false
  const generations = new Set([generationOf(a), generationOf(b)].filter((mark) => mark !== undefined))
  const [middleA, middleB] = [left.slice(1, -1), right.slice(1, -1)]
  return generations.size < 2 && (middleA.length === 0 || middleB.length === 0 || middleA.join(' ')[0] === middleB.join(' ')[0])
}

/** Whether a name can be a short form of a person's full name: the end of it, or the given name alone. */
export function isPartOfName(full: readonly string[], words: readonly string[]): boolean {
  const [long, short] = [withoutGeneration(full), withoutGeneration(words)]
  const marked = generationOf(words) !== undefined && generationOf(words) !== generationOf(full)
  if (marked || long.length <= short.length) return false
  return ` ${long.join(' ')}`.endsWith(` ${short.join(' ')}`) || (short.length === 1 && long[0] === short[0])
}

/** Whether a word in capitals is made of the initials of a name, small words left out. */
export function isAcronymOf(full: readonly string[], written: string): boolean {
  if (!/^\p{Lu}{2,}$/u.test(written)) return false
  return full.filter((word) => !/^(?:of|for|and|the|on|in)$/.test(word)).map((word) => word[0]).join('') === written.toLowerCase()
}

/** Whether a name can be a short form of an organisation's: how it begins, or the initials of its words. */
export function isShortOfBody(full: readonly string[], words: readonly string[], written: string): boolean {
  if (full.length <= words.length || bodyHeads.has(words.at(-1) as string)) return false
  return (words.every((word, i) => word === full[i]) && words.join('').length > 3) || isAcronymOf(full, written)
}

/** Whether two genders do not exclude each other. */
export const fittingGender = (a: Gender, b: Gender): boolean => a === 'unknown' || b === 'unknown' || a === b

/** Gives what the ending of an unknown given name suggests; never more than a preference. */
export function likelyGender(key: string): Gender {
  const [name = '', ...rest] = key.split(' ')
  if (rest.length === 0) return 'unknown'
  return /(?:a|ette|elle|ine|lyn)$/.test(name) ? 'female' : /(?:o|us|as|er|ard|bert)$/.test(name) ? 'male' : 'unknown'
}

/** Whether the words only say how many and of which kind: "some Republicans", "a Norwegian". */
export const isCounted = (words: string): boolean =>
  /^(?:some|many|most|several|few|other|two|three|four|five|six|both|a|an|one|another|dozens|\d+) /i.test(words)

/** Whether a possessive mark follows a stretch: what it names only owns what is named next. */
export const isOwner = ({ text }: Annotated, { end }: Span): boolean => /^['’]s?\s/.test(text.slice(end, end + 3))
