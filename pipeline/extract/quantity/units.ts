import { numberIdioms } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { joinedSymbols, labels, type Unit, unitsByName, unitSymbols, unitWords } from './lookups.ts'
import { moneyBefore, moneyBehind } from './units/money.ts'
import type { Numeral } from './numerals/numeral.ts'
import { isPlural } from './plurals.ts'
import { longestFrom } from './trie.ts'

/** A number with its unit: the atoms [from, to) that write both, and the scale that is written with the unit ("30 MUSD"). */
export type Measured = Readonly<{ from: number; to: number; unit: Unit; scale: number }>

const idioms = (kind: string): string[] => numberIdioms.filter((row) => row.kind === kind).map(({ word }) => word)
/** Words between a number and its unit: "nine straight days", "two more miles". */
const inserted = new Set(idioms('before_unit'))
const namesBefore: ReadonlyMap<string, Unit> = new Map(idioms('unit_before').map((word) => [word.toLowerCase(), unitsByName.get(word) as Unit]))
const percentagePoint = unitsByName.get('percentage point') as Unit
const degree = unitsByName.get('degree') as Unit
const second = unitsByName.get('second') as Unit
const stone = unitsByName.get('stone') as Unit
const inch = unitsByName.get('inch') as Unit

/**
 * Gives the unit a number stands with, before it ("US$ 5") or behind it ("5 km", "650-mile"); null where there is none. A sign that
 * stands before the atom `free` is the number's before.
 */
export function unitOf(atoms: readonly Atom[], numeral: Numeral, free = 0): Measured | null {
  return moneyBefore(atoms, numeral, free) ?? belowZero(atoms, numeral, unitBehind(atoms, numeral)) ?? nameBefore(atoms, numeral)
}

function unitBehind(atoms: readonly Atom[], numeral: Numeral): Measured | null {
  const { from, to, form, value } = numeral
  const hyphen = atoms[to]?.text === '-' && (atoms[to]?.glued && atoms[to + 1]?.glued || isSpaced(atoms, to)) ? 1 : 0
  const isPart = form === 'digits' && value > 0 && value < 1 && /^an?$/.test(atoms[to + 1]?.lower ?? '')
  const of = (form === 'vague' || isPart) && atoms[to]?.lower === 'of' ? 1 : 0
  const article = (form === 'fraction' || of === 1) && /^an?$/.test(atoms[to + of]?.lower ?? '') ? 1 : 0
  const more = atoms[to]?.text === '+' && atoms[to]?.glued && !atoms[to + 1]?.glued ? 1 : 0
  const at = to + hyphen + more + of + article
  const next = atoms[at]
  if (!next) return null
  const bracket = closers.get(next.text)
  if (bracket !== undefined) return bracketed(atoms, numeral, at + 1, bracket)
  const joined = form === 'digits' && hyphen === 0 && (letters.test(next.text) ? isLetter(atoms, numeral) : next.glued)
  const found = longest([
    moneyBehind(atoms, numeral, at),
    longestFrom(unitWords, atoms, at, 'lower'),
    inserted.has(next.lower) ? longestFrom(unitWords, atoms, at + 1, 'lower') : null,
    longestFrom(unitSymbols, atoms, at, 'text'),
    joined ? longestFrom(joinedSymbols, atoms, at, 'text') : null,
    otherSign(atoms, numeral),
  ])
  if (!found || next.tag === 'VERB' && next.lower === 'won') return null
  const behind = atoms[found.to]
  if (behind?.glued && behind.shape !== 'mark' && !behind.text.startsWith("'") && !behind.text.startsWith('’')) return null
  const isRate = found.value.name === 'point' && form !== 'digits' && (value === 0.25 || value === 0.75)
  return { from, to: found.to, unit: isRate ? percentagePoint : found.value, scale: found.scale ?? 1 }
}

