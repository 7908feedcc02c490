import type { ClaimFinding } from '../../model.ts'
import { type Clause, sayingBeside } from './clauses.ts'
import { formsUnder, headOf, isRelation, type Tree } from './tree.ts'
import { clauseVerb } from './verb-lexicon.ts'

/**
 * Gives the place of the word that takes a clause: a clause joined to another hangs where the first does; the tree may tie
 * what is said to whom it is said to ("told reporters that …").
 */
function verbAbove(tree: Tree, { head, parent }: Clause): number {
  let first = head
  while (isRelation(tree, first, /^conj/)) first = headOf(tree, first)
  const above = headOf(tree, first)
  return isRelation(tree, first, /^acl/) && parent && !attributes(tree, above) ? parent.head : above
}

/** Whether a verb makes what it takes the word, the thought, the hope or the denial of somebody. */
function attributes(tree: Tree, head: number): boolean {
  const known = clauseVerb(tree.words[head]?.lemma)
  return known?.takesClause === true && /^(?:reported|hypothetical|denied)$/.test(known.commitment)
}

/** "asked whether …", "would not say how …": a question that somebody asks or leaves open puts nothing forward. */
const asks = (tree: Tree, { head }: Clause): boolean => formsUnder(tree, head, /^(?:mark|advmod)/).some((form) => /^(?:whether|if|how|why)$/.test(form))

/** Gives what a clause is to the reader: what the sentence puts forward, what it reports as said, or what it says in passing. */
export function place(tree: Tree, clause: Clause): ClaimFinding['role'] {
  if (clause.shape === 'conjoined' && clause.parent) return place(tree, clause.parent)
  if (clause.shape === 'main') return sayingBeside(tree, clause.head) === null ? 'main' : 'reported'
  if (clause.shape !== 'complement' || asks(tree, clause)) return 'background'
  const said = attributes(tree, verbAbove(tree, clause)) || (clause.parent !== null && place(tree, clause.parent) === 'reported')
  return said ? 'reported' : 'background'
}
