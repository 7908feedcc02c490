import { numberIdioms } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { isCalendar, labels, numerals } from './lookups.ts'
import type { Numeral } from './numeral.ts'
import { isPlural } from './plurals.ts'

const idioms = (kind: string): ReadonlySet<string> => new Set(numberIdioms.filter((row) => row.kind === kind).map(({ word }) => word))
const oneBefore = idioms('one_before')
const oneBehind = idioms('one_behind')
const tying = new Set(['/', ':', '@', '#', '_', '\\', '§', '№'])

export const isCapitalised = ({ text, shape }: Atom): boolean => shape === 'word' && /\p{Lu}/u.test(text)

/**
 * Whether a number without a unit names something instead of counting it: a label ("Flight 12"), a part of a longer token
 * ("G7", "22nd", "5/3/2"), a product ("Aerial 3"), an address, or the "one" that is a pronoun.
 */
export const isName = (atoms: readonly Atom[], numeral: Numeral): boolean =>
  numeral.form === 'words' ? isHyphenated(atoms, numeral) || isPronoun(atoms, numeral) || isLabelled(atoms, numeral) || isTitleWord(atoms, numeral)
    : numeral.form === 'digits' && (isTied(atoms, numeral) || isGroup(atoms, numeral) || isLabelled(atoms, numeral) || isProduct(atoms, numeral))

