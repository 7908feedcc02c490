import type { ClaimFinding, Findings, QuoteFinding } from '../model.ts'
import { enclosures } from '../text/enclosures.ts'
import { contains, firstFrom, keyOf, length } from '../text/spans.ts'

/** Gives a claim the holder of the quote it stands in; outside quotes the article itself holds it. */
function held(claim: ClaimFinding, quote: QuoteFinding | null): ClaimFinding {
  if (quote === null) return claim
  const role = claim.role === 'background' ? claim.role : 'reported'
  // Who "did not deny" it leaves it open as who says it does; a question and a condition stay what they are.
  const own = quote.cue_negated !== (quote.cue_class === 'deny') ? 'denied' : 'reported'
  const commitment = claim.commitment === 'asserted' || claim.commitment === 'reported' ? own : claim.commitment
  return { ...claim, role, commitment, refs: { ...claim.refs, quote: keyOf(quote), source: quote.refs.source } }
}

/** Links quantities to the claim and quote that hold them, claims to their quote, its source and their quantities. */
export function attachment(findings: Findings): Findings {
  const quoteAround = enclosures(findings.quotes, ({ spans }) => spans, ({ span }) => length(span))
  const claimAround = enclosures(findings.claims, ({ span }) => [span], ({ span }) => length(span))
  const places = findings.quantities.map(({ span }) => span)
  const claims = findings.claims.map((claim) => {
    const inside = findings.quantities.slice(firstFrom(places, claim.span.start), firstFrom(places, claim.span.end)).filter(({ span }) => contains(claim.span, span))
    const linked = held(claim, quoteAround(claim.at.predicate ?? claim.span))
    return { ...linked, refs: { ...linked.refs, quantity: inside.map(keyOf) } }
  })
  const quantities = findings.quantities.map((quantity) => {
    const claim = claimAround(quantity.span)
    const quote = quoteAround(quantity.span)
    return { ...quantity, refs: { claim: claim && keyOf(claim), quote: quote && keyOf(quote) } }
  })
  return { ...findings, claims, quantities }
}
