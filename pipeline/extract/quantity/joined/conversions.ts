import type { Atom } from '../atoms.ts'
import { boundStart } from '../limits.ts'
import type { Draft } from '../drafts.ts'

/** How far a rounded conversion may lie from what it converts. */
const tolerance = 0.2

/** Says in the rule of an amount in brackets that it tells the one before it again in another unit: "120 miles (190 km)". */
export function withConversion(atoms: readonly Atom[], draft: Draft, last: Draft | undefined): Draft {
  const open = boundStart(atoms, draft.from) - 1
  return last && atoms[open]?.text === '(' && open === last.to && isSame(draft, last) ? { ...draft, rule: `${draft.rule}, conversion` } : draft
}

/** Whether two amounts are of one dimension in two units and, where both have a factor, of about one size. */
function isSame(a: Draft, b: Draft): boolean {
  if (!a.unit || !b.unit || a.unit.name === b.unit.name || a.unit.dimension === null || a.unit.dimension !== b.unit.dimension) return false
  if (a.unit.kind === 'money' || !a.unit.factor || !b.unit.factor) return true
  const [one, other] = [a.value * a.unit.factor + a.unit.offset, b.value * b.unit.factor + b.unit.offset]
  return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other))
}
