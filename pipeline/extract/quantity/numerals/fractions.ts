import { numberIdioms } from '../../../generated/lexicons.ts'
import type { Atom } from '../atoms.ts'
import { boundStart } from '../limits.ts'
import { changeWords, comparatives, numerals, unitWords } from '../lookups.ts'
import type { Numeral } from './numeral.ts'
import { longestBefore, longestFrom } from '../trie.ts'
import { halfBehind } from './words.ts'

const noHalf = new Set(numberIdioms.filter(({ kind }) => kind === 'half_before').map(({ word }) => word))
/** Words behind "half" that it is the half of. */
const halved = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'my', 'your', 'these', 'those', 'all', 'that', 'this', 'as'])

/** Gives the fraction in words that begins at an atom: "two-thirds", "a quarter of", "half the", "half a million". */
export function fractionAt(atoms: readonly Atom[], at: number): Numeral | null {
  const first = atoms[at]
  if (first?.shape !== 'word') return null
  return first.lower === 'half' ? half(atoms, at) : counted(atoms, at)
}

/** Gives "an hour and a half", a number that goes round its unit. */
export function andHalfAt(atoms: readonly Atom[], at: number): Numeral | null {
  if (!/^an?$/.test(atoms[at]?.lower ?? '')) return null
  const to = longestFrom(unitWords, atoms, at + 1, 'lower')?.to
  const part = to === undefined ? null : halfBehind(atoms, to)
  return part && { from: at, to: part.to, value: 1 + part.value, form: 'around', scaled: false, scale: 1 }
}

/** "half the fleet", "half an hour", "a half mile", "half a million", "half-hour", "by half"; not "the second half". */
function half(atoms: readonly Atom[], at: number): Numeral | null {
  const before = atoms[at - 1]
  const next = atoms[at + 1]
  if (!next) return null
  const article = next.lower === 'a' || next.lower === 'an' ? 1 : 0
  if ((before?.lower === 'by' || isCut(atoms, at)) && endsPhrase(next)) return fraction(at, at + 1, 0.5)
  if (before && article === 0 && ((noHalf.has(before.lower) && !(before.tag === 'ADP' && halved.has(next.lower))) || before.tag === 'ADJ' || before.text === '-')) return null
  const width = article === 1 || next.text === '-' ? 1 : 0
  const scaled = numerals.get(atoms[at + 1 + width]?.lower ?? '')
  if (scaled && ['scale', 'dozen'].includes(scaled.kind)) return fraction(at, at + 2 + width, scaled.value / 2, true)
  if ((width === 1 || before?.lower === 'a') && longestFrom(unitWords, atoms, at + 1 + width, 'lower')) return fraction(at, at + 1 + width, 0.5)
  return halved.has(next.lower) ? fraction(at, at + 1, 0.5) : null
}

/** How far back "in half" looks for the verb of change that makes it one. */
const reach = 8

/** "cut the fee in half": behind a verb of change "in half" is by how much. */
export const isCut = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.lower === 'half' && atoms[at - 1]?.lower === 'in'
  && atoms.slice(Math.max(0, at - reach), at - 1).some((_, i) => (longestBefore(changeWords, atoms, Math.max(0, at - reach) + i + 1, 'lower')?.value.direction ?? '') === 'decrease')

/**
 * "a third of", "one-fifth", "three quarters", "a quarter million", "fell by a third": only beside "of", a hyphen, a plural,
 * a scale, a comparative or a word of change or limit is an ordinal a fraction.
 */
function counted(atoms: readonly Atom[], at: number): Numeral | null {
  const first = atoms[at] as Atom
  const word = numerals.get(first.lower)
  const count = first.lower === 'a' || word?.kind === 'fraction' ? 1 : word && ['unit', 'teen'].includes(word.kind) ? word.value : null
  if (count === null || count === 0) return null
  const bare = word?.kind === 'fraction' ? 1 : 0
  const hyphen = atoms[at + 1]?.text === '-' && bare === 0 ? 1 : 0
  const part = numerals.get(atoms[at + 1 + hyphen - bare]?.lower ?? '')
  if (part?.kind !== 'fraction' || isOrdinal(atoms, at + 1 + hyphen - bare, count, part.value)) return null
  const to = at + 2 + hyphen - bare
  const behind = atoms[to]?.lower ?? ''
  const of = behind === 'of' && /^an?$/.test(atoms[to + 1]?.lower ?? '') ? 2 : behind === '-' && hyphen === 0 ? 1 : 0
  const scale = numerals.get(atoms[to + of]?.lower ?? '')
  if ((of > 0 || first.lower === 'a') && bare === 0 && count * part.value < 1 && longestFrom(unitWords, atoms, to + of, 'lower')) return fraction(at, to + of, count * part.value, true)
  if (scale?.kind === 'scale') return fraction(at, to + of + 1, count * part.value * scale.value, true)
  if (bare === 1 || (behind === '-' && hyphen === 0) || count * part.value >= 1) return null
  const isFraction = count > 1 || behind === 'of' || (first.lower !== 'a' && hyphen === 1) || (isAmount(atoms, at, first, part.value) && endsPhrase(atoms[to])) || longestFrom(comparatives, atoms, to, 'lower') !== null
  return isFraction ? fraction(at, to, count * part.value) : null
}

/** "the two-hundredth day": so many hundredths stand in the plural. */
const isOrdinal = (atoms: readonly Atom[], at: number, count: number, part: number): boolean => count > 1 && part <= 0.01 && !atoms[at]?.lower.endsWith('s')

/** "down a third", "by a quarter", "nearly a fifth", "one eighth"; "one quarter" may be three months. */
function isAmount(atoms: readonly Atom[], at: number, first: Atom, part: number): boolean {
  if (first.lower === 'one' && part !== 0.25) return true
  const start = boundStart(atoms, at)
  const change = longestBefore(changeWords, atoms, start, 'lower')?.value.kind ?? ''
  return start < at || atoms[at - 1]?.lower === 'by' || change === 'particle' || change === 'strong'
}

/** Whether no noun can follow that an ordinal would count ("a third party"). */
const endsPhrase = (atom: Atom | undefined): boolean =>
  atom === undefined || (atom.shape === 'mark' && atom.text !== '-') || ['ADP', 'CCONJ', 'SCONJ', 'PRON', 'DET', 'ADV', 'AUX'].includes(atom.tag)
  || /^(?:last|this|compared)$/.test(atom.lower)

const fraction = (from: number, to: number, value: number, scaled = false): Numeral =>
  ({ from, to, value, form: scaled ? 'words' : 'fraction', scaled, scale: 1 })