/** "5 degrees below zero", "it was 40 below": a temperature with its sign told behind it, as a scale of -1. */
function belowZero(atoms: readonly Atom[], { from, to, value }: Numeral, found: Measured | null): Measured | null {
  const at = found?.to ?? to
  if (atoms[at]?.lower !== 'below' || value <= 0 || (found && !/^degree/.test(found.unit.name))) return found
  if (/^(?:zero|0)$/.test(atoms[at + 1]?.lower ?? '')) return { from, to: at + 2, unit: found?.unit ?? degree, scale: -1 }
  const isState = /^(?:is|was|at|to|hit|reached)$/.test(atoms[from - 1]?.lower ?? '') && (atoms[at + 1]?.shape ?? 'mark') === 'mark'
  return !found && isState ? { from, to: at + 1, unit: degree, scale: -1 } : found
}

/** "Mach 5", "a magnitude-6.4 earthquake", "a magnitude of 6.4": units whose name stands before their number. */
function nameBefore(atoms: readonly Atom[], { from, to, form }: Numeral): Measured | null {
  const joint = /^(?:-|of)$/.test(atoms[from - 1]?.lower ?? '') ? 1 : 0
  const unit = form === 'digits' ? (namesBefore.get(atoms[from - 1 - joint]?.lower ?? '') ?? null) : null
  return unit && { from: atoms[from - 1]?.lower === 'of' ? from : from - 1 - joint, to, unit, scale: 1 }
}

/** "a 30 - year bond", as some data sets write it: a unit in the singular, which no sentence begins with behind a dash. */
const isSpaced = (atoms: readonly Atom[], at: number): boolean =>
  !atoms[at]?.glued && !atoms[at + 1]?.glued && longestFrom(unitWords, atoms, at + 1, 'lower') !== null && !isPlural(atoms[at + 1] as Atom)

type Found = Readonly<{ value: Unit; to: number; scale?: number }>

const longest = (found: readonly (Found | null)[]): Found | null =>
  found.reduce((best, other) => (other && (!best || other.to > best.to) ? other : best), null)

const closers: ReadonlyMap<string, string> = new Map([['(', ')'], ['[', ']'], ['{', '}'], ['<', '>']])

/** "20 (kg)": a unit and nothing else in brackets. */
function bracketed(atoms: readonly Atom[], { from }: Numeral, at: number, close: string): Measured | null {
  const found = longest([longestFrom(unitWords, atoms, at, 'lower'), longestFrom(unitSymbols, atoms, at, 'text')])
  return found && atoms[found.to]?.text === close ? { from, to: found.to + 1, unit: found.value, scale: 1 } : null
}

/** Symbols of one letter that may stand apart from their number, and those of them that no noun may follow. */
const letters = /^[CFWVLlgt]$/
const degrees = /^[CF]$/

/** "It was 30 C at noon", "a 12 V lamp", not "Boeing 777F": a letter apart from its number is a unit where the number has no label and no name goes on. */
function isLetter(atoms: readonly Atom[], { to, from, value }: Numeral): boolean {
  const [before, letter, next] = [atoms[from - 1], atoms[to] as Atom, atoms[to + 1]]
  if (letter.glued) return !degrees.test(letter.text) || before?.tag !== 'PROPN'
  if (before?.tag === 'PROPN' || labels.has(before?.lower ?? '') || Math.abs(value) >= 1000) return false
  if (next?.shape === 'mark') return !/^[-/&]$/.test(next.text) && !(next.text === '.' && atoms[to + 2]?.glued)
  return !['PROPN', 'NUM'].includes(next?.tag ?? '') && !(degrees.test(letter.text) && next?.tag === 'NOUN')
}

/** `10"`, a straight mark that opens and closes no quotation; "42.5s", where a whole number would be a decade; "10st", no "21st". */
function otherSign(atoms: readonly Atom[], { to, form, value }: Numeral): Found | null {
  const { text, glued } = atoms[to] as Atom
  if (form !== 'digits') return null
  if (text === 's') return glued && !Number.isInteger(value) ? { value: second, to: to + 1 } : null
  if (text === 'st') return glued && (value === 11 || value % 10 !== 1) && value < 40 ? { value: stone, to: to + 1 } : null
  const marks = (part: readonly Atom[]): number => part.filter((atom) => atom.text === '"').length
  return text === '"' && marks(atoms.slice(0, to)) % 2 === 0 && marks(atoms.slice(to)) % 2 === 1 ? { value: inch, to: to + 1 } : null
}
