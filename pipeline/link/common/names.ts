import { companyWords, givenNameForms, titles, transliterations } from '../../generated/lexicons.ts'
import { wordsOf } from './words.ts'

const strokes: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' }
/** By how the form sounds, so that every spelling of it is found. */
const givenNames = new Map(givenNameForms.map(({ form, name }) => [sound(form), name]))
const companyEndings = new Set(companyWords.map(({ word }) => word))
const titleWords = new Set(titles.map(({ title }) => bare(title).replace('.', '')))
const offices = new Map(titles.filter(({ office }) => office !== '').map(({ title, office }) => [bare(title), office]))
const generation = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Gives a name in lower case without diacritics. */
export function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[łøßđæœıþð]/g, (letter) => strokes[letter] ?? letter)
}

/** Gives a name as it sounds, roughly: spellings of one foreign name come out the same. */
export function sound(name: string): string {
  const common = transliterations.reduce((text, { written, common }) => text.replaceAll(written, common), bare(name).replace(/off$/, 'ov'))
  return common.replace(/(.)\1+/g, '$1')
}

/** Gives the words of an office in lower case, abbreviations written out, without "former" and "-elect". */
export const officeWords = (role: string): string[] =>
  bare(role).split(/\s+/).map((word) => (offices.get(word) ?? word).replace(/-elect$/, '')).filter((word) => !/^(?:former|ex|then|the|a|an|of)$/.test(word))

/** A person's name in parts, as they are written (bare) and as they sound. */
export type PersonName = Readonly<{ given: string; middle: readonly string[]; family: string; words: number; written: string; sounds: string }>

/** Gives the parts of a person's name without titles, nicknames in quotation marks and the like; null where nothing is left. */
export function personName(name: string): PersonName | null {
  const plain = name.replace(/[‘“"'(][^‘’“”"'()]*[’”"')](?=\s)/g, ' ')
  const words = wordsOf(bare(plain)).map(({ text }) => text.replace(/['’]s?$/, '').replace(/['’]/g, ''))
  const named = words.slice(Math.max(0, words.findIndex((word) => !titleWords.has(word))))
  const kept = named.filter((word, i) => !(generation.has(word) && i > 0))
  const family = kept.at(-1)
  if (family === undefined) return null
  const given = kept.length > 1 ? (kept[0] as string) : ''
  const sounds = kept.map(sound).join(' ')
  return { given: givenNames.get(sound(given)) ?? given, middle: kept.slice(1, -1), family, words: kept.length, written: kept.join(' '), sounds }
}

/** Whether two given names can be one: equal, of one sound, or an initial of the other. */
export const sameGiven = (a: string, b: string): boolean =>
  a === b || (a.length === 1 || b.length === 1 ? a[0] === b[0] : sound(a) === sound(b))

/** Whether no middle name or initial of one speaks against those of the other. */
export const middlesAgree = (a: PersonName, b: PersonName): boolean =>
  a.middle.length !== b.middle.length || a.middle.every((word, i) => sameGiven(word, b.middle[i] as string))

/** An organisation's name: all its words, and those that are left without endings such as Inc. */
export type BodyName = Readonly<{ full: string; short: string }>

/** Gives the words of an organisation's name in lower case, without the article, and its short form. */
export function bodyName(name: string): BodyName {
  const words = wordsOf(bare(name)).map(({ text }) => text.replace(/['’]s?$/, '')).filter((word, i) => !(word === 'the' && i === 0) && word !== 'and')
  let last = words.length
  while (last > 1 && companyEndings.has(words[last - 1] as string)) last--
  return { full: words.join(' '), short: words.slice(0, last).join(' ') }
}

/** Whether a name is written as an acronym: two to eight capitals, perhaps with full stops or figures. */
export const isAcronym = (name: string): boolean => /^(?:\p{Lu}[.&\d-]?){2,8}s?$/u.test(name)

/** Whether two texts differ by at most one letter added, dropped or changed. */
export function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++
  let behind = 0
  while (behind < Math.min(a.length, b.length) - from && a.at(-1 - behind) === b.at(-1 - behind)) behind++
  return Math.max(a.length, b.length) - from - behind <= 1
}
