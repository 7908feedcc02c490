import type { Bound } from '../../model.ts'
import type { Atom } from './atoms.ts'
import type { Draft } from './drafts.ts'
import { boundsBefore, boundsBehind } from './lookups.ts'
import { longestBefore, longestFrom } from './trie.ts'

/** Says how the words around a number limit it: "about 40", "up to 40", "40 or more". */
export function withBound(atoms: readonly Atom[], draft: Draft): Draft {
  if (draft.bound === 'range') return draft
  const before = isDuring(atoms, draft) ? null : boundBefore(atoms, ageStart(atoms, draft))
  const bound = before ?? boundBehind(atoms, draft) ?? (isWithin(atoms, draft) ? 'at_most' : draft.bound)
  return { ...draft, bound: draft.numeral.form === 'vague' && bound === 'approximate' ? draft.bound : bound }
}

/** "within the next 24 hours", "within 3 miles of the port": the preposition is itself the limit of what has a unit. */
const isWithin = (atoms: readonly Atom[], { from, unit }: Draft): boolean =>
  unit !== null && atoms[atoms[from - 1]?.lower === 'next' && atoms[from - 2]?.lower === 'the' ? from - 3 : from - 1]?.lower === 'within'

/** "over the age of 17": the limit stands before the word for age. */
function ageStart(atoms: readonly Atom[], { kind, from }: Draft): number {
  let start = from
  if (kind === 'age') while (/^(?:of|age|ages|the)$/.test(atoms[start - 1]?.lower ?? '')) start--
  return start
}

/** "€140m over eight years", "over six months": with a time, "over" is a limit only behind a verb or a preposition. */
const isDuring = (atoms: readonly Atom[], { kind, from }: Draft): boolean =>
  kind === 'duration' && atoms[from - 1]?.lower === 'over' && !['ADP', 'SCONJ', 'VERB', 'AUX', 'ADV', 'DET'].includes(atoms[from - 2]?.tag ?? '')

/** The nearest limit before a number; a vague one gives way to the one around it ("up to about 40"). */
function boundBefore(atoms: readonly Atom[], from: number): Bound | null {
  const near = longestBefore(boundsBefore, atoms, from, 'lower')
  if (near?.value !== 'approximate') return near?.value ?? null
  return boundBefore(atoms, near.from) ?? near.value
}

function boundBehind(atoms: readonly Atom[], { to, numeral, counted }: Draft): Bound | null {
  for (const at of [to, numeral.to, counted?.phrase.to ?? to]) {
    const hyphen = atoms[at]?.text === '-' ? 1 : 0
    const found = longestFrom(boundsBehind, atoms, at + hyphen, 'lower')
    if (found && atoms[found.to]?.shape !== 'number') return found.value
  }
  return null
}
