import type { Annotated, Token } from '../../../model.ts'
import { signature } from '../stance/signatures.ts'
import { tie } from '../stance/tree.ts'
import { tense } from '../tense.ts'

/** A decision once taken lies behind what it is about; where a plan or an expectation is of the past, so may be what it is about. */
const [decides, plans] = [/^(?:decide|promise|order)$/, /^(?:plan|wish|expect|goal)$/]

/**
 * Whether the time of a verb is one to come: that of the future, of a present ("votes on Thursday") and of an infinitive under a verb
 * that looks ahead ("agreed to meet on Friday"); null where its words leave that open ("was due to meet on Friday").
 */
export function looksAhead(article: Annotated, verb: number): boolean | null {
  const { tokens } = article
  const token = tokens[verb] as Token
  const above = tokens[token.head]
  if (above !== undefined && /^xcomp/.test(token.relation) && token.tag === 'VERB') return underVerb(signature(above, 'i')?.sort ?? '', looksAhead(article, token.head))
  const tensed = tense(article, verb)
  if (tensed === null && token.lower.endsWith('ing')) return isOfPast(article, verb) ? false : null
  return tensed === 'future' || tensed === 'present' || (tensed === null && token.tag === 'NOUN')
}

/** "Speaking on Monday, she said": a participle has the time of the verb above it. */
function isOfPast(article: Annotated, verb: number): boolean {
  const { tokens } = article
  if (!/^(?:advcl|acl|conj|parataxis)/.test((tokens[verb] as Token).relation) || tie(tokens, verb) !== '') return false
  let above = (tokens[verb] as Token).head
  while (above >= 0 && tokens[above]?.tag !== 'VERB') above = (tokens[above] as Token).head
  return above >= 0 && looksAhead(article, above) === false
}

function underVerb(sort: string, ahead: boolean | null): boolean | null {
  if (decides.test(sort) || ahead === true) return true
  return plans.test(sort) ? null : ahead
}
