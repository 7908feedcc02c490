import { lawWords } from '../../generated/lexicons.ts'
import type { ClaimFinding, Token } from '../../model.ts'

type Features = Readonly<
  & Pick<ClaimFinding, 'type' | 'certainty_score' | 'commitment' | 'tense' | 'role'>
  & { subject: readonly Token[]; predicate: readonly Token[]; object: readonly Token[]; speech: boolean }
>

/** What makes a claim worth checking, or less so. */
export type Reason =
  | 'number' | 'named_actor' | 'cause' | 'comparison' | 'law' | 'allegation' | 'no_object' | 'pronoun' | 'speech' | 'in_passing'
  | 'open' | 'view' | 'still_to_come'

const weights: Readonly<Record<Reason, number>> = {
  number: 0.25, named_actor: 0.1, cause: 0.2, comparison: 0.1, law: 0.1, allegation: 0.2, no_object: -0.15,
  pronoun: -0.1, speech: -0.25, in_passing: -0.1, open: -0.2, view: -0.2, still_to_come: -0.1,
}

const laws = new Set(lawWords.map(({ lemma }) => lemma))
const comparing = /^(?:more|less|fewer|most|twice|half|double|than|record|first|worse|worst|better|best)$/

/** "more", "twice", "taller": a word that compares. */
const compares = ({ lower, lemma, tag }: Token): boolean => comparing.test(lower) || (/^AD[JV]$/.test(tag) && lower !== lemma && /(?:er|est)$/.test(lower))

/** Gives why a fact-checker would want to check a claim, or would not. */
export function reasons({ type, certainty_score, commitment, tense, role, subject, predicate, object, speech }: Features): Reason[] {
  const parts = [...subject, ...object]
  const found: readonly (readonly [Reason, boolean])[] = [
    ['number', type === 'statistic' || parts.some(({ tag }) => tag === 'NUM')],
    ['named_actor', parts.some(({ tag }) => tag === 'PROPN')],
    ['cause', type === 'cause'], ['allegation', type === 'allegation'],
    ['comparison', [...parts, ...predicate].some(compares)],
    ['law', type === 'rule' || parts.some(({ lemma }) => laws.has(lemma))],
    ['no_object', object.length === 0],
    ['pronoun', subject[0]?.tag === 'PRON'], ['speech', speech], ['in_passing', role === 'background'],
    ['open', commitment === 'hypothetical' || commitment === 'questioned' || Math.abs(certainty_score) < 1.2],
    ['view', type === 'opinion' || type === 'recommendation'], ['still_to_come', tense === 'future'],
  ]
  return found.filter(([, holds]) => holds).map(([reason]) => reason)
}

/** Gives how much a fact-checker would want to check a claim for these reasons, 0 to 1: their weights on top of a base. */
export function worthiness(why: readonly Reason[]): number {
  const score = why.reduce((sum, reason) => sum + weights[reason], 0.45)
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100
}
