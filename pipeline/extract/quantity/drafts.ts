import type { Bound, QuantityKind } from '../../model.ts'
import type { Atom } from './atoms.ts'
import { type Counted, countedBehind } from './counted.ts'
import { isClock, isDate } from './dates.ts'
import { boundsBehind, type Direction, type Unit } from './lookups.ts'
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

/** The number of a list item or page that stands by itself. */
const isAlone = (atoms: readonly Atom[], { from, to }: Numeral): boolean => from === 0 && atoms.slice(to).every(({ text }) => /^[.)\]:]$/.test(text))

const plain = (numeral: Numeral, from: number, to: number): Draft => ({
  from, to, numeral, value: numeral.value, max: null, kind: 'count', unit: null, rate: null, counted: null,
  bound: numeral.form === 'vague' ? 'at_least' : 'exact', change: 'none', measured: null, rule: 'number', confidence: 0.5,
})

function withUnit(atoms: readonly Atom[], numeral: Numeral): Draft | null {
  const found = unitOf(atoms, numeral)
  if (!found || isIdiom(atoms, numeral) || isTied(atoms, { ...numeral, from: found.from, to: found.to })) return null
  const { from, unit } = found
  const rate = rateAt(atoms, found.to)
  const to = rate?.to ?? found.to
  if (unit.name === 'time' && !compares(atoms, found.to, rate)) {
    return { ...plain(numeral, from, to), unit: { ...unit, code: null, dimension: null, factor: null }, rate, rule: 'times', confidence: 0.85 }
  }
  return { ...plain(numeral, from, to), kind: unit.kind, unit, rate, rule: `${unit.kind} unit`, confidence: 0.95 }
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
  const behind = longestFrom(boundsBehind, atoms, to, 'lower')?.to ?? to
  const counted = countedBehind(atoms, behind, value === 1 || form === 'fraction')
  if (form === 'fraction') return { ...plain(numeral, from, to), kind: 'ratio', counted, rule: 'fraction', confidence: 0.85 }
  if (!counted) return { ...plain(numeral, from, to), confidence: form === 'words' ? 0.4 : 0.5 }
  return { ...plain(numeral, from, to), counted, rate: rateAt(atoms, counted.phrase.to), rule: 'counted noun', confidence: form === 'vague' ? 0.7 : 0.85 }
}
