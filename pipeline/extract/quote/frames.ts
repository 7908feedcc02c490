import type { Span } from '../../model.ts'
import { contains, length, spanOfTokens } from '../../text/spans.ts'
import { dependent } from '../../text/tree.ts'
import { accordingTo } from './frames/according.ts'
import { aheadOf, goesOnAfter, isTitle, isWholeQuote, quotedRun } from './frames/around.ts'
import { linked } from './frames/chain.ts'
import { type Cue, cuesOf } from './frames/cues.ts'
import { contentEnd, objectEnd, subordinateEnd } from './frames/ending.ts'
import { following } from './frames/following.ts'
import type { Frame } from './frame.ts'
import { labelled } from './frames/labels.ts'
import { nounFrames } from './frames/nouns.ts'
import { passiveFrame } from './frames/passive.ts'
import { place, type Placed } from './frames/place.ts'
import { type Reading, segmentStartingAt, type Unit } from './reading.ts'

/** In who tells of whom. */
const mostLinks = 3

/** Gives the attributions of a unit, in order, inside what another one reports only those that go on with a chain ("said Moe believes that …"). */
export function framesOf(reading: Reading, unit: Unit): Frame[] {
  const frames: Frame[] = []
  for (const cue of cuesOf(reading, unit)) {
    const placed = place(reading, cue, frames)
    const frame = placed ? frameOf(reading, placed) : passiveFrame(reading, cue)
    if (frame) frames.push(frame)
  }
  const all = [...frames, ...accordingTo(reading, unit), ...nounFrames(reading, unit), ...labelled(reading, unit)]
  const apart = all.map((frame) => withoutInner(frame, all))
  return apart.map((frame) => standing(reading, apart, frame)).filter((frame) => frame !== null)
}

/** Gives a frame that no other one holds as it is, one inside another as the next link of a chain, else null. */
function standing(reading: Reading, frames: readonly Frame[], frame: Frame, links: number = mostLinks): Frame | null {
  const around = frames.filter((other) => other !== frame && swallows(other, frame))
  const outer = around.reduce<Frame | null>((best, other) => (best && sizeOf(best) <= sizeOf(other) ? best : other), null)
  if (outer === null) return frame
  return links > 1 && standing(reading, frames, outer, links - 1) ? linked(reading, outer, frame) : null
}

function frameOf(reading: Reading, placed: Placed): Frame | null {
  const { cue, order } = placed
  const { tokens } = reading
  const ahead = order === 'attached' ? null : aheadOf(reading, placed)
  if (ahead && (ahead.direct || !introducesQuotation(reading, placed))) {
    const contents = [ahead.span, ...goesOnAfter(reading, placed, ahead.direct)]
    return framed(reading, placed, ahead.direct ? 'quoted_before' : 'fronted', contents, ahead.direct ? 0.95 : 0.8)
  }
  if (order === 'inverted' && cue.first !== cue.unit.first) return null
  const { kind, from } = following(reading, cue, placed.last)
  if (kind === 'none' || (cue.bare && kind !== 'quoted')) return null
  const segment = segmentStartingAt(reading, from)
  if (segment && isTitle(reading, segment, from)) return null
  if (segment && kind === 'quoted' && isWholeQuote(reading, segment, from, cue.unit)) {
    return framed(reading, placed, 'quoted_after', quotedRun(reading, segment, cue.unit), 0.95)
  }
  const content = { from, last: cue.unit.last, verb: cue.verb, form: cue.form }
  const clause = subordinateEnd(reading, placed, from) ?? contentEnd(reading, content)
  const end = kind === 'object' || kind === 'infinitive' ? objectEnd(reading, { ...content, last: clause }) : clause
  const span = spanOfTokens(tokens, from, end)
  if ((kind === 'object' && !isSaid(reading, cue, from, span)) || (kind !== 'quoted' && end - from < 2)) return null
  return span && framed(reading, placed, `${kind === 'quoted' ? 'clause' : kind}_after`, [span], kind === 'clause' ? 0.8 : 0.7)
}

/** Whether an object is itself what is said: by the lexicon, after a preposition of the cue, or as it holds quotation marks or a predicate ("called it a farce"). */
function isSaid({ tokens, segments }: Reading, { verb, unit, entry: { frames, prepositions } }: Cue, from: number, span: Span | null): boolean {
  const quoted = span !== null && segments.some(({ outer }) => contains(span, outer))
  if (quoted) return true
  if (frames.includes('x')) return span !== null && dependent(tokens, verb, /^xcomp$/, { first: from, last: unit.last }) >= 0
  return frames.includes('o') || prepositions.includes(tokens[from - 1]?.lower ?? '')
}

/** `After a pause, she replied, "No."`: a whole quotation after the cue makes the words before it mere circumstances. */
function introducesQuotation(reading: Reading, { cue, last, order }: Placed): boolean {
  const { kind, from } = order === 'inverted' ? { kind: 'none', from: -1 } : following(reading, cue, last)
  const segment = kind === 'quoted' ? segmentStartingAt(reading, from) : null
  return segment !== null && isWholeQuote(reading, segment, from, cue.unit) && /^\p{Lu}/u.test(reading.text.slice(segment.inner.start))
}

function framed({ tokens }: Reading, { cue, speaker }: Placed, rule: string, contents: readonly Span[], confidence: number): Frame {
  const { entry, negated, unit } = cue
  return {
    rule, contents, confidence, negated, unit, lemma: entry.lemma, class: entry.class,
    cue: spanOfTokens(tokens, cue.verb, cue.last), speaker: speaker && spanOfTokens(tokens, speaker.named.first, speaker.named.last),
  }
}

const sizeOf = ({ contents }: Frame): number => contents.reduce((sum, span) => sum + length(span), 0)
const isFronted = ({ rule }: Frame): boolean => rule === 'fronted' || rule === 'according_to'
const holds = (contents: readonly Span[], inner: Span): boolean => contents.some((span) => contains(span, inner))

/** Words before a cue that report another cue win over words after it: "Critics call it bad, the report said". */
function swallows(outer: Frame, inner: Frame): boolean {
  if (inner.cue === null || !holds(outer.contents, inner.cue)) return false
  const mutual = outer.cue !== null && holds(inner.contents, outer.cue)
  return !(mutual && isFronted(inner) && !isFronted(outer))
}

/** A whole quotation with its own attribution behind it ends the clause before: `It was hopeless: "Trust me," she wrote.` */
function withoutInner(frame: Frame, all: readonly Frame[]): Frame {
  if (!frame.rule.endsWith('_after')) return frame
  const inner = all.find(({ rule, contents, cue }) => {
    const [quotation] = contents
    return rule === 'quoted_before' && quotation && cue && holds(frame.contents, quotation) && holds(frame.contents, cue)
  })
  const start = inner?.contents[0]?.start
  if (start === undefined) return frame
  const cut = (span: Span): Span => (span.start < start && start < span.end ? { start: span.start, end: start } : span)
  return { ...frame, contents: frame.contents.map(cut) }
}
