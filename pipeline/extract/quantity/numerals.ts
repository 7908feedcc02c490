import type { Atom } from './atoms.ts'
import { digitsAt } from './numerals/digits.ts'
import { agesAt } from './numerals/decades.ts'
import { andHalfAt, fractionAt } from './numerals/fractions.ts'
import { numerals } from './lookups.ts'
import { multipleAt } from './numerals/multiples.ts'
import type { Numeral } from './numerals/numeral.ts'
import { pairAt } from './numerals/pairs.ts'
import { vagueAt } from './numerals/vague.ts'
import { wordsAt } from './numerals/words.ts'

/** Ages and ratios first ("40s", "3:1"), then fractions ("half a million", "two-thirds"), magnitudes without a count and multiples, whole numbers last. */
const readers: readonly ((atoms: readonly Atom[], at: number) => Numeral | null)[] = [agesAt, pairAt, andHalfAt, fractionAt, vagueAt, multipleAt, digitsAt, wordsAt]

/** Gives the numbers of a sentence in order. */
export function numeralsOf(atoms: readonly Atom[]): Numeral[] {
  const found: Numeral[] = []
  for (let at = 0; at < atoms.length; ) {
    const numeral = firstOf(atoms, at)
    if (numeral) found.push(numeral)
    at = numeral ? numeral.to : at + 1
  }
  return found
}

/** Words that can stand first in a number without being one. */
const openers = new Set(['a', 'an', 'several', 'many', 'few', 'minus', 'negative'])

function firstOf(atoms: readonly Atom[], at: number): Numeral | null {
  const { shape, lower } = atoms[at] as Atom
  if (shape === 'word' && !numerals.has(lower) && !openers.has(lower)) return null
  for (const read of readers) {
    const numeral = read(atoms, at)
    if (numeral) return numeral
  }
  return null
}
