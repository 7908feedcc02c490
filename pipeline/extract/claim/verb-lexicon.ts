import { clauseVerbs, reporting } from '../../generated/lexicons.ts'
import type { ClaimFinding } from '../../model.ts'

/**
 * What a verb makes of the clause or infinitive it takes: how sure the author leaves it, how the article stands to it,
 * what sort of claim it is. `clause`, `infinitive`: the score, or null where the verb takes none.
 */
export type ClauseVerb = Readonly<{
  clause: number | null
  infinitive: number | null
  commitment: ClaimFinding['commitment']
  type: ClaimFinding['type'] | null
}>

/** Plain verbs of reporting come from the lexicon that quotes are found with; it says nothing of certainty. */
const plain: readonly (readonly [string, ClauseVerb])[] = reporting
  .filter(({ pos, frames }) => pos === 'verb' && frames.includes('c'))
  .map(({ lemma, class: sort }) => [lemma, {
    clause: /^(?:say|show)$/.test(sort) ? 3 : 2, infinitive: null, commitment: sort === 'deny' ? 'denied' : 'reported', type: null,
  }])

const own: readonly (readonly [string, ClauseVerb])[] = clauseVerbs.map(({ lemma, score, commitment, type, infinitive, frame }) => [lemma, {
  clause: frame === 'infinitive' ? null : Number(score),
  infinitive: frame === 'clause' || infinitive === '' ? null : Number(infinitive),
  commitment: (commitment || 'asserted') as ClaimFinding['commitment'],
  type: (type || null) as ClaimFinding['type'] | null,
}])

const verbs: ReadonlyMap<string, ClauseVerb> = new Map([...plain, ...own])

/** Gives what the lexicons know about a verb (or an adjective such as "likely") by its lemma. */
export const clauseVerb = (lemma: string | undefined): ClauseVerb | null => verbs.get(lemma ?? '') ?? null
