import { gradableWords, irregularForms, irregularPlurals, verbStems } from '../generated/lexicons.ts'
import type { Tag } from '../model.ts'

const irregular = new Map([
  ...irregularPlurals.map(({ plural, singular }): [string, string] => [`NOUN ${plural}`, singular]),
  ...irregularForms.map(({ form, tag, lemma }): [string, string] => [`${tag} ${form}`, lemma]),
])
const stems = new Map(verbStems.map(({ stem, base }) => [stem, base]))
const gradable = new Set(gradableWords.map(({ word }) => word))
const marks: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-' }

/** Gives the dictionary form of a word as the English treebanks of Universal Dependencies have it. */
export function lemma(form: string, tag: Tag): string {
  const lower = form.toLowerCase()
  const known = irregular.get(`${tag} ${form}`) ?? (tag === 'NOUN' && isAcronym(form) ? undefined : irregular.get(`${tag} ${lower}`))
  if (known !== undefined) return known
  switch (tag) {
    case 'PROPN': return properName(form)
    case 'NOUN': return isAcronym(form) ? form.replace(/(?<=\p{Lu})['’]?s$/u, '') : singular(lower)
    case 'VERB': return base(lower)
    case 'ADJ': return /^\p{Lu}\p{Ll}/u.test(form) && ofPeople.test(form) ? form : positive(lower)
    case 'ADV': return positive(lower)
    case 'NUM': return /^[IVXLC]{2,}$/.test(form) ? form : lower.replace(/(?<=\d),(?=\d)/g, '')
    case 'PUNCT':
    case 'SYM': return marks[form] ?? form
    case 'X': return form
    case 'PRON': return form === 'I' || form === 'i' ? 'I' : lower
    default: return lower
  }
}

/** Two capitals or more, short: "NGOs", "TV", "L2". */
const isAcronym = (form: string): boolean => form.length > 1 && form.length <= 5 && /^\p{Lu}[\p{Lu}\p{N}&.-]+s?$/u.test(form)

/** A name keeps its form, but for the members of a people or party ("Americans", "Communists"). */
const properName = (form: string): string => (/^\p{Lu}\p{Ll}+(?:ans|ists|ites|crats)$/u.test(form) ? form.slice(0, -1) : form)

/** A noun in the singular. */
function singular(word: string): string {
  if (/(?:[^aeiou]men|women)$/.test(word) && word.length > 4) return `${word.slice(0, -2)}an`
  if (!/[^s]s$/.test(word) || word.length < 3 || /\d/.test(word) || /(?:[^n]us|[aeiouy]sis|itis|polis)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|sh|ch|x|tz|zz|[^aeiou]o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** A verb in its base form. */
function base(word: string): string {
  if (/[^aeiou]ie[sd]$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|tz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2)
  if (/[^s]s$/.test(word) && word.length > 2 && !/(?:us|is)$/.test(word)) return word.slice(0, -1)
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word)?.[1]
  if (stem === undefined || (word.endsWith('eed') && !stems.has(stem))) return word
  return stems.get(stem) ?? (needsE(stem) ? `${stem}e` : undoubled(stem))
}

/** A stem without the consonant that -ed and -ing double: "planned", "controlled". */
function undoubled(stem: string): string {
  if (/([bdgkmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /[aeiou].*[aeiou]ll$/.test(stem.replace(/qu/, 'q')) ? stem.slice(0, -1) : stem
}

/** Whether the base form of a stem ends in -e: the sounds before it could not be spelt without, or mostly are not. */
function needsE(full: string): boolean {
  const stem = full.replace(/qu(?=.)/g, 'q')
  if (/(?:[uvc]|[^z]z|[^s]s|[dlr]g|[^aeiou]l|[^aeiour]r|[aeiouy]g)$/.test(stem)) return !/(?:[rwl]l|[tl]z)$/.test(stem)
  if (/(?:^|[^e])e$/.test(stem)) return true
  if (!/(?:^|[^aeiou])[aeiouy][bdfgklmnprt]$/.test(stem)) return /[iu]at$/.test(stem)
  const short = /^[^aeiouy]*[aeiouy][^aeiouy]$/.test(stem)
  return short || !/(?:e[dklmnprt]|[io]t|[ao]n|o[mpr]|al|em|im|ip|op|or|up)$/.test(stem) || /(?:ot|ed)$/.test(stem)
}

/** Endings of the adjectives of peoples and places, which keep their capital; others are in irregular-forms.tsv. */
const ofPeople = /(?:\p{Ll}{2}an|\p{Ll}ese)$/u

/** An adjective or adverb without the ending of a degree, where it is known to form degrees. */
function positive(word: string): string {
  const stem = /^(.{2,})(?:er|est)$/.exec(word)?.[1]
  const candidates = stem === undefined ? [] : [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/([bdgmnpt])\1$/, '$1')]
  return candidates.find((candidate) => gradable.has(candidate)) ?? word
}
