import { hedges } from '../../../generated/lexicons.ts'
import type { ClaimFinding, Token } from '../../../model.ts'
import { over } from './degree.ts'
import { negationOf } from './modifiers.ts'
import { type Signature, signature } from './signatures.ts'
import { related, tie } from './tree.ts'

type Commitment = ClaimFinding['commitment']

const evidential = new Set(hedges.filter(({ kind }) => kind === 'reported').map(({ form }) => form))

/** Gives how the article stands to what a predicate says: by what governs it, and by who is named beside it. */
export function commitment(tokens: readonly Token[], i: number): Commitment {
  if (attributed(tokens, i)) return 'reported'
  const { head } = tokens[i] as Token
  if (head < 0) return tie(tokens, i) === 'whether' ? 'questioned' : 'asserted'
  const own = governed(tokens, i)
  return own === 'asserted' ? commitment(tokens, head) : own
}

/** A clause stands as its governor has it; an infinitive and what is said in passing stand as the clause they are in. */
function governed(tokens: readonly Token[], i: number): Commitment {
  const { head, relation } = tokens[i] as Token
  const { sort, commitment: own } = over(tokens, i)
  if (/^(?:condition|question)$/.test(sort)) return own
  if (/^xcomp/.test(relation)) return /^(?:report|claim|belief)$/.test(sort) && related(tokens, head, /^(?:nsubj|aux):pass/).length > 0 ? 'reported' : 'asserted'
  if (!/^(?:ccomp|csubj|acl$)/.test(relation) || /^(?:to|for to|from|of|)$/.test(tie(tokens, i)) && /^acl/.test(relation)) return 'asserted'
  return negationOf(tokens, head) === null ? own : denied(sort, own)
}

/** "did not say that" takes no part in what is said, "did not deny that" leaves it to whoever did not deny it. */
const denied = (sort: Signature['sort'], own: Commitment): Commitment =>
  own === 'denied' ? 'reported' : /^(?:report|claim)$/.test(sort) ? 'denied' : own

/** "according to the mayor", "reportedly", "…, the mayor said": whoever is named beside a clause holds it. */
function attributed(tokens: readonly Token[], i: number): boolean {
  if (related(tokens, i, /^advmod/).some((at) => evidential.has((tokens[at] as Token).lower))) return true
  if (related(tokens, i, /^(?:obl|advmod|advcl)/).some((at) => /^according to/.test(tie(tokens, at)))) return true
  return related(tokens, i, /^parataxis/).some((at) => /^(?:report|claim|belief)$/.test(signature(tokens[at] as Token, 'c')?.sort ?? ''))
}
