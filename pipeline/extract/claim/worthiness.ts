import { lawWords } from '../../generated/lexicons.ts'
import type { ClaimFinding, Token } from '../../model.ts'

type Features = Readonly<
  & Pick<ClaimFinding, 'type' | 'certainty_score' | 'commitment' | 'tense' | 'role'>
  & { subject: readonly Token[]; object: readonly Token[]; speech: boolean }
>

/** What makes a claim worth checking, or less so. */
export type Reason =
  | 'number' | 'named actor' | 'causal word' | 'comparison' | 'law' | 'allegation' | 'object' | 'no object' | 'pronoun' | 'speech' | 'in passing'
  | 'open' | 'view' | 'still to come'

const weights: Readonly<Record<Reason, number>> = {
  number: 0.25, 'named actor': 0.1, 'causal word': 0.2, comparison: 0.1, law: 0.1, allegation: 0.2, object: 0.05, 'no object': -0.1,
  pronoun: -0.1, speech: -0.25, 'in passing': -0.1, open: -0.2, view: -0.2, 'still to come': -0.1,
}

const laws = new Set(lawWords.map(({ lemma }) => lemma))
const comparative = /^(?:more|less|fewer|most|least|twice|half|double|than|record|higher|lower|highest|lowest|largest|smallest|first|worst|best)$/

/** Gives why a fact-checker would want to check a claim, or would not. */
export function reasons({ type, certainty_score, commitment, tense, role, subject, object, speech }: Features): Reason[] {
  const parts = [...subject, ...object]
  const found: readonly (readonly [Reason, boolean])[] = [
    ['number', type === 'statistic' || parts.some(({ tag }) => tag === 'NUM')],
    ['named actor', parts.some(({ tag }) => tag === 'PROPN')],
    ['causal word', type === 'cause'], ['allegation', type === 'allegation'],
    ['comparison', parts.some(({ lower }) => comparative.test(lower))],
    ['law', type === 'rule' || parts.some(({ lemma }) => laws.has(lemma))],
    ['object', object.length > 0], ['no object', object.length === 0],
    ['pronoun', subject[0]?.tag === 'PRON'], ['speech', speech], ['in passing', role === 'background'],
    ['open', commitment === 'hypothetical' || commitment === 'questioned' || Math.abs(certainty_score) < 1.2],
    ['view', type === 'opinion' || type === 'recommendation'], ['still to come', tense === 'future'],
  ]
  return found.filter(([, holds]) => holds).map(([reason]) => reason)
}

/** Gives how much a fact-checker would want to check a claim, 0 to 1: the weights of its reasons on top of a base. */
export function worthiness(features: Features): number {
  const score = reasons(features).reduce((sum, reason) => sum + weights[reason], 0.4)
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100
}
