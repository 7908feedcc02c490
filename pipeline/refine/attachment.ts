import type { ClaimFinding, Finding, Findings, QuoteFinding, Span } from '../model.ts'
import { contains, keyOf, length } from '../text/spans.ts'

/** The smallest of the findings whose own stretch, or one of whose spans, holds the span. */
function smallestAround<F extends Finding>(findings: readonly F[], span: Span): F | null {
  let best: F | null = null
  for (const finding of findings) {
    const spans = (finding as Finding & { spans?: readonly Span[] }).spans ?? [finding.span]
    if (spans.some((each) => contains(each, span)) && (best === null || length(finding.span) < length(best.span))) best = finding
  }
  return best
}

/** Gives a claim the holder of the quote it stands in; outside quotes the article itself holds it. */
function held(claim: ClaimFinding, quote: QuoteFinding | null): ClaimFinding {
  if (quote === null) return claim
  const role = claim.role === 'background' ? claim.role : 'reported'
  const commitment = quote.cue_negated || quote.cue_class === 'deny' ? 'denied' : claim.commitment === 'asserted' ? 'reported' : claim.commitment
  return { ...claim, role, commitment, refs: { ...claim.refs, quote: keyOf(quote), source: quote.refs.source } }
}

/** Links quantities to the claim and quote that hold them, claims to their quote, its source and their quantities. */
export function attachment(findings: Findings): Findings {
  const claims = findings.claims.map((claim) => {
    const inside = findings.quantities.filter(({ span }) => contains(claim.span, span)).map(keyOf)
    const predicate = claim.at.predicate
    const linked = held(claim, smallestAround(findings.quotes, predicate))
    return { ...linked, refs: { ...linked.refs, quantity: inside } }
  })
  const quantities = findings.quantities.map((quantity) => {
    const claim = smallestAround(findings.claims, quantity.span)
    const quote = smallestAround(findings.quotes, quantity.span)
    return { ...quantity, refs: { claim: claim && keyOf(claim), quote: quote && keyOf(quote) } }
  })
  return { ...findings, claims, quantities }
}
