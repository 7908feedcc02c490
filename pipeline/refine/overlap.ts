import type { Finding, Findings } from '../model.ts'
import { enclosures } from '../text/enclosures.ts'
import { bySpan, keyOf, length } from '../text/spans.ts'

/** Of findings with the same spans only the surest stays (the first of equals, by rule name). */
function unique<F extends Finding>(findings: readonly F[]): F[] {
  const best = new Map<string, F>()
  for (const finding of [...findings].sort((a, b) => b.confidence - a.confidence || (a.rule < b.rule ? -1 : 1))) {
    const key = keyOf(finding)
    if (!best.has(key)) best.set(key, finding)
  }
  return [...best.values()].sort((a, b) => bySpan(a.span, b.span))
}

/** Leaves one finding a place in every table, and no quantity inside a longer one. */
export function overlap(findings: Findings): Findings {
  const quantities = unique(findings.quantities)
  const around = enclosures(quantities, ({ span }) => [span], ({ span }) => length(span))
  const kept = quantities.filter((quantity) => around(quantity.span, (other) => other !== quantity) === null)
  return { ...findings, mentions: unique(findings.mentions), quotes: unique(findings.quotes), quantities: kept, claims: unique(findings.claims) }
}