/** Whether letters, digits or marks that never write an amount touch a number. Holds for numbers with a unit too. */
export function isTied(atoms: readonly Atom[], { from, to, scaled }: Numeral): boolean {
  const first = atoms[from] as Atom
  const before = first.glued ? atoms[from - 1] : undefined
  const behind = atoms[to]?.glued ? atoms[to] : undefined
  const further = atoms[to + 1]?.glued ? atoms[to + 1] : undefined
  if (/^0\d/.test(first.text) || /^\d{10}/.test(first.text)) return true
  if (atoms[from - 1]?.text === '[' && atoms[to]?.text === ']') return true
  if (before && (tying.has(before.text) || before.shape === 'number')) return true
  if (before?.shape === 'word' && !scaled) return true
  if (before?.glued && /^[-–.]$/.test(before.text) && /[\p{L}\p{N}]$/u.test(atoms[from - 2]?.text ?? '')) {
    if (before.text === '.' || !joins(atoms, from - 2)) return true
  }
  if (!behind) return false
  if (behind.text === '(' && further?.shape === 'word') return true
  if (/^[-–]$/.test(behind.text) && /^0\d/.test(further?.text ?? '')) return true
  if (tying.has(behind.text) && further?.shape === 'number') return true
  if (behind.text === '.' && further !== undefined && further.shape !== 'mark') return true
  return behind.shape === 'number' || (behind.shape === 'word' && !/^['’]/.test(behind.text))
}

/** A group of a telephone number or code: three or more digits beside others with nothing but a space between. */
const isGroup = (atoms: readonly Atom[], { from, to }: Numeral): boolean =>
  to - from === 1 && isLong(atoms[from]) && (isLong(atoms[from - 1]) || isLong(atoms[to]))

const isLong = (atom: Atom | undefined): boolean => atom !== undefined && /^\d{3,}$/.test(atom.text)

/** "a bright-six-door car": a number word inside a longer compound. */
const isHyphenated = (atoms: readonly Atom[], { from }: Numeral): boolean =>
  Boolean(atoms[from]?.glued && atoms[from - 1]?.text === '-' && atoms[from - 1]?.glued && !joins(atoms, from - 2))

/** What may stand before a hyphen and a number: another number, its unit, or a prefix of amounts. */
function joins(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]
  if (atom?.shape === 'number') return !/^0\d/.test(atom.text) && !(atom.glued && /[\p{L}.–-]$/u.test(atoms[at - 1]?.text ?? ''))
  return atom !== undefined && (/^(?:sub|minus|plus|to|and|mid|pre|post|under|over)$/.test(atom.lower) || /^[a-z%°]{1,3}$/.test(atom.text))
}

/** "category 4", "Flight 12", "No. 7". */
function isLabelled(atoms: readonly Atom[], { from, to }: Numeral): boolean {
  const dot = atoms[from - 1]?.text === '.' && atoms[from - 1]?.glued ? 1 : 0
  const hyphen = atoms[from - 1]?.text === '-' ? 1 : 0
  const before = atoms[from - 1 - dot - hyphen]
  if (!before) return false
  const when = labels.get(before.lower)
  return when === 'any' || (when === 'capital' && isCapitalised(before)) || (when === 'bare' && !countsBehind(atoms, to))
}

/** A plain number between capitals, with nothing counted behind it: "Aerial 3", "Sector 9 Trust", "12 Quay Road". */
function isProduct(atoms: readonly Atom[], { from, to, value, scaled }: Numeral): boolean {
  const digits = (atoms[from] as Atom).text
  const dash = atoms[to]?.glued && /^[-–]$/.test(atoms[to]?.text ?? '') && atoms[to + 1]?.shape === 'number'
  if (dash) return false
  if (scaled || to - from > 1 || !/^\d{1,4}$/.test(digits)) return false
  const before = atoms[from - 1]
  const counted = countsBehind(atoms, to)
  if (before && isCapitalised(before) && before.tag !== 'ADP' && !isCalendar(before.lower, 'weekday')) {
    if (from === 1 && before.tag !== 'PROPN') return false
    return !counted || phraseOpening(atoms, from) !== 'ADP'
  }
  const behind = atoms[to]
  if (before?.tag === 'NOUN' && behind && ['AUX', 'VERB'].includes(behind.tag)) return atoms[0]?.tag !== 'ADP'
  return behind !== undefined && isCapitalised(behind) && !counted && value > 0
}

/** The tag before the capitalised words that end before an atom: "In Meldava 12 people" opens with a preposition. */
function phraseOpening(atoms: readonly Atom[], from: number): string {
  let at = from - 1
  while (at >= 0 && isCapitalised(atoms[at] as Atom) && (atoms[at] as Atom).tag === 'PROPN') at--
  return at === 0 ? (atoms[at]?.tag ?? '') : ''
}

/** Whether a plural stands behind a number, after at most four adjectives or names. */
export function countsBehind(atoms: readonly Atom[], at: number): boolean {
  for (let i = at; i < Math.min(at + 5, atoms.length); i++) {
    const atom = atoms[i] as Atom
    if (isPlural(atom)) return true
    if (i > at && atom.lower === 'and') continue
    if (atom.shape === 'mark' ? atom.text !== '-' && atom.text !== '&' : !['ADJ', 'NOUN', 'PROPN', 'ADV', 'VERB'].includes(atom.tag)) return false
  }
  return false
}

/** "one day it will", "at one point", "a one-time fee": with a unit, yet no number. */
export function isIdiom(atoms: readonly Atom[], { from, to, value, form }: Numeral): boolean {
  if (form !== 'words' || value !== 1 || to - from > 1) return false
  const behind = atoms[to]?.lower ?? ''
  const next = atoms[to + 1]
  if (behind === 'day') return ['PRON', 'DET', 'PROPN', 'NOUN'].includes(next?.tag ?? '')
  return (atoms[from - 1]?.lower === 'at' && oneBehind.has(behind)) || (behind === '-' && next?.lower === 'time')
}

/** "one" that stands for a noun, or in a fixed phrase: "this one", "one of the", "one day". */
function isPronoun(atoms: readonly Atom[], { from, to, value }: Numeral): boolean {
  if (value !== 1 || to - from > 1) return false
  const before = atoms[from - 1]
  const behind = atoms[to]
  if (before && (oneBefore.has(before.lower) || before.text === '-' || (before.tag === 'ADJ' && behind?.tag !== 'NOUN'))) return true
  const next = atoms.slice(to + 1, to + 4).find(({ lower }) => lower !== 'of' && lower !== 'every')
  if (/^(?:to|or|in|out)$/.test(behind?.lower ?? '') && (numerals.has(next?.lower ?? '') || next?.shape === 'number')) return false
  if (!behind || oneBehind.has(behind.lower)) return true
  return behind.shape !== 'word' || !(['NOUN', 'ADJ'].includes(behind.tag) || isCapitalised(behind))
}

/** "Five Guys", "the Big Six": a number word with a capital inside a sentence, beside another capital. */
function isTitleWord(atoms: readonly Atom[], { from, to }: Numeral): boolean {
  const first = atoms[from] as Atom
  if (!isCapitalised(first) || from === 0 || /["“‘(]/.test(atoms[from - 1]?.text ?? '')) return false
  const before = atoms[from - 1] as Atom
  const behind = atoms[to]
  return isCapitalised(before) || (behind !== undefined && isCapitalised(behind))
}
