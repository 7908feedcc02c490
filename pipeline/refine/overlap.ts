import type { Finding, Findings } from '../model.ts'
import { bySpan, keyOf } from '../text/spans.ts'

/** Of findings with the same spans only the surest stays (the first of equals, by rule name). */
function unique<F extends Finding>(findings: readonly F[]): F[] {
  const best = new Map<string, F>()
  for (const finding of [...findings].sort((a, b) => b.confidence - a.confidence || (a.rule < b.rule ? -1 : 1))) {
    const key = keyOf(finding)
    if (!best.has(key)) best.set(key, finding)
  }
  return [...best.values()].sort((a, b) => bySpan(a.span, b.span))
}

/** Leaves one finding a place in every table, and no quantity that overlaps a longer one. */
export function overlap(findings: Findings): Findings {
  const quantities = unique(findings.quantities)
  const kept = quantities.filter((a) => !quantities.some((b) => b !== a && b.span.start <= a.span.start && a.span.end <= b.span.end))
  return { ...findings, mentions: unique(findings.mentions), quotes: unique(findings.quotes), quantities: kept, claims: unique(findings.claims) }
}
