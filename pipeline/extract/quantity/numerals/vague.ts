import type { Atom } from '../atoms.ts'
import { numerals } from '../lookups.ts'
import type { Numeral } from './numeral.ts'

const few = new Set(['several', 'many', 'few'])

/** How many of its magnitude a plural without a count may mean: "hundreds" end where thousands begin. */
const span = 10

/**
 * Gives the magnitude without a count that begins at an atom: a plural means from one of it to ten ("dozens" is 12 to 120,
 * "tens of thousands" 10,000 to 100,000); "several hundred" is at least two hundred.
 */
export function vagueAt(atoms: readonly Atom[], at: number): Numeral | null {
  return plural(atoms, at) ?? several(atoms, at)
}

function plural(atoms: readonly Atom[], at: number): Numeral | null {
  const word = numerals.get(atoms[at]?.lower ?? '')
  if (word?.kind !== 'vague') return null
  const of = atoms[at + 1]?.lower === 'of'
  const scale = of ? numerals.get(atoms[at + 2]?.lower ?? '') : undefined
  if (scale?.kind === 'vague' && scale.value >= 100) return magnitude(at, at + 3, word.value * scale.value)
  const name = atoms[at]?.lower
  if ((name === 'tens' || name === 'scores') && !(name === 'scores' && of)) return null
  return magnitude(at, at + 1, word.value)
}

function several(atoms: readonly Atom[], at: number): Numeral | null {
  const first = atoms[at]?.lower ?? ''
  const width = few.has(first) ? 1 : first === 'a' && /^(?:few|couple)$/.test(atoms[at + 1]?.lower ?? '') ? 2 : 0
  if (width === 0) return null
  let to = at + width
  let value = 2
  if (atoms[to]?.lower === 'of') to++
  const start = to
  for (; to < atoms.length; to++) {
    const word = numerals.get(atoms[to]?.lower ?? '')
    if (!word || !['hundred', 'scale', 'dozen', 'vague'].includes(word.kind)) break
    value *= word.value
  }
  return to === start ? null : { ...magnitude(at, to, value), max: null }
}

const magnitude = (from: number, to: number, value: number): Numeral => ({ from, to, value, max: value * span, form: 'vague', scaled: true, scale: 1 })
