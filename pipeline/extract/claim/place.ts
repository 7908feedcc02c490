import type { ClaimFinding } from '../../model.ts'
import { type Clause, reports, sayingBeside } from './clauses.ts'
import { headOf, isRelation, type Tree } from './tree.ts'

/** Gives the place of the word that takes a clause; the tree may tie what is said to whom it is said to ("told reporters that …"). */
export const verbAbove = (tree: Tree, { head, parent }: Clause): number =>
  (isRelation(tree, head, /^acl/) && parent && !reports(tree, headOf(tree, head)) ? parent.head : headOf(tree, head))

/** Gives what a clause is to the reader: what the sentence puts forward, what it reports as said, or what it says in passing. */
export function place(tree: Tree, clause: Clause): ClaimFinding['role'] {
  if (clause.shape === 'conjoined' && clause.parent) return place(tree, clause.parent)
  if (clause.shape === 'main') return sayingBeside(tree, clause.head) === null ? 'main' : 'reported'
  if (clause.shape !== 'complement') return 'background'
  const said = reports(tree, verbAbove(tree, clause)) || (clause.parent !== null && place(tree, clause.parent) === 'reported')
  return said ? 'reported' : 'background'
}
