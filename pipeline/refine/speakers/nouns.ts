import { roles, titles } from '../../generated/lexicons.ts'
import type { SourceKind } from '../../model.ts'

/** What the head noun of a description says: what it is, and whether it can stand for many (see lexicons/roles.tsv). */
export type HeadNoun = Readonly<{ noun: string; kind: SourceKind | null; use: string; plural: boolean }>

const known = new Map(roles.map(({ noun, kind, number, use }) => [noun, { kind: kind as SourceKind, use, plural: number === 'plural' }]))
const titleNouns = new Set(titles.filter(({ title }) => /^\p{L}+$/u.test(title)).map(({ title }) => title.toLowerCase()))
/** Endings of nouns for people: one who speaks and is called a "-ist" is no thing. */
const personal = /(?:-year-old|man|woman|person|hand|ist|er|or|eer|ian|ward|mate|boy|girl|folk)$/
const addition = / (?:of|for|at|from|with|in|on|to|by|seen|familiar|close|briefed|involved|who|that|which|named|called)\b/

/** Gives a description without what follows its head ("spokesman" of "spokesman for the port"). */
export const withoutAddition = (description: string): string => description.split(addition)[0] ?? description

/** Gives the noun that a description is headed by, without what follows it ("spokesman for the port"), and what it says. */
export function headNoun(description: string): HeadNoun {
  const words = withoutAddition(description).split(' ')
  const last = words.at(-1) ?? description
  const forms = [words.slice(-2).join(' '), last, last.split('-').at(-1) as string]
  const found = forms.map((form) => entryOf(form, false) ?? entryOf(singular(form), true)).find((entry) => entry !== null)
  return found ?? guessed(last)
}

/** "The Ostby senator and party leader": two nouns for one person under one article are one source. */
export function isOneOfTwoRoles(words: string): boolean {
  const [first = '', second = '', ...others] = words.split(' and ')
  const nouns = [first, second].map((part) => headNoun(part.toLowerCase()))
  const lower = /(?:^| )\p{Ll}[\p{L}-]+$/u.test(first) && !/^(?:the|an?|another|his|her|its|their) /i.test(second)
  return others.length === 0 && lower && nouns.every(({ kind, plural }) => kind === 'person' && !plural)
}

function entryOf(noun: string, plural: boolean): HeadNoun | null {
  const entry = known.get(noun)
  if (!entry) return titleNouns.has(noun) ? { noun, kind: plural ? 'group' : 'person', use: '', plural } : null
  const many = plural || entry.plural
  return { noun, kind: (plural && entry.kind !== 'document') || (many && entry.kind === 'person') ? 'group' : entry.kind, use: entry.use, plural: many }
}

const singular = (noun: string): string => (/men$/.test(noun) ? noun.replace(/men$/, 'man') : noun.replace(/ies$/, 'y').replace(/(?<=ch|sh|x|ss)es$|s$/, ''))

function guessed(noun: string): HeadNoun {
  const plural = /[^su]s$|(?:men|people|folk)$/.test(noun)
  return { noun, kind: plural ? 'group' : personal.test(noun) ? 'person' : null, use: '', plural }
}
