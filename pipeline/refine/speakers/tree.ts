import type { Annotated, Span, Token } from '../../model.ts'
import { firstFrom } from '../../text/spans.ts'

/** Longest chain from a word to the clause that it belongs to. */
const longestClimb = 5

/** Words of one name or title, and the noun that a name stands beside. */
const sameNoun = /^(?:flat|compound|goeswith|appos|conj|nmod:desc)\b/

/** Gives the places of the tokens in a stretch: [first, last). */
const tokensIn = ({ tokens }: Annotated, { start, end }: Span): readonly [number, number] => [firstFrom(tokens, start), firstFrom(tokens, end)]

/** Gives the token of a stretch on which its others depend. */
function headOf(article: Annotated, span: Span): number {
  const [first, last] = tokensIn(article, span)
  for (let at = first; at < last; at++) {
    const { head } = article.tokens[at] as Token
    if (head < first || head >= last) return at
  }
  return first
}

/** Whether the parse calls a stretch the subject of a main clause; a noun that heads its sentence is what the sentence is about. */
export function isSubject(article: Annotated, span: Span): boolean {
  let at = headOf(article, span)
  for (let steps = 0; steps < longestClimb; steps++) {
    const { head, relation, tag } = article.tokens[at] ?? {}
    if (head === undefined || relation === undefined) return false
    if (head < 0) return tag === 'NOUN' || tag === 'PROPN'
    if (/^nsubj\b/.test(relation)) return /^(?:root|conj|parataxis)\b/.test((article.tokens[head] as Token).relation)
    if (!sameNoun.test(relation)) return false
    at = head
  }
  return false
}

/** Gives the place in the text of the noun that the clause of a relative pronoun belongs to; null where the parse shows none. */
export function relativeNoun(article: Annotated, pronoun: Span): number | null {
  let at = tokensIn(article, pronoun)[0]
  for (let steps = 0; steps < longestClimb; steps++) {
    const { head, relation } = article.tokens[at] ?? {}
    if (head === undefined || relation === undefined || head < 0) return null
    if (/^acl\b/.test(relation)) return (article.tokens[head] as Token).start
    at = head
  }
  return null
}
