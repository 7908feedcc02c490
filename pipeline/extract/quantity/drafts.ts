import type { Bound, QuantityKind } from '../../model.ts'
import type { Atom } from './atoms.ts'
import { type Counted, countedBehind } from './counted.ts'
import { isClock, isDate } from './dates.ts'
import { boundsBehind, type Direction, type Unit, unitsByName, unitWords } from './lookups.ts'
import { isIdiom, isName, isTied } from './names.ts'
import type { Numeral } from './numeral.ts'
import { numeralsOf } from './numerals.ts'
import type { Range } from './phrases.ts'
import { longestFrom } from './trie.ts'
import { type Rate, rateAt, unitOf } from './units.ts'

/** A quantity in the making: atoms [from, to) write it. */
export type Draft = Readonly<{
  from: number
  to: number
  numeral: Numeral
  value: number
  max: number | null
  kind: QuantityKind
  unit: Unit | null
  rate: Rate | null
  counted: Counted | null
  bound: Bound
  change: Direction | 'none'
  /** Which end of a move it is ("from 14 to 13"); null for what is none. */
  level: 'left' | 'reached' | null
  measured: Range | null
  rule: string
  confidence: number
}>

/** Gives the numbers of a sentence that are quantities, each with its unit or with the noun it counts. */
export function draftsOf(atoms: readonly Atom[]): Draft[] {
  const drafts: Draft[] = []
  for (const numeral of numeralsOf(atoms)) {
    if (isAlone(atoms, numeral)) continue
    const draft = withUnit(atoms, numeral) ?? withoutUnit(atoms, numeral)
    if (draft) drafts.push(draft)
  }
  return drafts
}

/** The short number of a list item, page or year that stands by itself. */
const isAlone = (atoms: readonly Atom[], { from, to }: Numeral): boolean =>
  from === 0 && to === 1 && /^\d{1,4}$/.test(atoms[0]?.text ?? '') && atoms.slice(to).every(({ text }) => /^[.)\]:]$/.test(text))

const plain = (numeral: Numeral, from: number, to: number): Draft => ({
  from, to, numeral, value: numeral.value, max: numeral.max ?? null, kind: 'count', unit: null, rate: null, counted: null,
  bound: numeral.max ? 'range' : numeral.form === 'vague' ? 'at_least' : 'exact', change: 'none', level: null, measured: null, rule: 'number', confidence: 0.5,
})

const time = unitsByName.get('time') as Unit

function withUnit(atoms: readonly Atom[], numeral: Numeral): Draft | null {
  if (numeral.form === 'multiple') return { ...plain(numeral, numeral.from, numeral.to), kind: 'ratio', unit: time, rule: 'multiple', confidence: 0.85 }
  const inner = numeral.form === 'around' ? longestFrom(unitWords, atoms, numeral.from + 1, 'lower') : null
  const found = inner ? { from: numeral.from, to: numeral.to, unit: inner.value } : unitOf(atoms, numeral)
  if (!found || isIdiom(atoms, numeral) || isTied(atoms, { ...numeral, from: found.from, to: found.to })) return null
  const { from, unit } = found
  const own = rateAt(atoms, found.to)
  const to = own?.to ?? found.to
  const rate = own ?? rateOutside(atoms, found.from, found.to)
  if (unit.name === 'time' && !compares(atoms, found.to, rate)) {
    return { ...plain(numeral, from, to), unit: { ...unit, code: null, dimension: null, factor: null }, rate, rule: 'times', confidence: 0.85 }
  }
  return { ...plain(numeral, from, to), kind: unit.kind, unit, rate, rule: `${unit.kind} unit`, confidence: 0.95 }
}

/** "$6 (€5.40) per share": behind the brackets, the rate is of both amounts. */
function rateOutside(atoms: readonly Atom[], from: number, to: number): Rate | null {
  const inside = atoms[to]?.text === ')' && atoms.slice(Math.max(0, from - 3), from).some(({ text }) => text === '(')
  const width = atoms[to]?.text === '(' ? atoms.slice(to, to + 9).findIndex(({ text }) => text === ')') : -1
  const close = inside ? to : to + width
  if (!inside && (width < 0 || !atoms.slice(to, close).some(({ shape }) => shape === 'number'))) return null
  return rateAt(atoms, close + 1)
}

/** "four times the price", "1.7 times output" and "sixfold" compare; "three times", "six times a day" count. */
const compares = (atoms: readonly Atom[], to: number, rate: Rate | null): boolean =>
  rate === null && (
    atoms[to - 1]?.lower !== 'times' || ['NOUN', 'ADJ'].includes(atoms[to]?.tag ?? '')
    || /^(?:as|the|its|their|his|her|more|less|what|that)$/.test(atoms[to]?.lower ?? '')
  )

function withoutUnit(atoms: readonly Atom[], numeral: Numeral): Draft | null {
  if (isClock(atoms, numeral) || isDate(atoms, numeral) || isName(atoms, numeral)) return null
  const { from, to, form, value } = numeral
  const hyphen = atoms[to]?.text === '-' ? 1 : 0
  const behind = longestFrom(boundsBehind, atoms, to + hyphen, 'lower')?.to ?? to
  const counted = countedBehind(atoms, behind, value === 1 || form === 'fraction')
  const isPart = form === 'fraction' || (value > 0 && value < 1 && atoms[from + 1]?.text === '/' && atoms[to]?.lower === 'of')
  if (isPart) return { ...plain(numeral, from, to), kind: 'ratio', counted, rule: 'fraction', confidence: 0.85 }
  if (!counted) return { ...plain(numeral, from, to), confidence: form === 'words' ? 0.4 : 0.5 }
  return { ...plain(numeral, from, to), counted, rate: rateAt(atoms, counted.phrase.to), rule: 'counted noun', confidence: form === 'vague' ? 0.7 : 0.85 }
}
