import { subordinators } from '../../generated/lexicons.ts'
import type { ClaimFinding } from '../../model.ts'
import type { Chunk, Chunked } from './chunks.ts'
import { wordAt } from './clause.ts'
import type { Proposition } from './propositions.ts'
import { governing } from './verbs.ts'

/** What the words above a clause make of it; `limit`: how sure they leave it at most. */
export type Governor = Readonly<{
  limit: number
  commitment: ClaimFinding['commitment']
  type: ClaimFinding['type'] | null
  reported: boolean
}>

const free: Governor = { limit: 3, commitment: 'asserted', type: null, reported: false }
const attributed: Governor = { ...free, commitment: 'reported' }
const conditional = new Set(subordinators.filter(({ role }) => role === 'condition').map(({ form }) => form))

/** Gives what stands above a clause: a condition, or a verb that takes it as its content; a conjoined verb shares it. */
export function governor(sentence: Chunked, { clause, subject }: Proposition, all: readonly Proposition[]): Governor {
  const opener = clause.opener === null ? '' : wordAt(sentence, clause.opener)
  if (opener === 'whether') return { ...free, limit: 0, commitment: 'questioned' }
  if (conditional.has(opener)) return { ...free, limit: 1, commitment: 'hypothetical' }
  const above = clause.parent === null ? undefined : all[clause.parent]
  if (!above) return /\baccording to\b/.test(sentence.words.map(({ lower }) => lower).join(' ')) ? attributed : free
  if (clause.shape === 'conjoined') return governor(sentence, above, all)
  const verb = clause.shape === 'complement' || clause.shape === 'main' ? governing(sentence, above.clause.verb) : null
  if (!verb || verb.clause === null) return free
  return { limit: verb.clause, commitment: verb.commitment, type: verb.type, reported: verb.commitment === 'reported' && subject !== null }
}

/** "will open and close": the verb group before the conjunction where its auxiliary counts for this verb too. */
export function sharedVerb({ chunks }: Chunked, { clause }: Proposition, all: readonly Proposition[]): Chunk | null {
  const above = clause.shape === 'conjoined' && clause.parent !== null ? chunks[all[clause.parent]?.clause.verb ?? -1] : undefined
  const own = chunks[clause.verb]?.letters ?? ''
  if (!above || /A/.test(own)) return null
  const main = above.letters.replace(/K/g, '').at(-1) ?? ''
  const bare = /I/.test(own) && main === 'I' && /[AT]/.test(above.letters)
  return bare || (/[EL]/.test(own) && /[EL]/.test(main) && /A/.test(above.letters)) ? above : null
}
