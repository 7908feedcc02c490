import type { Findings, QuoteFinding } from '../model.ts'
import { contains, keyOf, length } from '../text/spans.ts'

/** Names for every quote the smallest other quote that it stands inside. */
export function nesting(findings: Findings): Findings {
  const parentOf = (quote: QuoteFinding): string | null => {
    const around = findings.quotes.filter((other) => other !== quote && length(other.span) > length(quote.span) && other.spans.some((span) => contains(span, quote.span)))
    const smallest = around.sort((a, b) => length(a.span) - length(b.span))[0]
    return smallest ? keyOf(smallest) : null
  }
  return { ...findings, quotes: findings.quotes.map((quote) => ({ ...quote, refs: { ...quote.refs, parent_quote: parentOf(quote) } })) }
}
