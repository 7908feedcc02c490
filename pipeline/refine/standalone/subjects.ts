import type { Annotated, ClaimFinding, Span, Token } from '../../model.ts'
import { contains } from '../../text/spans.ts'
import { headIn } from './noun-phrases.ts'
import { tokensIn } from './scene.ts'

/** Whether a claim's words lack nothing but the subject before them: "Moe, who closed the mill", "bought the mill and closed it". */
export function sharesSubject(article: Annotated, { span, rule, at: { predicate } }: ClaimFinding, subject: Span): boolean {
  const between = article.text.slice(subject.end, span.start)
  if (!isPlainNoun(article, subject)) return false
  const { relation } = article.tokens[headIn(article.tokens, subject)] as Token
  // What "which" goes on about may be more than the noun before it, unless that is a subject itself.
  if (rule === 'relative') return (/^,\s+who\s+$/.test(between) && !isThing(article, subject)) || (/^,\s+which\s+$/.test(between) && /^nsubj/.test(relation))
  return rule === 'conjoined' && /(?:\band|\bbut|,)\s+$/.test(between) && predicate !== null && isVerbByItself(article, predicate, subject)
}

/** Whether a subject is a noun, or a pronoun for somebody, without a clause or an addition of its own. */
function isPlainNoun({ tokens, text }: Annotated, subject: Span): boolean {
  const head = headIn(tokens, subject)
  const { tag, lower } = tokens[head] as Token
  const [first, last] = tokensIn({ tokens } as Annotated, subject)
  const hasClause = tokens.slice(first, last).some(({ relation }, i) => first + i !== head && /^(?:nsubj|acl)/.test(relation))
  return !hasClause && !text.slice(subject.start, subject.end).includes(',') && (/^(?:NOUN|PROPN)$/.test(tag) || /^(?:he|she|it|they|i)$/.test(lower))
}

/** The first of the verbs that a verb is joined to. */
function firstOf(tokens: readonly Token[], at: number): number {
  let first = at
  while (/^conj/.test((tokens[first] as Token).relation)) first = (tokens[first] as Token).head
  return first
}

/** A place or a body is nobody of whom "who" is said. */
function isThing({ tokens, names }: Annotated, subject: Span): boolean {
  const { start, end } = tokens[headIn(tokens, subject)] as Token
  return names.some((name) => name.kind !== 'person' && contains(name, { start, end }))
}

/** Whether a conjoined verb has its own form and no other subject before it: "will inspect and repair" has one verb, "sat and she left" two subjects. */
function isVerbByItself(article: Annotated, predicate: Span, subject: Span): boolean {
  const { tokens } = article
  const [first, last] = tokensIn(article, predicate)
  const [from, to] = tokensIn(article, { start: subject.end, end: predicate.start })
  const verbs = tokens.slice(first, last)
  const verb = verbs.find(({ relation }) => /^conj/.test(relation))
  const over = verb?.head
  const auxiliary = /^(?:aux|cop)/
  if (over === undefined || (tokens[headIn(tokens, subject)] as Token).head !== firstOf(tokens, over) || tokens.slice(from, to).some(({ relation }) => /^nsubj/.test(relation))) return false
  if (verbs.some(({ relation }) => auxiliary.test(relation))) return true
  // A base form may be an infinitive: "tried to lead and step up".
  return verb?.lower !== verb?.lemma && !tokens.slice(Math.max(0, over - 8), over + 1).some(({ head, relation }) => head === over && auxiliary.test(relation))
}
