import type { Annotated, Findings, Refiner } from '../model.ts'
import { attachment } from './attachment.ts'
import { nesting } from './nesting.ts'
import { overlap } from './overlap.ts'
import { remainder } from './remainder.ts'
import { speakers } from './speakers.ts'
import { standalone } from './standalone.ts'

/**
 * Order matters: what overlaps goes first, so that nothing points at a row that is dropped later; quotes know their
 * parents before speakers are resolved (a nested quote never carries a speaker on); claims inherit their quote's
 * holder after that; the remainder is audited and claims are made to stand alone when everything else is settled.
 */
const refiners: readonly Refiner[] = [overlap, nesting, speakers, attachment, remainder, standalone]

/** Gives the findings of an article after every refiner in order. */
export const refine = (findings: Findings, article: Annotated): Findings =>
  refiners.reduce((current, refiner) => refiner(current, article), findings)
