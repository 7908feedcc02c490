import { numberIdioms } from '../../../generated/lexicons.ts'
import type { Atom } from '../atoms.ts'
import { numerals, unitSymbols, unitWords } from '../lookups.ts'
import type { Numeral } from './numeral.ts'
import { longestFrom } from '../trie.ts'

const ratioWords = new Set(numberIdioms.filter(({ kind }) => kind === 'ratio').map(({ word }) => word))
/** How far before a ratio the word may stand that says it is one. */
const reach = 12
const joints = new Set([':', 'to', '-to-', '-'])
const opening = new Set([':', 'to', '-'])

/** Gives the ratio that begins at an atom, behind a word that says so: "a ratio of 3:1", "outnumber cocks by three to one", "odds of 100-1". */
export function pairAt(atoms: readonly Atom[], at: number): Numeral | null {
  const above = opening.has(atoms[at + 1]?.lower ?? '') ? smallNumber(atoms[at]) : null
  const width = above === null ? 0 : [1, 3].find((size) => joints.has(atoms.slice(at + 1, at + 1 + size).map(({ lower }) => lower).join('')) && smallNumber(atoms[at + 1 + size]) !== null)
  if (above === null || !width || !atoms.slice(Math.max(0, at - reach), at).some(({ lower }) => ratioWords.has(lower))) return null
  const to = at + width + 2
  const below = smallNumber(atoms[to - 1]) as number
  const isLevel = atoms[at - 1]?.lower === 'from' || longestFrom(unitWords, atoms, to, 'lower') !== null || longestFrom(unitSymbols, atoms, to, 'text') !== null
  const isPlain = atoms[at + 1]?.text === ':' || below <= 10
  return below === 0 || isLevel || !isPlain ? null : { from: at, to, value: above / below, form: 'pair', scaled: false, scale: 1 }
}

const smallNumber = (atom: Atom | undefined): number | null => {
  if (atom?.shape === 'number') return atom.value
  const word = numerals.get(atom?.lower ?? '')
  return word && ['unit', 'teen', 'ten'].includes(word.kind) ? word.value : null
}
