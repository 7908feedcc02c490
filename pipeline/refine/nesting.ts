import type { Findings } from '../model.ts'
import { enclosures } from '../text/enclosures.ts'
import { keyOf, length } from '../text/spans.ts'

/** Names for every quote the smallest longer quote that it stands inside. */
export function nesting(findings: Findings): Findings {
  const around = enclosures(findings.quotes, ({ spans }) => spans, ({ span }) => length(span))
  const quotes = findings.quotes.map((quote) => {
    const parent = around(quote.span, (other) => length(other.span) > length(quote.span))
    return { ...quote, refs: { ...quote.refs, parent_quote: parent && keyOf(parent) } }
  })
  return { ...findings, quotes }
}
