import type { Atom } from '../atoms.ts'
import { numerals } from '../lookups.ts'
import type { Numeral } from './numeral.ts'

const owners = new Set(['his', 'her', 'their', 'my', 'our', 'your'])
/** Words that say which part of a decade of life it is, between its owner and it. */
const parts = new Set(['early', 'mid', 'middle', 'late', 'later', '-'])

/** Gives the ages that begin at an atom: the decade of "in his 40s" or "in her early forties", and the limit of "the over-65s". */
export function agesAt(atoms: readonly Atom[], at: number): Numeral | null {
  const { shape, value, lower } = atoms[at] as Atom
  const word = numerals.get(lower)
  const age = shape === 'number' ? value : word?.kind === 'decade' ? word.value : null
  if (age === null || (shape === 'number' && !(atoms[at + 1]?.glued && /^['’]?s$/.test(atoms[at + 1]?.lower ?? '')))) return null
  const to = at + (shape === 'number' ? 2 : 1)
  if (shape === 'number' && isLimit(atoms, at)) return { from: at, to, value: age, form: 'aged', scaled: false, scale: 1 }
  return age >= 20 && age < 100 && age % 10 === 0 && isOwned(atoms, at) ? { from: at, to, value: age, form: 'decade', scaled: false, scale: 1 } : null
}

/** "over-65s", "the under 5s"; the Under-21s are a team. */
function isLimit(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1]?.text === '-' ? atoms[at - 2] : atoms[at - 1]
  return /^(?:over|under)$/.test(before?.text ?? '')
}

function isOwned(atoms: readonly Atom[], at: number): boolean {
  let owner = at - 1
  while (parts.has(atoms[owner]?.lower ?? '')) owner--
  return owners.has(atoms[owner]?.lower ?? '')
}
