import { roles } from '../generated/lexicons.ts'
import type { Tag } from '../model.ts'

/** A token as the tagger saw it; `opens`: it begins a sentence or a quotation or stands in a headline: its capital says nothing. */
export type Tagged = Readonly<{ form: string; tag: Tag; opens: boolean }>

const isCapital = (form: string): boolean => /^\p{Lu}\p{Ll}/u.test(form)
/** Tags that a name which the tagger does not know is mistaken for. */
const mistaken = new Set<Tag>(['VERB', 'NOUN', 'ADJ', 'ADV', 'X', 'INTJ'])

/**
 * Gives the tags of an article with its names made consistent: a word that stands inside sentences with a capital, mostly
 * as a proper noun and never in lower case, is one wherever it stands, and so is an acronym in
 * brackets behind a name; a verb or adverb with a capital there (but for one in -ly) always is. A word for a role where a
 * noun stands is a noun.
 */
export function consistent(words: readonly Tagged[]): Tag[] {
  const proper = new Map<string, number>()
  const lower = new Set<string>()
  for (const { form, tag, opens } of words) {
    if (!isCapital(form)) lower.add(form)
    else if (!opens) proper.set(form, (proper.get(form) ?? 0) + (tag === 'PROPN' ? 1 : -1))
  }
  const acronyms = new Set(words.filter((_, i) => isDeclared(words, i)).map(({ form }) => form))
  return words.map(({ form, tag, opens }, i) => {
    if (acronyms.has(form)) return 'PROPN'
    if (tag === 'ADJ' && isRole(words, i)) return 'NOUN'
    if (!mistaken.has(tag) || !isCapital(form) || lower.has(form.toLowerCase())) return tag
    return (proper.get(form) ?? 0) > 0 || (!opens && (tag === 'VERB' || (tag === 'ADV' && !form.endsWith('ly')))) ? 'PROPN' : tag
  })
}

/** "the Marsh Union (MU)": an acronym in brackets behind a proper noun. */
const isDeclared = (words: readonly Tagged[], i: number): boolean =>
  words[i - 1]?.form === '(' && words[i + 1]?.form === ')' && words[i - 2]?.tag === 'PROPN' && /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(words[i]?.form ?? '')

const roleNouns = new Set(roles.map(({ noun }) => noun))

/** "fire chief Ida Moe", "the premier said": an adjective by its form, a noun by its place. */
function isRole(words: readonly Tagged[], i: number): boolean {
  if (!roleNouns.has(words[i]?.form ?? '')) return false
  const next = words[i + 1]?.tag
  return next === 'PROPN' || (words[i - 1]?.tag === 'DET' && (next === 'VERB' || next === 'AUX'))
}
