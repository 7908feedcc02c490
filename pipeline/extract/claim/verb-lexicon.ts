import { clauseVerbs, reporting } from '../../generated/lexicons.ts'
import type { ClaimFinding } from '../../model.ts'

/** What a verb makes of what it takes: whether that may be a clause, how the article stands to it, what sort of claim it is. */
export type ClauseVerb = Readonly<{ takesClause: boolean; commitment: ClaimFinding['commitment']; type: ClaimFinding['type'] | null }>

/** Plain verbs of reporting come from the lexicon that quotes are found with. */
const plain: readonly (readonly [string, ClauseVerb])[] = reporting
  .filter(({ pos, frames }) => pos === 'verb' && frames.includes('c'))
  .map(({ lemma, class: sort }) => [lemma, { takesClause: true, commitment: sort === 'deny' ? 'denied' : 'reported', type: null }])

const own: readonly (readonly [string, ClauseVerb])[] = clauseVerbs.map(({ lemma, commitment, type, frame }) => [lemma, {
  takesClause: frame !== 'infinitive',
  commitment: (commitment || 'asserted') as ClaimFinding['commitment'],
  type: (type || null) as ClaimFinding['type'] | null,
}])

const verbs: ReadonlyMap<string, ClauseVerb> = new Map([...plain, ...own])

/** Gives what the lexicons know about a verb (or an adjective such as "likely") by its lemma. */
export const clauseVerb = (lemma: string | undefined): ClauseVerb | null => verbs.get(lemma ?? '') ?? null

/** Whether a verb reports what somebody says or thinks. */
export function isReporting(lemma: string | undefined): boolean {
  const known = clauseVerb(lemma)
  return known?.commitment === 'reported' && known.takesClause
}
