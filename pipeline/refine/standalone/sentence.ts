import type { Annotated, ClaimFinding, Span } from '../../model.ts'
import { contains, firstFrom } from '../../text/spans.ts'
import { sharesSubject } from './subjects.ts'

/** What a claim's words lack to be a sentence: nothing, or the subject that stands before them. */
export type LeftOut = 'nothing' | Span

/** Gives what a claim's words lack to be a sentence that says the same as they do in the article; null where they can be none. */
export function leftOut(article: Annotated, claim: ClaimFinding): LeftOut | null {
  const { span, at: { subject, predicate, object }, tense } = claim
  if (subject === null || predicate === null || tense === null || !saysAll(article, claim) || awaitsMore(article, claim) || isPart(article, claim)) return null
  if (!contains(span, predicate) || (object && !contains(span, object)) || !isBalanced(article.text.slice(span.start, span.end))) return null
  if (contains(span, subject)) return subject.end <= predicate.start ? 'nothing' : null
  return subject.end <= span.start && sharesSubject(article, claim, subject) ? subject : null
}

/** Whether the words alone are as sure as the claim: what denies, questions or weakens it stands among them. */
function saysAll({ text }: Annotated, { span, at: { negation }, commitment, certainty, hedges, adjuncts, rule }: ClaimFinding): boolean {
  if (!/^(?:main|complement|adverbial|conjoined|relative)$/.test(rule) || !/^(?:asserted|reported)$/.test(commitment)) return false
  if (negation && !contains(span, negation)) return false
  if (certainty === 'certain') return true
  const words = text.slice(span.start, span.end).toLowerCase()
  return hedges.some((hedge) => words.includes(hedge)) || adjuncts.some(({ role }) => role === 'condition')
}

/** Words that open a clause of what may be or of what is so at times. */
const opensCase = /^(?:if|unless|when|whenever|once|until|till|lest|wherever)$/

/** "when the weather is fine", "nobody boards and wonders": a case of what is said, or a half of what is denied as a whole. */
function isPart({ tokens }: Annotated, { span, rule, polarity }: ClaimFinding): boolean {
  const [first, end] = [firstFrom(tokens, span.start), firstFrom(tokens, span.end)]
  if (rule === 'adverbial' && [tokens[first - 1], tokens[first]].some((token) => opensCase.test(token?.lower ?? ''))) return true
  return polarity === 'negated' && tokens.slice(end, end + 2).some(({ lower }) => /^(?:and|or|nor)$/.test(lower))
}

/** "Moe said", "the ferries do", "Lenk argued that": what is said or done stands elsewhere. */
const awaitsMore = ({ text }: Annotated, { span, at: { object }, check_worthiness_reasons: reasons }: ClaimFinding): boolean =>
  (object === null && reasons.includes('speech')) || /\b(?:do|does|did|doing|that|to)$/i.test(text.slice(span.start, span.end))

/** Whether every quotation mark and bracket has its partner. */
const isBalanced = (words: string): boolean => !/["“”()[\]]/.test(words) || (
  words.split('"').length % 2 === 1 && [['“', '”'], ['(', ')'], ['[', ']']].every(([open = '', close = '']) => words.split(open).length === words.split(close).length))
