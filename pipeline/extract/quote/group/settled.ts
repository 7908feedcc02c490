import type { Span } from '../../../model.ts'
import { overlaps } from '../../../text/spans.ts'
import { type Frame, inOrder } from '../frame.ts'
import type { Segment } from '../marks.ts'
import type { Reading } from '../reading.ts'
import { untitled, withoutTitles } from '../titles.ts'

/** Gives the frames that stand: without titles of works, one for a cue. */
export const settled = (reading: Reading, frames: readonly Frame[]): Frame[] =>
  joinedByCue(withoutTitles(reading, frames))

/** Gives the words in marks that are no title and that no frame holds. */
export const unclaimed = (reading: Reading, frames: readonly Frame[]): Segment[] =>
  untitled(reading).filter(({ outer }) => !frames.some(({ contents }) => contents.some((span) => overlaps(span, outer))))

/** One attribution by one cue: what several rules found of it is one quote. */
function joinedByCue(frames: readonly Frame[]): Frame[] {
  const out: Frame[] = []
  for (const frame of frames) {
    const at = out.findIndex(({ cue, unit }) => unit === frame.unit && cue !== null && cue.start === frame.cue?.start)
    const first = out[at]
    if (first) out[at] = { ...first, contents: union([...first.contents, ...frame.contents]) }
    else out.push(frame)
  }
  return out
}

function union(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of inOrder(spans)) {
    const last = out.at(-1)
    if (last && overlaps(last, span)) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}
