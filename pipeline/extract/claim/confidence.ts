import { isMentioned, type Shape } from './clauses.ts'
import type { Proposition } from './propositions.ts'
import type { Stretch } from './tree.ts'

/** How often claims of a kind of clause are right, in a short sentence of which nothing is left over. */
const byShape: Readonly<Record<Shape, number>> = {
  main: 0.95, complement: 0.9, adverbial: 0.9, relative: 0.85, conjoined: 0.85, apposition: 0.75, participle: 0.7, open: 0.05, event: 0.05, attitude: 0.05,
}

const size = (part: Stretch | null): number => (part ? part.to - part.from : 0)

/** The longer the sentence (`words`), the more phrases and clauses may hang elsewhere. */
const lengthy = (words: number): number => (words > 38 ? 0.3 : words > 30 ? 0.15 : words > 22 ? 0.1 : words > 16 ? 0.05 : 0)

/**
 * Gives how sure the rules are of a claim: an ordering by kind of clause, size of the sentence, and what there is to get
 * wrong: phrases that may belong to another word, a subject far from its verb. A verb alone comes last: it says the least.
 */
export function confidence(words: number, { clause, subject, predicate, object, adjuncts }: Proposition): number {
  if (isMentioned(clause.shape)) return byShape[clause.shape]
  const rest = size(object) + adjuncts.reduce((sum, adjunct) => sum + size(adjunct), 0)
  const far = clause.shape !== 'apposition' && clause.shape !== 'main' && subject && Math.abs(predicate.from - subject.to) > 2 ? 0.05 : 0
  const value = byShape[clause.shape] - lengthy(words) - (rest === 0 ? 0.6 : 0) - far - 0.05 * Math.min(adjuncts.length, 3) - (rest > 22 ? 0.05 : 0) - (size(subject) > 8 ? 0.05 : 0)
  return Math.round(20 * Math.max(0.1, value)) / 20
}
