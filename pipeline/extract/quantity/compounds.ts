import type { Atom } from './atoms.ts'
import type { Draft } from './drafts.ts'
import type { Unit } from './lookups.ts'

/** Coins by the name of their unit: hundredths of the money before them. */
const coins = new Set(['cent', 'penny'])

/** Joins an amount told in two units into one: "5 feet 2 inches", "2 hours and 30 minutes", "3 dollars 50 cents". */
export function joinCompounds(atoms: readonly Atom[], drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const [i, draft] of drafts.entries()) {
    const last = joined.at(-1)
    const share = last && !isListed(atoms, draft, drafts[i + 1]) ? shareOf(atoms, last, draft) : null
    if (last && share !== null) joined[joined.length - 1] = { ...last, to: draft.to, value: last.value + draft.value * share, rate: draft.rate }
    else joined.push(draft)
  }
  return joined
}

/** "3 years, 2 months, 14 days": a list of amounts stays one. */
const isListed = (atoms: readonly Atom[], draft: Draft, next: Draft | undefined): boolean =>
  next !== undefined && atoms[draft.to]?.text === ',' && next.from - draft.to <= 2 && draft.unit?.dimension === next.unit?.dimension

/** What one of the smaller unit is in the larger; null where the two numbers stand apart or are no such pair. */
function shareOf(atoms: readonly Atom[], large: Draft, small: Draft): number | null {
  if (isCoinless(large, small) && endsAmount(atoms[small.to])) return 0.01
  if (!large.unit || !small.unit || large.rate || small.numeral.scaled || !Number.isInteger(large.value) || large.value < 1) return null
  const between = atoms.slice(large.to, small.from).map(({ lower }) => lower).join(' ')
  if (!['', 'and', ','].includes(between) || /^(?:between|from)$/.test(atoms[large.from - 1]?.lower ?? '')) return null
  const share = ratio(large.unit, small.unit)
  return share !== null && share < 1 && small.value * share < 1 && small.value > 0 ? share : null
}

/** "15 dollars 50": the coins are left unsaid. */
const isCoinless = ({ unit, numeral, to, rate, value }: Draft, small: Draft): boolean =>
  unit?.kind === 'money' && rate === null && to > numeral.to && Number.isInteger(value) && small.from === to && small.unit === null && small.counted === null
  && small.value >= 5 && small.value < 100 && Number.isInteger(small.value)

const endsAmount = (atom: Atom | undefined): boolean => atom === undefined || (atom.shape === 'mark' && atom.text !== '-')

function ratio(large: Unit, small: Unit): number | null {
  if (large.kind === 'money') return coins.has(small.name) && !coins.has(large.name) ? 0.01 : null
  const same = large.kind === small.kind && large.dimension !== null && large.dimension === small.dimension && large.offset === 0
  return same && large.factor && small.factor && large.kind !== 'percent' && large.kind !== 'ratio' ? small.factor / large.factor : null
}
