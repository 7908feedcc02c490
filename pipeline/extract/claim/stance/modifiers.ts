import { hedges, modals } from '../../../generated/lexicons.ts'
import type { Token } from '../../../model.ts'
import { signature } from './signatures.ts'
import { related, tie } from './tree.ts'

type Modal = Readonly<{ score: number; negated: number; perfect: number }>

const modalOf: ReadonlyMap<string, Modal> = new Map(modals.map(({ form, score, negated, perfect }) =>
  [form, { score: Number(score), negated: Number(negated), perfect: Number(perfect) }]))
const hedgeOf = new Map(hedges.map(({ form, score }) => [form, Number(score)]))
const negations = /^(?:not|n['’]t|never|neither|nor|none|hardly|scarcely|no)$/
const nobody = /^(?:nobody|nothing|none|neither|no-one)$/

/** What the words round a predicate make of it: `degree` of how sure, the word that negates it, the words that hedge it. */
export type Modifiers = Readonly<{ degree: number; negation: number | null; hedges: readonly number[] }>

/** Gives the word that negates a predicate: "not", "never", "no longer", or a subject or object such as "nobody" and "no trains". */
export function negationOf(tokens: readonly Token[], i: number): number | null {
  const own = related(tokens, i, /^(?:advmod|det|cc(?:$|:))/).find((at) => negates(tokens, at))
  if (own !== undefined) return /^(?:longer|more)$/.test(word(tokens, own)) ? own - 1 : own
  const none = related(tokens, i, /^(?:nsubj|csubj|obj)/).map((at) => noneOf(tokens, at)).find((at) => at !== null)
  return none ?? null
}

const word = (tokens: readonly Token[], i: number): string => (tokens[i]?.lower ?? '').replace('’', "'")

/** "not only" and "not just" deny nothing; "no longer" and "not yet" hang below another adverb. */
function negates(tokens: readonly Token[], at: number): boolean {
  if (negations.test(word(tokens, at))) return !/^(?:only|just|merely|simply|least)$/.test(word(tokens, at + 1))
  if (word(tokens, at) === 'yet') return word(tokens, at + 1) === 'to' || word(tokens, at - 1) === 'not'
  return /^(?:longer|more|once)$/.test(word(tokens, at)) && /^(?:no|not)$/.test(word(tokens, at - 1))
}

/** "nobody", "no one", "no trains", "none of the crew": the word that says there is none. */
function noneOf(tokens: readonly Token[], i: number): number | null {
  if (nobody.test(word(tokens, i))) return i
  return related(tokens, i, /^(?:det|advmod|cc:preconj)/).find((at) => /^(?:no|not|neither|none)$/.test(word(tokens, at)) && at < i && negates(tokens, at)) ?? null
}

/** Whether what is denied is the object rather than the verb: "gave no details", "made no comment". */
export function deniesObject(tokens: readonly Token[], i: number): boolean {
  const negation = negationOf(tokens, i)
  return negation !== null && related(tokens, i, /^obj/).some((at) => noneOf(tokens, at) === negation)
}

/** Gives what auxiliaries, adverbs and a negation make of a predicate that nothing else makes unsure. */
export function modifiers(tokens: readonly Token[], i: number): Modifiers {
  const negation = negationOf(tokens, i)
  const modal = related(tokens, i, /^aux/).find((at) => modalOf.has(word(tokens, at)))
  const found = related(tokens, i, /^(?:advmod|amod|det|discourse)/).filter((at) => hedgeOf.has(word(tokens, at)))
  const plain = negation === null ? 3 : partly(tokens, i, negation) ? -1.75 : -2.5
  const start = modal === undefined ? plain : modalDegree(tokens, i, modal, negation !== null)
  const degree = found.reduce((sure, at) => product(sure, hedgeOf.get(word(tokens, at)) as number), start)
  return { degree, negation, hedges: [...(modal !== undefined && Math.abs(start) < 2.2 ? [modal] : []), ...found] }
}

/** "not" without an auxiliary beside it denies a part of what is said ("found not guilty", "saw not one boat") more often than all. */
const partly = (tokens: readonly Token[], i: number, negation: number): boolean =>
  (tokens[negation] as Token).head === i && /^n[o']t$/.test(word(tokens, negation)) && related(tokens, i, /^(?:aux|cop)/).length === 0

/** "would" after a verb of saying is the future of the past: as sure as "will"; under a condition both are less sure. */
function modalDegree(tokens: readonly Token[], i: number, modal: number, negated: boolean): number {
  const { score, negated: denied, perfect } = modalOf.get(word(tokens, modal)) as Modal
  if (negated) return denied
  const { head, relation } = tokens[i] as Token
  const conditional = related(tokens, i, /^advcl/).some((at) => /^(?:if|unless)$/.test(tie(tokens, at)))
  const reported = /^(?:would|'d)$/.test(word(tokens, modal)) && /^ccomp/.test(relation) && signature(tokens[head] as Token, 'c') !== null
  const own = related(tokens, i, /^aux/).some((at) => word(tokens, at) === 'have') ? perfect : reported && !conditional ? 2.25 : score
  return conditional ? Math.min(own, Math.max(1, own - 1)) : own
}

/** Two things that each leave something unsure: their strengths multiply, and so do their signs. */
export const product = (a: number, b: number): number => (a * b) / 3
