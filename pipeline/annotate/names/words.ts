import {
  demonyms,
  givenNames,
  governments,
  knownNames,
  nameWords,
  organisationWords,
  places,
  regionNames,
  roles,
  titles,
} from '../../generated/lexicons.ts'
import type { NameKind } from '../../model.ts'

export type Kind = NameKind

const asKind = (kind: string): Kind => (kind === 'document' ? 'other' : kind === 'group' ? 'organisation' : (kind as Kind))

/** What a whole name is known to be. */
export const known: ReadonlyMap<string, Kind> = new Map([
  ...regionNames.map(({ name }) => [name, 'place'] as const),
  ...places.map(({ name }) => [name, 'place'] as const),
  ...knownNames.map(({ name, kind }) => [name, kind as Kind] as const),
])

/** Countries and capitals that the news lets act as governments. */
export const seats: ReadonlySet<string> = new Set([
  ...regionNames.map(({ name }) => name),
  ...governments.map(({ name }) => name),
  ...places.filter(({ kind }) => kind === 'country' || kind === 'capital').map(({ name }) => name),
])

/** What the head of a name ("… River") and its opening word ("Lake …") say it is. */
export const heads: ReadonlyMap<string, Kind> = new Map([
  ...organisationWords.map(({ word, kind }) => [word, asKind(kind)] as const),
  ...nameWords.filter(({ place }) => place === 'last').map(({ word, kind }) => [word, kind as Kind] as const),
])
export const openings: ReadonlyMap<string, Kind> = new Map(
  nameWords.filter(({ place }) => place === 'first').map(({ word, kind }) => [word, kind as Kind] as const),
)

/** Words in capitals that are no names by themselves. */
export const noNames: ReadonlySet<string> = new Set(nameWords.filter(({ place }) => place === 'alone').map(({ word }) => word))

export const given: ReadonlySet<string> = new Set(givenNames.map(({ name }) => name))
export const adjectives: ReadonlySet<string> = new Set(demonyms.map(({ word }) => word))
/** Words that stand before a role and belong to it: "Foreign Minister", "Vice President". */
export const portfolio: ReadonlySet<string> = new Set(nameWords.filter(({ place }) => place === 'office').map(({ word }) => word))

const titleWords = new Set(titles.map(({ title }) => title))
const roleKinds = new Map(roles.map(({ noun, kind }) => [noun, kind]))

/** What the noun of a role is, its plural like its singular. */
export const roleKind = (lower: string): string | undefined =>
  roleKinds.get(lower) ?? (lower.endsWith('s') ? roleKinds.get(lower.slice(0, -1)) : undefined)

/** Whether a word in capitals is a title or the role of a person: no part of a name that follows it. */
export const isTitle = (word: string): boolean =>
  titleWords.has(word) || roleKinds.get(word.toLowerCase()) === 'person' || /^(?:CEO|CFO|COO|CTO|MP|MEP|GP)s?$/.test(word)

/** Whether a name's first and last words make a team: a place and a plural that heads no other name ("Leeds Lanterns"). */
export const isTeam = (first = '', last = ''): boolean => known.get(first) === 'place' && !heads.has(last) && /\p{Ll}[sx]$/u.test(last)
