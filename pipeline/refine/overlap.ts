import type { Finding, Findings } from '../model.ts'
import { enclosures } from '../text/enclosures.ts'
import { bySpan, keyOf, length } from '../text/spans.ts'

/** Of findings with the same spans only the surest stays (the first of equals, by rule name). */
function unique<F extends Finding>(findings: readonly F[]): F[] {
  const inOrder = [...findings].sort((a, b) => bySpan(a.span, b.span) || b.confidence - a.confidence || (a.rule < b.rule ? -1 : 1))
  const first = new Map<string, F>()
  for (const finding of inOrder) {
    const key = keyOf(finding)
    if (!first.has(key)) first.set(key, finding)
  }
  return [...first.values()]
}

/** Leaves one finding a place in every table, and no quantity inside a longer one. */
export function overlap(findings: Findings): Findings {
  const quantities = unique(findings.quantities)
  const around = enclosures(quantities, ({ span }) => [span], ({ span }) => length(span))
  const kept = quantities.filter((quantity) => around(quantity.span, (other) => other !== quantity) === null)
  return { ...findings, mentions: unique(findings.mentions), quotes: unique(findings.quotes), quantities: kept, claims: unique(findings.claims) }
}
