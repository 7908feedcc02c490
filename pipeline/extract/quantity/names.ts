import { englishFunctionWords, numberIdioms } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { isCode } from './names/codes.ts'
import { isCalendar, labels, numerals } from './lookups.ts'
import type { Numeral } from './numerals/numeral.ts'
import { isPlural } from './plurals.ts'
import { isTied, joins } from './names/ties.ts'

const idioms = (kind: string): ReadonlySet<string> => new Set(numberIdioms.filter((row) => row.kind === kind).map(({ word }) => word))
const oneBefore = idioms('one_before')
const oneBehind = idioms('one_behind')
const functionWords = new Set(englishFunctionWords.map(({ word }) => word))

export const isCapitalised = ({ text, shape }: Atom): boolean => shape === 'word' && /\p{Lu}/u.test(text)

/**
 * Whether a number without a unit names something instead of counting it: a label ("Flight 12"), a part of a longer token
 * ("G7", "22nd", "5/3/2"), a product ("Aerial 3"), an address, or the "one" that is a pronoun.
 */
export const isName = (atoms: readonly Atom[], numeral: Numeral): boolean =>
  numeral.form === 'words' ? isHyphenated(atoms, numeral) || isOrdinal(atoms, numeral) || isPronoun(atoms, numeral) || isLabelled(atoms, numeral) || isTitleWord(atoms, numeral)
    : numeral.form === 'digits' && (isTied(atoms, numeral) || isCode(atoms, numeral.from) || isGroup(atoms, numeral) || isLabelled(atoms, numeral) || isProduct(atoms, numeral))

/** A group of a telephone number or code: three or more digits beside others with nothing but a space between. */
const isGroup = (atoms: readonly Atom[], { from, to }: Numeral): boolean =>
  to - from === 1 && isLong(atoms[from]) && (isLong(atoms[from - 1]) || isLong(atoms[to]))

const isLong = (atom: Atom | undefined): boolean => atom !== undefined && /^\d{3,}$/.test(atom.text)

/** "a bright-six-door car": a number word inside a longer compound. */
const isHyphenated = (atoms: readonly Atom[], { from }: Numeral): boolean =>
  Boolean(atoms[from]?.glued && atoms[from - 1]?.text === '-' && atoms[from - 1]?.glued && !joins(atoms, from - 2))

/** "the two-hundredth day" */
const isOrdinal = (atoms: readonly Atom[], { to }: Numeral): boolean =>
  atoms[to]?.text === '-' && /^(?:hundred|thousand|million)th$/.test(atoms[to + 1]?.lower ?? '')

/** "category 4", "Flight 12", "No. 7". */
function isLabelled(atoms: readonly Atom[], { from, to }: Pick<Numeral, 'from' | 'to'>): boolean {
  const dot = atoms[from - 1]?.text === '.' && atoms[from - 1]?.glued ? 1 : 0
  const hyphen = atoms[from - 1]?.text === '-' ? 1 : 0
  const at = from - 1 - dot - hyphen
  const before = atoms[at]
  if (!before) return false
  if (hyphen === 1 && before.shape === 'number') return isLabelled(atoms, { from: at, to })
  if (/^ends?|^ending$|^ended$/.test(atoms[at - 1]?.lower ?? '') && before.lower === 'in' && /^\d{3,}$/.test(atoms[from]?.text ?? '')) return true
  const when = (dot === 1 ? labels.get(`${before.lower}.`) : undefined) ?? labels.get(before.lower)
  return when === 'any' || (when === 'capital' && isCapitalised(before)) || (when === 'bare' && !countsBehind(atoms, to))
}

/** A plain number between capitals, with nothing counted behind it: "Aerial 3", "Sector 9 Trust", "12 Quay Road". */
function isProduct(atoms: readonly Atom[], { from, to, value, scaled }: Numeral): boolean {
  const digits = (atoms[from] as Atom).text
  const dash = ((atoms[to]?.glued && /^[-–]$/.test(atoms[to]?.text ?? '')) || atoms[to]?.lower === 'to') && atoms[to + 1]?.shape === 'number'
  if (dash) return false
  if (isCapitalised(atoms[from - 1] ?? (atoms[from] as Atom)) && atoms[to]?.lower === 'or' && /^(?:newer|later)$/.test(atoms[to + 1]?.lower ?? '')) return true
  if (scaled || to - from > 1 || !/^\d{1,4}$/.test(digits)) return false
  const before = atoms[from - 1]
  const counted = countsBehind(atoms, to)
  if (before && isCapitalised(before) && before.tag !== 'ADP' && !isCalendar(before.lower, 'weekday')) {
    const opens = (before.tag !== 'PROPN' || functionWords.has(before.lower)) && !atoms.slice(0, from - 1).some(isWritten)
    if (!opens) return !counted || phraseOpening(atoms, from) !== 'ADP'
  }
  const behind = atoms[to]
  if (before?.tag === 'NOUN' && behind && ['AUX', 'VERB'].includes(behind.tag)) return atoms[0]?.tag !== 'ADP'
  return behind !== undefined && isCapitalised(behind) && !counted && value > 0
}

/** Letters or digits; a mark or an emoji before the first word leaves it the first. */
const isWritten = ({ text }: Atom): boolean => /[\p{L}\p{N}]/u.test(text)

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
  const joint = behind?.text === '-' ? to + 1 : to
  const next = atoms.slice(joint + 1, joint + 4).find(({ lower }) => !/^(?:of|every|-)$/.test(lower))
  if (/^(?:to|or|in|out)$/.test(atoms[joint]?.lower ?? '') && (numerals.has(next?.lower ?? '') || next?.shape === 'number')) return false
  if (!behind || oneBehind.has(behind.lower)) return true
  return behind.shape !== 'word' || !(['NOUN', 'ADJ'].includes(behind.tag) || isCapitalised(behind))
}

/** "Five Guys", "the Big Six": a number word with a capital inside a sentence, beside another capital. */
function isTitleWord(atoms: readonly Atom[], { from, to }: Numeral): boolean {
  const first = atoms[from] as Atom
  if (!isCapitalised(first) || from === 0 || /["“‘(]/.test(atoms[from - 1]?.text ?? '')) return false
  const before = atoms[from - 1] as Atom
  const behind = atoms[to]
  if ((before.lower === 'of' || /^['’]s$/.test(before.text)) && atoms[from - 2] && isCapitalised(atoms[from - 2] as Atom)) return true
  return isCapitalised(before) || (behind !== undefined && isCapitalised(behind))
}
