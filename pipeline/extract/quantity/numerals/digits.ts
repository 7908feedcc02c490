import type { Atom } from '../atoms.ts'
import { numerals } from '../lookups.ts'
import type { Numeral } from './numeral.ts'
import { scaleAt } from './scales.ts'
import { halfBehind } from './words.ts'

const minus = new Set(['-', '−', '–'])
const denominators = new Set([2, 3, 4, 5, 8, 10, 16])

/** Gives the number that begins with the digits, or with the sign before them, at an atom. */
export function digitsAt(atoms: readonly Atom[], at: number): Numeral | null {
  const sign = signAt(atoms, at)
  const first = at + sign.width
  const atom = atoms[first]
  if (!atom) return null
  const fraction = fractionSign(atoms, first)
  if (atom.shape !== 'number' && fraction === null) return null
  const whole = fraction ?? withFraction(atoms, first)
  const half = halfBehind(atoms, whole.to)
  const scaled = scaleAt(atoms, at, half?.to ?? whole.to)
  const { scale } = scaled
  const more = scale > 1 ? halfBehind(atoms, scaled.to) : null
  const rest = scale > 1 && !more ? restBehind(atoms, scaled.to, scale) : null
  const to = rest?.to ?? more?.to ?? scaled.to
  const value = (whole.value + (half?.value ?? 0) + (more?.value ?? 0)) * scale + (rest?.value ?? 0)
  return { from: at, to, value: sign.negative ? -value : value, form: 'digits', scaled: scale > 1, scale }
}

/** "4 crore 50 lakh": what a smaller scale adds to the number before it. */
function restBehind(atoms: readonly Atom[], at: number, scale: number): { value: number; to: number } | null {
  const joint = atoms[at]?.lower === 'and' && scale >= 1e5 ? 1 : 0
  const next = atoms[at + joint]
  if (next?.shape !== 'number' || next.glued || (joint === 1 && scale !== 1e5 && scale !== 1e7)) return null
  const below = scaleAt(atoms, at + joint, at + joint + 1)
  return below.scale > 1 && next.value * below.scale < scale ? { value: next.value * below.scale, to: below.to } : null
}

/** A sign counts where nothing touches it on its left: "-5" and "minus-5", not "2-5". */
function signAt(atoms: readonly Atom[], at: number): { width: number; negative: boolean } {
  const atom = atoms[at]
  const next = atoms[at + 1]
  if (!atom || !next) return { width: 0, negative: false }
  if (minus.has(atom.text) && next.shape === 'number' && next.glued && (!atom.glued || opens(atoms[at - 1]))) return { width: 1, negative: true }
  if (atom.text === '+' && next.shape === 'number' && next.glued && !atom.glued) return { width: 1, negative: false }
  if (atom.lower !== 'minus' || atoms[at - 1]?.lower === 'or') return { width: 0, negative: false }
  if (next.shape === 'number') return { width: 1, negative: true }
  return next.text === '-' && atoms[at + 2]?.shape === 'number' ? { width: 2, negative: true } : { width: 0, negative: false }
}

const opens = (atom: Atom | undefined): boolean => atom === undefined || ['(', '[', '$', '€', '£', '¥', '"', '“'].includes(atom.text)

/** "½" by itself. */
function fractionSign(atoms: readonly Atom[], at: number): { value: number; to: number } | null {
  const word = numerals.get(atoms[at]?.text ?? '')
  return word?.kind === 'sign' ? { value: word.value, to: at + 1 } : null
}

/** "10½", "10 1/2" and "1/2"; other digits stand for themselves. */
function withFraction(atoms: readonly Atom[], at: number): { value: number; to: number } {
  const { value } = atoms[at] as Atom
  const sign = fractionSign(atoms, at + 1)
  if (sign) return { value: value + sign.value, to: sign.to }
  const own = slashed(atoms, at)
  if (own) return own
  const more = atoms[at + 1]?.shape === 'number' && Number.isInteger(value) ? slashed(atoms, at + 1) : null
  return more ? { value: value + more.value, to: more.to } : { value, to: at + 1 }
}

/** "3/4": a numerator below a usual denominator, and nothing else tied to it. */
function slashed(atoms: readonly Atom[], at: number): { value: number; to: number } | null {
  const [above, slash, below, next] = [atoms[at], atoms[at + 1], atoms[at + 2], atoms[at + 3]]
  if (slash?.text !== '/' || !slash.glued || !below?.glued || !above) return null
  if (!denominators.has(below.value) || above.value >= below.value || (next?.glued && next.text === '/')) return null
  return { value: above.value / below.value, to: at + 3 }
}
