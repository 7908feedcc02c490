import type { Atom } from './atoms.ts'
import { digitsAt } from './digits.ts'
import { fractionAt } from './fractions.ts'
import type { Numeral } from './numeral.ts'
import { vagueAt } from './vague.ts'
import { wordsAt } from './words.ts'

/** Fractions first ("half a million", "two-thirds"), then magnitudes without a count, whole numbers last. */
const readers: readonly ((atoms: readonly Atom[], at: number) => Numeral | null)[] = [fractionAt, vagueAt, digitsAt, wordsAt]

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

function firstOf(atoms: readonly Atom[], at: number): Numeral | null {
  for (const read of readers) {
    const numeral = read(atoms, at)
    if (numeral) return numeral
  }
  return null
}
