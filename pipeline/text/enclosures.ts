import type { Span } from '../model.ts'
import { bySpan, contains, lastUpTo, length } from './spans.ts'

/**
 * Gives a function from a span to the smallest of the items one of whose stretches holds it; of equals the first.
 * `accepts` may rule out an item that holds the span, such as the one that asks.
 */
export function enclosures<Item>(items: readonly Item[], stretchesOf: (item: Item) => readonly Span[], sizeOf: (item: Item) => number) {
  const stretches = items.flatMap((item) => stretchesOf(item).map(({ start, end }) => ({ start, end, item }))).sort(bySpan)
  const longest = Math.max(0, ...stretches.map(length))
  return (span: Span, accepts: (item: Item) => boolean = () => true): Item | null => {
    let best: Item | null = null
    for (let i = lastUpTo(stretches, span.start); i >= 0; i--) {
      const stretch = stretches[i] as (typeof stretches)[number]
      if (stretch.start + longest < span.end) break
      if (contains(stretch, span) && accepts(stretch.item) && (best === null || sizeOf(stretch.item) <= sizeOf(best))) best = stretch.item
    }
    return best
  }
}
