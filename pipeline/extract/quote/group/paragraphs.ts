import type { Span } from '../../../model.ts'
import { contains, lastUpTo, overlaps } from '../../../text/spans.ts'
import { isFloating } from './floating.ts'
import { endOf, type Frame, inOrder, isSplit, startOf } from '../frame.ts'
import type { Segment } from '../marks.ts'
import type { Reading } from '../reading.ts'

/** Gives the index of the last attribution of the paragraph before, where it quotes and the segment's own paragraph holds only quotations; else -1. */
export function hostOfParagraph(reading: Reading, frames: readonly Frame[], segment: Segment): number {
  const { text, segments, article: { paragraphs } } = reading
  const here = lastUpTo(paragraphs, segment.outer.start)
  const [before, paragraph] = [paragraphs[here - 1], paragraphs[here]]
  if (!before || !paragraph || !isFloating(reading, segment)) return -1
  const held = segments.filter(({ outer }) => overlaps(paragraph, outer))
  if (!/^[\s.]*$/.test(without(text, paragraph, held.map(({ outer }) => outer)))) return -1
  let latest = -1
  for (const [i, frame] of frames.entries()) {
    if (endOf(frame) <= segment.outer.start && (latest < 0 || endOf(frame) > endOf(frames[latest] as Frame))) latest = i
  }
  const host = frames[latest]
  return host?.speaker && endOf(host) > before.start && isSplit(reading, host) ? latest : -1
}

/** The text of a span that no stretch covers. */
const without = (text: string, { start, end }: Span, stretches: readonly Span[]): string =>
  [...stretches, { start: end, end }].map((stretch, i) => text.slice(stretches[i - 1]?.end ?? start, stretch.start)).join('')

/** Joins a quotation left open at the end of its paragraph to the one that opens the next: one quote. */
export function joinedOverParagraphs(reading: Reading, frames: readonly Frame[]): Frame[] {
  const out = inTextOrder(frames)
  for (let i = out.length - 1; i > 0; i--) {
    const later = out[i] as Frame
    const opening = reading.segments.findIndex(({ outer }) => contains(outer, { start: startOf(later), end: startOf(later) + 1 }))
    const open = reading.segments[opening - 1]
    if (!open?.continues) continue
    const host = out.findIndex(({ contents }) => contents.some((span) => contains(span, open.inner)))
    const earlier = out[host]
    if (!earlier || host === i) continue
    const known = earlier.cue || !later.cue ? earlier : { ...later, unit: earlier.unit }
    out[host] = { ...known, contents: inOrder([...earlier.contents, ...later.contents]) }
    out.splice(i, 1)
  }
  return out
}

const inTextOrder = (frames: readonly Frame[]): Frame[] => [...frames].sort((a, b) => startOf(a) - startOf(b))
