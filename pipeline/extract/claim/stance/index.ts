import type { Annotated, ClaimFinding, Span, Token } from '../../../model.ts'
import { commitment } from './commitment.ts'
import { degree, over, sharesVerb } from './degree.ts'
import { deniesObject, modifiers } from './modifiers.ts'
import { related, tie } from './tree.ts'

/** How the words stand to a proposition. `negation`: the word that negates it. */
export type Stance =
  & Readonly<Pick<ClaimFinding, 'polarity' | 'certainty' | 'certainty_score' | 'hedges' | 'commitment'>>
  & Readonly<{ negation: Span | null }>

/**
 * Gives how sure the words of an article are of what a predicate says, and who says so, read off the dependency tree: the
 * predicate's own negation, auxiliaries and adverbs, and what each word above it makes of what it governs. The signatures
 * follow Karttunen (1971, "Implicative verbs"; 2012, "Simple and phrasal implicatives") and Saurí and Pustejovsky (2012,
 * "Are you sure that this happened?"). `predicate`: the place of its word in the article's tokens.
 */
export function stance({ tokens }: Annotated, predicate: number): Stance {
  const sure = degree(tokens, predicate)
  const score = Math.round(sure * (deniesObject(tokens, predicate) ? ofVerb : 1) * 100) / 100
  const { negation, hedges } = chain(tokens, predicate)
  const place = negation === null ? null : tokens[negation] as Token
  return {
    polarity: place ? 'negated' : 'affirmed', negation: place && { start: place.start, end: place.end },
    certainty: certainty(Math.abs(sure)), certainty_score: score === 0 ? 0 : score,
    hedges: [...new Set(hedges.map((at) => (tokens[at] as Token).lower))], commitment: commitment(tokens, predicate),
  }
}

/** "gave no details" surely denies the details, and of the giving no more than a part. */
const ofVerb = 0.25

const certainty = (strength: number): Stance['certainty'] =>
  strength >= 2.2 ? 'certain' : strength >= 1.6 ? 'probable' : strength >= 0.3 ? 'possible' : 'unknown'

type Marks = Readonly<{ negation: number | null; hedges: readonly number[] }>

/**
 * The words that negate and hedge a predicate: its own, and those of the verb whose infinitive or conjunct it is. A verb that says
 * itself that something did not happen counts as a negation, and so does "not think that" ("think that … not").
 */
function chain(tokens: readonly Token[], i: number): Marks {
  const own = modifiers(tokens, i)
  const { head, relation } = tokens[i] as Token
  if (head < 0) return own
  if (/^conj/.test(relation)) return sharesVerb(tokens, i) ? both(own, chain(tokens, head)) : both(own, above(tokens, head))
  return both(own, above(tokens, i))
}

function above(tokens: readonly Token[], i: number): Marks {
  const { head, relation } = tokens[i] as Token
  if (head < 0) return none
  if (/^(?:without|rather than|instead of)$/.test(tie(tokens, i))) return { negation: related(tokens, i, /^(?:mark|case|cc$)/)[0] ?? null, hedges: [] }
  if (!/^(?:xcomp|ccomp|advcl|obj|nsubj:pass)/.test(relation)) return none
  const { sort, plus } = over(tokens, i)
  const infinitive = /^xcomp/.test(relation)
  const denier = /^(?:avoid|deny)$/.test(sort) ? head : null
  if (denier === null && !infinitive && !(sort === 'belief' && /^ccomp/.test(relation))) return none
  const governor = chain(tokens, head)
  const hedges = infinitive ? [...governor.hedges, ...(Math.abs(plus) < 2.2 ? [head] : [])] : []
  return { negation: twice(denier, governor.negation), hedges }
}

const none: Marks = { negation: null, hedges: [] }

const both = (own: Marks, other: Marks): Marks => ({ negation: twice(own.negation, other.negation), hedges: [...other.hedges, ...own.hedges] })

/** Two negations cancel each other: "did not fail to appear". */
const twice = (one: number | null, other: number | null): number | null => (one !== null && other !== null && one !== other ? null : one ?? other)
