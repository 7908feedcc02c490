import type { Chunked } from './chunks.ts'
import type { Shape } from './clause.ts'
import type { Proposition } from './propositions.ts'

const byShape: Readonly<Record<Shape, number>> = {
  main: 0.9, complement: 0.8, conjoined: 0.75, relative: 0.7, adverbial: 0.65, participle: 0.5, contact: 0.45,
}

/** Gives how sure the rules are of a claim: an ordering by kind of clause, size of the sentence and what is said of the subject. */
export function confidence({ chunks }: Chunked, { clause, object, adjuncts }: Proposition): number {
  if (object === null && adjuncts.length === 0) return 0.2
  const size = Math.min(0.2, chunks.length / 200)
  const value = byShape[clause.shape] - size - (object ? 0 : 0.15) - (adjuncts.length > 3 ? 0.05 : 0)
  return Math.round(value * 20) / 20
}
