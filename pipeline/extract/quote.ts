import type { Annotated, Extractor, QuoteFinding } from '../model.ts'
import { findingOf } from './quote/finding.ts'
import { framesOf } from './quote/frames.ts'
import { grouped } from './quote/group.ts'
import { leftovers } from './quote/leftover.ts'
import { nested } from './quote/nested.ts'
import { readingOf } from './quote/reading.ts'
import { isWorded } from './quote/worded.ts'

/**
 * Proposes quotes: pairs quotation marks, finds the words of reporting and what they report, then joins what an
 * attribution split. Who a pronoun or "the minister" is, and whom a quotation without attribution belongs to, is
 * settled later, in refine/speakers.ts.
 */
function extract(article: Annotated): readonly QuoteFinding[] {
  const reading = readingOf(article)
  const frames = reading.units.flatMap((unit) => framesOf(reading, unit))
  const all = [...grouped(reading, [...frames, ...leftovers(reading, frames)]), ...nested(reading)]
  return all.filter((frame) => isWorded(reading, frame)).map((frame) => findingOf(reading, frame)).filter((finding) => finding !== null)
}

export const quote: Extractor<QuoteFinding> = { table: 'quotes', extract }
