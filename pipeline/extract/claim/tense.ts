import { modals } from '../../generated/lexicons.ts'
import type { Annotated, ClaimFinding, Token } from '../../model.ts'
import { related, tie } from './stance/tree.ts'

type Tense = ClaimFinding['tense']

const modalTenses = new Map(modals.map(({ form, tense }) => [form, tense as Tense]))
const ahead = /^(?:go|expect|set|due|likely|unlikely|schedule|bind|poise|slate)$/

/**
 * Gives the tense of the predicate at a place, read off the first of its verbs; a perfect ("has left") is past; an infinitive has
 * the tense of the verb it hangs on, unless that looks ahead ("is going to leave"); null for a participle alone.
 */
export function tense({ tokens }: Annotated, predicate: number): Tense {
  const token = tokens[predicate] as Token
  const auxiliaries = related(tokens, predicate, /^(?:aux|cop)/)
  const [first] = auxiliaries
  if (first !== undefined) return ofAuxiliaries(tokens, predicate, auxiliaries)
  if (token.head >= 0 && (/^xcomp/.test(token.relation) || tie(tokens, predicate) === 'to')) return ofInfinitive(tokens, token.head)
  const shared = /^conj/.test(token.relation) && sameForm(token, tokens[token.head] as Token)
  if (shared) return tense({ tokens } as Annotated, token.head)
  return token.tag === 'VERB' || token.tag === 'AUX' ? ofVerb(tokens, predicate) : null
}

function ofAuxiliaries(tokens: readonly Token[], i: number, auxiliaries: readonly number[]): Tense {
  const words = auxiliaries.map((at) => (tokens[at] as Token).lower.replace('’', "'"))
  const [first = ''] = words
  const modal = modalTenses.get(first)
  if (first !== "'d" && modal) return modal === 'present' && words.includes('have') ? 'past' : modal
  if (/^(?:was|were|had|did|'d)$/.test(first)) return 'past'
  if (!/^(?:has|have|'ve|'s|having)$/.test(first)) return 'present'
  // "has left" and "has been" are past, "has been leaving" too; "he's leaving" is not, and neither is "it's closed".
  const { tag, lower } = tokens[i] as Token
  const passive = related(tokens, i, /^(?:aux:pass|cop)/).some((at) => /s$/.test((tokens[at] as Token).lower))
  return words.includes('been') || (tag === 'VERB' && !lower.endsWith('ing') && !passive) ? 'past' : 'present'
}

function ofInfinitive(tokens: readonly Token[], head: number): Tense {
  const above = (tokens[head] as Token).tag === 'NOUN' ? 'present' : tense({ tokens } as Annotated, head)
  return above === 'present' && ahead.test((tokens[head] as Token).lemma) ? 'future' : above
}

/** "will open and close": the second verb stands under the auxiliary of the first. */
const sameForm = (token: Token, first: Token): boolean =>
  (token.lower === token.lemma) === (first.lower === first.lemma) && token.lower.endsWith('ing') === first.lower.endsWith('ing')

/** A form in -ing alone has no tense; "hit" after a singular subject is no present. */
function ofVerb(tokens: readonly Token[], i: number): Tense {
  const { lower, lemma, head } = tokens[i] as Token
  if (lower.endsWith('ing') && lemma !== lower) return null
  if (/^(?:am|are|is|['’](?:m|re|s))$/.test(lower)) return 'present'
  if (lower !== lemma) return /[^s]s$/.test(lower) ? 'present' : 'past'
  const named = related(tokens, i, /^nsubj/)[0]
  const at = named !== undefined && /^(?:who|which|that)$/.test((tokens[named] as Token).lower) ? head : named
  const subject = at === undefined ? undefined : tokens[at]
  const singular = subject !== undefined && (/^(?:he|she|it)$/.test(subject.lower) || (subject.tag === 'NOUN' && subject.lower === subject.lemma))
  return singular && related(tokens, at as number, /^conj/).length === 0 ? 'past' : 'present'
}
