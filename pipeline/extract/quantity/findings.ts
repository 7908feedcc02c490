import type { QuantityFinding, Span } from '../../model.ts'
import type { Atom } from './atoms.ts'
import type { Draft } from './drafts.ts'
import type { Range } from './phrases.ts'

/** Gives the finding that a finished draft stands for. */
export function findingOf(atoms: readonly Atom[], draft: Draft): QuantityFinding {
  const { value, max, kind, bound, change, rule, confidence } = draft
  return {
    span: spanOf(atoms, draft),
    at: { measured: draft.measured && spanOf(atoms, withoutMark(atoms, draft.measured)) },
    refs: { claim: null, quote: null },
    rule, confidence, kind, value: tidy(value), value_max: max === null ? null : tidy(max), bound, change,
    unit: unitName(draft),
    unit_code: codeOf(draft),
    dimension: dimensionOf(draft),
    ...inSi(draft),
  }
}

/** Without the mark of a possessive whose owner was left out: "'s ferry accident". */
const withoutMark = (atoms: readonly Atom[], { from, to }: Range): Range => ({ from: to - from > 1 && /^['’]s?$/.test(atoms[from]?.text ?? '') ? from + 1 : from, to })

const spanOf = (atoms: readonly Atom[], { from, to }: Range): Span => ({ start: (atoms[from] as Atom).start, end: (atoms[to - 1] as Atom).end })

function unitName({ unit, counted, rate, kind }: Draft): string | null {
  const name = unit?.name ?? (kind === 'ratio' ? null : (counted?.unit ?? null))
  return name !== null && rate ? `${name} per ${rate.name}` : name
}

/** "km/h", "EUR/L"; a rate of something without a code has none. */
function codeOf({ unit, rate }: Draft): string | null {
  if (!unit?.code || !rate) return unit?.code ?? null
  return rate.unit?.code ? over(unit.code, rate.unit.code) : null
}

/** A rate in UCUM; below the stroke a unit of several parts stands in brackets: "L/(kW.h)". */
const over = (above: string, below: string): string => `${above}/${/[./]/.test(below) ? `(${below})` : below}`

function dimensionOf({ unit, rate }: Draft): string | null {
  if (!unit?.dimension || !rate) return unit?.dimension ?? null
  if (!rate.unit?.dimension) return null
  return unit.dimension === 'length' && rate.unit.dimension === 'time' ? 'speed' : `${unit.dimension} per ${rate.unit.dimension}`
}

/** The value in the SI unit of its dimension; money has none. A change of temperature is a difference, so the zero point does not count. */
function inSi({ value, unit, rate, change }: Draft): Readonly<{ value_si: number | null; unit_si: string | null }> {
  if (!unit || unit.kind === 'money' || unit.factor === null || unit.si === null) return { value_si: null, unit_si: null }
  if (!rate) return { value_si: tidy(value * unit.factor + (change === 'none' ? unit.offset : 0)), unit_si: unit.si }
  const below = rate.unit
  return below?.factor && below.si ? { value_si: tidy((value * unit.factor) / below.factor), unit_si: over(unit.si, below.si) } : { value_si: null, unit_si: null }
}

/** Without the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(14))
