import type { Span } from '../../../model.ts'
import { contains } from '../../../text/spans.ts'

/**
 * Gives the words of a claim that a negation denies: those behind it, the predicate among them where it stands before ("found no
 * weapon"); the whole claim where the negation is outside ("denied that …").
 */
export function scopeOf(text: string, negation: Span, claim: Span, predicate: Span | null): Span | null {
  if (!contains(claim, negation)) return claim
  const before = predicate !== null && predicate.end <= negation.start
  const start = before ? predicate.start : negation.end + (/^\s*/.exec(text.slice(negation.end))?.[0].length ?? 0)
  return start < claim.end ? { start, end: claim.end } : null
}
