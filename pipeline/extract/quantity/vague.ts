import type { Atom } from './atoms.ts'
import { numerals } from './lookups.ts'
import type { Numeral } from './numeral.ts'

const few = new Set(['several', 'many', 'few'])

/**
 * Gives the magnitude without a count that begins at an atom, as the least it can mean: "dozens" is at least two dozen,
 * "tens of thousands" at least twenty thousand, "several hundred" at least two hundred.
 */
export function vagueAt(atoms: readonly Atom[], at: number): Numeral | null {
  return plural(atoms, at) ?? several(atoms, at)
}

function plural(atoms: readonly Atom[], at: number): Numeral | null {
  const word = numerals.get(atoms[at]?.lower ?? '')
  if (word?.kind !== 'vague') return null
  const of = atoms[at + 1]?.lower === 'of'
  const scale = of ? numerals.get(atoms[at + 2]?.lower ?? '') : undefined
  if (scale?.kind === 'vague' && scale.value >= 200) return vague(at, at + 3, word.value * (scale.value / 2))
  const name = atoms[at]?.lower
  if ((name === 'tens' || name === 'scores') && !(name === 'scores' && of)) return null
  return vague(at, at + 1, word.value)
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
    value *= word.kind === 'vague' ? word.value / 2 : word.value
  }
  return to === start ? null : vague(at, to, value)
}

const vague = (from: number, to: number, value: number): Numeral => ({ from, to, value, form: 'vague', scaled: true, scale: 1 })
