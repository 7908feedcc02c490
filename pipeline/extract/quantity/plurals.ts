import { irregularPlurals } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'

const irregular = new Map(irregularPlurals.map(({ plural, singular }) => [plural, singular]))
/** Words in -s that are no plurals. */
const notPlural = /(?:ss|us|is|’s|'s)$/
const neverPlural = new Set([
  'was', 'has', 'does', 'goes', 'as', 'its', 'his', 'hers', 'ours', 'theirs', 'yours', 'always', 'perhaps', 'besides',
  'sometimes', 'says', 'towards', 'afterwards', 'plus', 'minus', 'times', 'less', 'across', 'versus', 'yes', 'gas', 'news',
])

/** Whether a word looks like a plural noun, whatever the tagger thinks of it. */
export function isPlural({ lower, shape }: Atom): boolean {
  if (shape !== 'word') return false
  return irregular.has(lower) || (lower.length > 3 && lower.endsWith('s') && !notPlural.test(lower) && !neverPlural.has(lower))
}

/** Gives the singular of a noun: "troops" → "troop", "countries" → "country", "people" → "people". Small letters only change at the end. */
export function singular(noun: string): string {
  const known = irregular.get(noun.toLowerCase())
  if (known !== undefined) return known
  if (!/s$/i.test(noun) || noun.length < 4 || notPlural.test(noun.toLowerCase())) return noun
  if (/ies$/i.test(noun)) return `${noun.slice(0, -3)}y`
  return /(?:ch|sh|ss|x|zz)es$/i.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1)
}
