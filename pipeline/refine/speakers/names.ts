import type { Annotated, MentionFinding, Span } from '../../model.ts'

/** Gives the words of a stretch, white space made single. */
export const wordsAt = ({ text }: Annotated, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ')

/** Gives a name in the form by which sources are compared: lower case, no marks, no article. */
export const normalised = (name: string): string =>
  name.toLowerCase().replace(/[’']s$/u, '').replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s+/g, ' ').trim().replace(/^(?:the|a|an) /, '')

/** Whether two full names of persons can be one: first and last word agree, and so do initials where both have one. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false
  const [middleA, middleB] = [a.slice(1, -1), b.slice(1, -1)]
  return middleA.length === 0 || middleB.length === 0 || middleA.join(' ')[0] === middleB.join(' ')[0]
}

/** Whether two genders do not exclude each other. */
export const fittingGender = (a: MentionFinding['gender'], b: MentionFinding['gender']): boolean => a === 'unknown' || b === 'unknown' || a === b

/** Whether the words only say how many and of which kind: "some Republicans", "a Norwegian". */
export const isCounted = (words: string): boolean =>
  /^(?:some|many|most|several|few|other|two|three|four|both|a|an|one|another|\d+) /i.test(words)

/** Whether a possessive mark follows a stretch: what it names only owns what is named next. */
export const isOwner = ({ text }: Annotated, { end }: Span): boolean => /^['’]s?\s/.test(text.slice(end, end + 3))
