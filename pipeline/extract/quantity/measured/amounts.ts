import { amounts } from '../../../generated/lexicons.ts'
import type { Atom } from '../atoms.ts'
import type { Draft } from '../drafts.ts'
import { governedBy } from './governors.ts'
import { changeNouns } from '../lookups.ts'
import type { Range } from '../phrases.ts'
import { base, dependent, headOf, type Node, topOf, type Tree } from './syntax.ts'
import { longestFrom } from '../trie.ts'

const amountNouns = new Set(amounts.filter((row) => row.class === 'amount').map(({ word }) => word))

/**
 * Gives what a count says the amount of: "sales of 5,000 lamps", "the staff grew by 40 nurses"; null where it is the things
 * themselves that are counted.
 */
export function amountCounted(tree: Tree, atoms: readonly Atom[], draft: Draft, counted: Range): Range | null {
  const whole = { ...draft, to: Math.max(draft.to, counted.to) }
  const top = draft.kind === 'count' ? topOf(tree, whole) : null
  const head = top && headOf(tree, top)
  if (!top || !head || !['nmod', 'obl'].includes(base(top))) return null
  return draft.change !== 'none' || isOfAmount(atoms, tree, top, head) ? (governedBy(tree, atoms, whole) ?? null) : null
}

const isOfAmount = (atoms: readonly Atom[], tree: Tree, top: Node, head: Node): boolean =>
  dependent(tree, top, 'case')?.lower === 'of' && (amountNouns.has(head.lower) || longestFrom(changeNouns, atoms, head.from, 'lower') !== null)
