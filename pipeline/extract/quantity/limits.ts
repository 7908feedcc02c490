import type { Atom } from './atoms.ts'
import { boundsBefore } from './lookups.ts'
import { longestBefore } from './trie.ts'

/** Gives the atom with which the words that limit a number begin; the number's own first atom when there are none. */
export function boundStart(atoms: readonly Atom[], from: number): number {
  let start = from
  for (let found = longestBefore(boundsBefore, atoms, start, 'lower'); found; found = longestBefore(boundsBefore, atoms, start, 'lower')) start = found.from
  return start
}
