import type { Atom } from '../atoms.ts'
import type { Draft } from '../drafts.ts'
import { signsBehind, type Unit, unitsByName } from '../lookups.ts'

const inch = unitsByName.get('inch') as Unit
const sterling = signsBehind.next.get('£')?.value as Unit
/** A foot is the smallest part that is told beside its whole, the mile. */
const smallest = 1 / 5280
const foot = unitsByName.get('foot') as Unit
/** Coins by the name of their unit: hundredths of the money before them. */
const coins = new Set(['cent', 'penny'])

/** What a second number adds to the first: what one of it is in the unit of the first, and the atom behind both. */
type Share = Readonly<{ share: number; to: number; unit?: Unit }>

/** Joins an amount told in two units into one: "5 feet 2 inches", "2 hours and 30 minutes", "3 dollars 50 cents", "6ft 2". */
export function joinCompounds(atoms: readonly Atom[], drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const [i, draft] of drafts.entries()) {
    const last = joined.at(-1)
    const found = last && !isListed(atoms, draft, drafts[i + 1]) ? shareOf(atoms, last, draft) : null
    if (last && found) joined[joined.length - 1] = { ...last, ...measureOf(found.unit), to: found.to, value: last.value + draft.value * found.share, rate: draft.rate }
    else joined.push(draft)
  }
  return joined
}

const measureOf = (unit: Unit | undefined): Partial<Draft> => (unit ? { unit, kind: unit.kind, counted: null, rule: `${unit.kind} unit`, confidence: 0.95 } : {})

/** "3 years, 2 months, 14 days": a list of amounts stays one. */
const isListed = (atoms: readonly Atom[], draft: Draft, next: Draft | undefined): boolean =>
  next !== undefined && draft.unit !== null && atoms[draft.to]?.text === ',' && next.from - draft.to <= 2 && draft.unit?.dimension === next.unit?.dimension

/** What the second number adds to the first; null where the two stand apart or are no such pair. */
function shareOf(atoms: readonly Atom[], large: Draft, small: Draft): Share | null {
  const between = atoms.slice(large.to, small.from).map(({ lower }) => lower).join(' ')
  if (isCoinless(large, small, between) && endsAmount(atoms[small.to], between)) return { share: 0.01, to: small.to }
  const height = inchesOf(atoms, large, small, between)
  if (height) return height
  if (!large.unit || !small.unit || large.rate || small.numeral.scaled || !Number.isInteger(large.numeral.value) || large.value < 1) return null
  if (!['', 'and', ',', '-', '.'].includes(between) || /^(?:between|from)$/.test(atoms[large.from - 1]?.lower ?? '')) return null
  if (large.unit.name === 'pound' && small.unit.name === 'penny') return { share: 0.01, to: small.to, unit: sterling }
  const isMinutes = large.unit.name === 'hour' && atoms[small.to - 1]?.text === 'm'
  const share = isMinutes ? 1 / 60 : ratio(large.unit, small.unit)
  return share !== null && share < 1 && share >= smallest && small.value * share < 1 && small.value > 0 ? { share, to: small.to } : null
}

/** The inches of a height that "in" or nothing follows: "6 ft 2 in", "6-foot-2", "5 feet 10", and those behind a stroke: `6'2"`. */
function inchesOf(atoms: readonly Atom[], large: Draft, small: Draft, between: string): Share | null {
  const isWhole = small.value >= 0 && small.value < 12 && Number.isInteger(small.value) && large.value > 0 && Number.isInteger(large.value)
  if (!isWhole || large.rate) return null
  if (large.unit === null && (small.unit ?? inch) === inch && /^['’′]$/.test(between) && atoms[large.to]?.glued && atoms[small.from]?.glued && large.value < 9) {
    return { share: 1 / 12, to: small.to + (/^[″”]$/.test(atoms[small.to]?.text ?? '') ? 1 : 0), unit: foot }
  }
  if (large.unit !== foot || small.unit !== null || !['', '-', '.'].includes(between) || (small.counted !== null && between === '')) return null
  const [inches, next] = [atoms[small.to], atoms[small.to + 1]]
  return { share: 1 / 12, to: small.to + (inches?.lower === 'in' && !['NOUN', 'PROPN', 'DET', 'NUM', 'PRON'].includes(next?.tag ?? '') ? 1 : 0) }
}

/** "15 dollars 50", "15 dollars and 50": the coins are left unsaid. */
const isCoinless = ({ unit, numeral, to, rate, value }: Draft, small: Draft, between: string): boolean =>
  unit?.kind === 'money' && rate === null && to > numeral.to && Number.isInteger(value) && ['', 'and'].includes(between) && small.unit === null && small.counted === null
  && small.value >= 5 && small.value < 100 && Number.isInteger(small.value)

/** Whether nothing can follow that a second number would count; right behind its money it may be "15 dollars 50 more". */
const endsAmount = (atom: Atom | undefined, between: string): boolean =>
  atom === undefined || (atom.shape === 'mark' && atom.text !== '-') || (between === '' && /^(?:more|less|each|apiece)$/.test(atom.lower))

/** What one of the smaller unit is in the larger; null where they are no such pair. */
function ratio(large: Unit, small: Unit): number | null {
  if (large.kind === 'money') return coins.has(small.name) && !coins.has(large.name) ? 0.01 : null
  const same = large.kind === small.kind && large.dimension !== null && large.dimension === small.dimension && large.offset === 0
  return same && large.factor && small.factor && large.kind !== 'percent' && large.kind !== 'ratio' ? small.factor / large.factor : null
}
