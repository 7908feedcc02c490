import { subordinators } from '../../generated/lexicons.ts'
import type { ClaimFinding } from '../../model.ts'
import { type Clause, sayingBeside } from './clauses.ts'
import { verbAbove } from './place.ts'
import { isAttribution } from './stretches.ts'
import { formsUnder, type Tree, under } from './tree.ts'
import { clauseVerb } from './verb-lexicon.ts'

/** What the words above a clause make of it; `limit`: how sure they leave it at most. */
export type Governor = Readonly<{
  limit: number
  commitment: ClaimFinding['commitment']
  type: ClaimFinding['type'] | null
}>

const free: Governor = { limit: 3, commitment: 'asserted', type: null }
const conditional = new Set(subordinators.filter(({ role }) => role === 'condition').map(({ form }) => form))

/** Gives what stands above a clause: a condition, or a verb that takes it as its content; a conjoined verb shares it. */
export function governor(tree: Tree, clause: Clause): Governor {
  const marks = formsUnder(tree, clause.head, /^mark/)
  if (marks.includes('whether')) return { ...free, limit: 0, commitment: 'questioned' }
  if (clause.shape === 'adverbial' && marks.some((mark) => conditional.has(mark))) return { ...free, limit: 1, commitment: 'hypothetical' }
  if (clause.shape === 'conjoined' && clause.parent) return governor(tree, clause.parent)
  if (under(tree, clause.head, /^obl/).some((i) => isAttribution(tree, i))) return { ...free, commitment: 'reported' }
  const above = clause.shape === 'complement' ? verbAbove(tree, clause) : sayingBeside(tree, clause.head)
  const verb = above === null ? null : clauseVerb(tree.words[above]?.lemma)
  if (!verb || verb.clause === null) return free
  return { limit: verb.clause, commitment: verb.commitment, type: verb.type }
}
