import type { Bound, QuantityKind } from '../../model.ts'
import type { Atom } from './atoms.ts'
import { isFixed } from './names/codes.ts'
import { type Counted, countedBehind } from './counted.ts'
import { isClock, isDate, isMilitary } from './names/dates.ts'
import { boundsBehind, type Direction, type Unit, unitsByName, unitWords } from './lookups.ts'
import { isIdiom, isName } from './names.ts'
import { isCut } from './numerals/fractions.ts'
import type { Numeral } from './numerals/numeral.ts'
import { numeralsOf } from './numerals.ts'
import { phraseFrom, type Range } from './phrases.ts'
import { isTied } from './names/ties.ts'
import { longestFrom } from './trie.ts'
import { type Rate, rateAt } from './units/rates.ts'
import { unitOf } from './units.ts'

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
  let free = 0
  for (const numeral of numeralsOf(atoms)) {
    if (numeral.from < free || isAlone(atoms, numeral) || isFixed(atoms, numeral.from) || isMilitary(atoms, numeral)) continue
    const draft = withUnit(atoms, numeral, free) ?? withoutUnit(atoms, numeral)
    if (!draft) continue
    drafts.push(draft)
    free = draft.counted ? (draft.rate?.to ?? draft.to) : draft.to
  }
  return drafts
}

/** The short number of a list item, page or year that stands by itself, or before a bracket that nothing opened: "it 1) drops and 2) rises". */
const isAlone = (atoms: readonly Atom[], { from, to }: Numeral): boolean =>
  (atoms[to]?.text === ')' && to === from + 1 && /^\d{1,2}$/.test(atoms[from]?.text ?? '') && !atoms.slice(0, from).some(({ text }) => text === '('))
  || from === 0 && to === 1 && /^\d{1,4}$/.test(atoms[0]?.text ?? '') && atoms.slice(to).every(({ text }) => /^[.)\]:]$/.test(text))

const plain = (numeral: Numeral, from: number, to: number): Draft => ({
  from, to, numeral, value: numeral.value, max: numeral.max ?? null, kind: 'count', unit: null, rate: null, counted: null,
  bound: numeral.max ? 'range' : numeral.form === 'vague' ? 'at_least' : 'exact', change: 'none', level: null, measured: null, rule: 'number', confidence: 0.5,
})

const time = unitsByName.get('time') as Unit
const yearOfAge = unitsByName.get('year of age') as Unit

function withUnit(atoms: readonly Atom[], bare: Numeral, free: number): Draft | null {
  if (bare.form === 'decade') return { ...plain(bare, bare.from, bare.to), max: bare.value + 9, kind: 'age', unit: yearOfAge, bound: 'range', rule: 'age decade', confidence: 0.85 }
  if (bare.form === 'aged') return { ...plain(bare, bare.from, bare.to), kind: 'age', unit: yearOfAge, rule: 'age', confidence: 0.9 }
  if (bare.form === 'pair') return { ...plain(bare, bare.from, bare.to), kind: 'ratio', rule: 'ratio', confidence: 0.85 }
  if (bare.form === 'multiple') return { ...plain(bare, bare.from, bare.to), kind: 'ratio', unit: time, rule: 'multiple', confidence: 0.85 }
  const inner = bare.form === 'around' ? longestFrom(unitWords, atoms, bare.from + 1, 'lower') : null
  const found = inner ? { from: bare.from, to: bare.to, unit: inner.value, scale: 1 } : unitOf(atoms, bare, free)
  if (!found || isIdiom(atoms, bare) || isTied(atoms, { ...bare, from: found.from, to: found.to })) return null
  const { from, unit, scale } = found
  const numeral = scale === 1 ? bare : { ...bare, value: bare.value * scale, scaled: scale > 1, scale: Math.max(scale, 1) }
  const own = rateAt(atoms, found.to)
  const to = own?.to ?? found.to
  const rate = own ?? rateOutside(atoms, found.from, found.to) ?? rateOf(atoms, found.to)
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

/** "34,500 tonnes of copper a year": behind what is measured, the rate is one of time; "every year" there says when. */
function rateOf(atoms: readonly Atom[], at: number): Rate | null {
  const phrase = atoms[at]?.lower === 'of' ? phraseFrom(atoms, at + 1) : null
  const rate = phrase && /^(?:an?|per)$/.test(atoms[phrase.to]?.lower ?? '') ? rateAt(atoms, phrase.to) : null
  return rate?.unit?.dimension === 'time' ? rate : null
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
  if (isPart) return { ...plain(numeral, from, to), kind: 'ratio', counted, change: isCut(atoms, from) ? 'decrease' : 'none', rule: 'fraction', confidence: 0.85 }
  if (!counted) return { ...plain(numeral, from, to), confidence: form === 'words' ? 0.4 : 0.5 }
  return { ...plain(numeral, from, to), counted, rate: rateAt(atoms, counted.phrase.to), rule: 'counted noun', confidence: form === 'vague' ? 0.7 : 0.85 }
}
