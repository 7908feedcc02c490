import type { Shape } from './clauses.ts'
import type { Proposition } from './propositions.ts'
import type { Stretch } from './tree.ts'

const byShape: Readonly<Record<Shape, number>> = {
  main: 0.9, complement: 0.8, conjoined: 0.85, adverbial: 0.75, relative: 0.7, apposition: 0.65, participle: 0.6, controlled: 0.45,
}

const size = (part: Stretch | null): number => (part ? part.to - part.from : 0)

/**
 * Gives how sure the rules are of a claim: an ordering by kind of clause, size of the sentence (`words`), and what there is
 * to get wrong: a long rest has phrases that may hang elsewhere, a verb alone lacks what it says of its subject.
 */
export function confidence(words: number, { clause, subject, predicate, object, adjuncts }: Proposition): number {
  const rest = size(object) + adjuncts.reduce((sum, adjunct) => sum + size(adjunct), 0)
  if (rest === 0) return clause.shape === 'main' ? 0.2 : 0.15
  const value = byShape[clause.shape]
    - (words > 40 ? 0.15 : words > 26 ? 0.05 : 0)
    - (rest > 22 ? 0.15 : rest > 15 ? 0.1 : rest < 2 ? 0.05 : 0)
    - (object === null ? 0.1 : 0) - (size(subject) > 8 ? 0.05 : 0) - (size(predicate) < 2 && clause.shape !== 'apposition' ? 0.05 : 0)
  return Math.round(value * 20) / 20
}
