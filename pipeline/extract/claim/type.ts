import { claimCues } from '../../generated/lexicons.ts'
import type { ClaimFinding } from '../../model.ts'

export type ClaimType = ClaimFinding['type']

/** When several types fit, the first in this order is meant: what is said of the claim before what it is about. */
const order: readonly ClaimType[] = ['allegation', 'promise', 'recommendation', 'rule', 'prediction', 'cause', 'opinion', 'statistic']

const patterns = order.map((type) => {
  const forms = claimCues.filter((cue) => cue.type === type).map(({ form }) => form)
  return { type, pattern: forms.length > 0 ? new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?![\\p{L}-])`, 'u') : null }
})

/**
 * What the type is read off, texts in lower case. `governed`: what the verb above makes of the claim; `complement`: the words
 * after a form of "be" that say how something is; `rest`: all that follows the predicate.
 */
type Words = Readonly<
  & Record<'subject' | 'predicate' | 'complement' | 'rest', string>
  & { governed: ClaimType | null; tense: ClaimFinding['tense']; firstPerson: boolean }
>

/** Gives the sort of claim a proposition is. */
export function typeOf({ subject, predicate, complement, rest, governed, tense, firstPerson }: Words): ClaimType {
  const where = (type: ClaimType): string =>
    type === 'opinion' ? complement : type === 'cause' || type === 'rule' ? `${predicate} ${rest}` : predicate
  const fitting = new Set(patterns.filter(({ type, pattern }) => pattern?.test(where(type))).map(({ type }) => type))
  if (governed) fitting.add(governed)
  if (tense === 'future') fitting.add(firstPerson && /^(?:will|'ll|’ll|shall)\b/.test(predicate) ? 'promise' : 'prediction')
  if (figure.test(`${subject} ${rest}`)) fitting.add('statistic')
  return order.find((type) => fitting.has(type)) ?? 'report'
}

/** A share, a sum, or a number of things; a date, a time of day or how long something takes is none. */
const figure = new RegExp([
  '\\d\\s?%|\\bper ?cent\\b|[$€£]\\s?\\d|\\b(?:hundred|thousand|million|billion|trillion|majority|average|median)\\b|\\b(?:half|third|quarter)s? of\\b',
  '(?<![\\d:.,])(?!(?:1[5-9]|20)\\d\\d\\b)\\d[\\d,.]*\\s+(?!(?:year|month|week|day|hour|minute|second)s?\\b)(?:people|(?:\\p{L}+\\s+)?\\p{L}+s)\\b',
].join('|'), 'u')
