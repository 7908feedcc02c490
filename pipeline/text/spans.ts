import type { Span, Token } from '../model.ts'

/** Whether the first span holds all of the second. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Number of units in a span. */
export const length = (span: Span): number => span.end - span.start

/** Orders spans by where they start, the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The span from the first to the last of the tokens [from, to); null where there is none. */
export function spanOfTokens(tokens: readonly Token[], from: number, to: number): Span | null {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && from < to ? { start: first.start, end: last.end } : null
}

/** Gives the span without white space at its ends. */
export function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return { start, end }
}

/** Index of the first item whose `start` is at or after the offset (items in order); the length if there is none. */
export function firstFrom(items: readonly Span[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Span).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the last item that starts at or before the offset; -1 if there is none. */
export const lastUpTo = (items: readonly Span[], offset: number): number => firstFrom(items, offset + 1) - 1

/** The key by which findings of one table refer to each other: unique for their spans. */
export const keyOf = (finding: Readonly<{ span: Span; spans?: readonly Span[] }>): string =>
  (finding.spans ?? [finding.span]).map(({ start, end }) => `${start}-${end}`).join(' ')
