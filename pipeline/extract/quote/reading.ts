import type { Annotated, Span, Token } from '../../model.ts'
import { firstFrom, lastUpTo } from '../../text/spans.ts'
import { segments, type Segment } from './marks.ts'

/** A sentence as attribution sees it: sentence borders inside quotation marks do not part it. Token range [first, last). */
export type Unit = Readonly<{ first: number; last: number; paragraph: number }>

/** An article with its quotation marks paired and laid over the tokens. */
export type Reading = Readonly<{
  article: Annotated
  text: string
  tokens: readonly Token[]
  segments: readonly Segment[]
  units: readonly Unit[]
  /** Index of the segment that holds a token, marks included; -1 outside. */
  segmentOf: (token: number) => number
}>

/** Pairs the quotation marks of an article and lays them over its sentences and tokens. */
export function readingOf(article: Annotated): Reading {
  const { text, tokens, paragraphs } = article
  const found = segments(text, paragraphs)
  const outers = found.map(({ outer }) => outer)
  const holders = new Int32Array(tokens.length).fill(-1)
  for (const [at, { start, end }] of outers.entries()) holders.fill(at, firstFrom(tokens, start), firstFrom(tokens, end))
  const segmentOf = (i: number): number => holders[i] ?? -1
  return { article, text, tokens, segments: found, units: unitsOf(article, outers), segmentOf }
}

/** In tokens. Longer "sentences" are lists or noise; the bound keeps the work per article linear. */
const longestUnit = 1500

function unitsOf({ sentences }: Annotated, outers: readonly Span[]): Unit[] {
  const units: Unit[] = []
  for (const { first, last, start, paragraph } of sentences) {
    const before = units.at(-1)
    const around = outers[lastUpTo(outers, start - 1)]
    const inside = around !== undefined && start < around.end && before !== undefined && last - before.first <= longestUnit
    if (before && before.paragraph === paragraph && inside) units[units.length - 1] = { ...before, last }
    else for (let at = first; at < last; at += longestUnit) units.push({ first: at, last: Math.min(last, at + longestUnit), paragraph })
  }
  return units
}

/** The unit that holds a token; undefined past the last. */
export function unitOf({ units }: Reading, token: number): Unit | undefined {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle] as Unit).last <= token) low = middle + 1
    else high = middle
  }
  return units[low]
}

/** Token indices [first, last) of a segment. */
export const tokensOf = ({ tokens }: Reading, { outer }: Segment): Readonly<{ first: number; last: number }> =>
  ({ first: firstFrom(tokens, outer.start), last: firstFrom(tokens, outer.end) })

/** The segment that ends on token i or, over one comma, before it; null where there is none. */
export function segmentEndingBefore(reading: Reading, i: number): Segment | null {
  const skip = /^[,–—-]$/.test(reading.tokens[i - 1]?.text ?? '') && reading.segmentOf(i - 1) < 0 ? 1 : 0
  const at = reading.segmentOf(i - 1 - skip)
  const segment = reading.segments[at]
  return segment && reading.segmentOf(i - skip) !== at && segment.outer.end === reading.tokens[i - 1 - skip]?.end ? segment : null
}

/** The segment whose first mark is token i; null where there is none. */
export function segmentStartingAt(reading: Reading, i: number): Segment | null {
  const segment = reading.segments[reading.segmentOf(i)]
  return segment && segment.outer.start === reading.tokens[i]?.start ? segment : null
}
