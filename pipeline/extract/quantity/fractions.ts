import { numberIdioms } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { numerals, unitWords } from './lookups.ts'
import type { Numeral } from './numeral.ts'
import { longestFrom } from './trie.ts'

const noHalf = new Set(numberIdioms.filter(({ kind }) => kind === 'half_before').map(({ word }) => word))
/** Words behind "half" that it is the half of. */
const halved = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'my', 'your', 'these', 'those', 'all', 'that', 'this', 'as'])

/** Gives the fraction in words that begins at an atom: "two-thirds", "a quarter of", "half the", "half a million". */
export function fractionAt(atoms: readonly Atom[], at: number): Numeral | null {
  const first = atoms[at]
  if (first?.shape !== 'word') return null
  return first.lower === 'half' ? half(atoms, at) : counted(atoms, at)
}

/** "half the fleet", "half an hour", "half a million", "half-hour"; not "the second half". */
function half(atoms: readonly Atom[], at: number): Numeral | null {
  const before = atoms[at - 1]
  if (before && (noHalf.has(before.lower) || before.tag === 'ADJ' || before.text === '-')) return null
  const next = atoms[at + 1]
  if (!next) return null
  const article = next.lower === 'a' || next.lower === 'an' ? 1 : next.text === '-' ? 1 : 0
  const scaled = numerals.get(atoms[at + 1 + article]?.lower ?? '')
  if (scaled && ['scale', 'dozen'].includes(scaled.kind)) return fraction(at, at + 2 + article, scaled.value / 2, true)
  if (article === 1 && longestFrom(unitWords, atoms, at + 1 + article, 'lower')) return fraction(at, at + 1 + article, 0.5)
  return halved.has(next.lower) ? fraction(at, at + 1, 0.5) : null
}

/** "a third of", "one-fifth", "three quarters": only beside "of", a hyphen or a plural is an ordinal a fraction. */
function counted(atoms: readonly Atom[], at: number): Numeral | null {
  const first = atoms[at] as Atom
  const word = numerals.get(first.lower)
  const count = first.lower === 'a' ? 1 : word && ['unit', 'teen'].includes(word.kind) ? word.value : null
  if (count === null || count === 0) return null
  const hyphen = atoms[at + 1]?.text === '-' ? 1 : 0
  const part = numerals.get(atoms[at + 1 + hyphen]?.lower ?? '')
  if (part?.kind !== 'fraction') return null
  const to = at + 2 + hyphen
  const behind = atoms[to]?.lower
  const isFraction = count > 1 ? true : behind === 'of' || (first.lower !== 'a' && hyphen === 1)
  if (!isFraction || (behind === '-' && hyphen === 0) || count * part.value >= 1) return null
  const scale = behind === 'of' && atoms[to + 1]?.lower === 'a' ? numerals.get(atoms[to + 2]?.lower ?? '') : undefined
  return scale?.kind === 'scale' ? fraction(at, to + 3, count * part.value * scale.value, true) : fraction(at, to, count * part.value)
}

const fraction = (from: number, to: number, value: number, scaled = false): Numeral =>
  ({ from, to, value, form: scaled ? 'words' : 'fraction', scaled, scale: 1 })
