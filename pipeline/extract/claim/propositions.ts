import type { Chunk, Chunked } from './chunks.ts'
import { type Clause, kindAt, type Stretch, wordsOf } from './clause.ts'
import { clauseEnd, objectEnd, phraseEnd } from './ends.ts'
import { antecedent } from './nouns.ts'
import { isTime } from './phrases.ts'
import { clauseRole, phraseRole, type Role } from './roles.ts'
import { takesClause } from './verbs.ts'

/** A stretch of words with what it tells. */
export type Part = Stretch & Readonly<{ role: Role }>

/** A clause with its parts as stretches of the sentence's words. `until`: the word after its last. */
export type Proposition = Readonly<{
  clause: Clause
  from: number
  until: number
  subject: Stretch | null
  predicate: Stretch
  object: Stretch | null
  adjuncts: readonly Part[]
}>

type Context = Readonly<{ sentence: Chunked; found: readonly Clause[] }>

/** What follows a verb; `predicate` and `until` are the words after the last of the predicate and of it all. */
type Right = Readonly<{ predicate: number; object: Stretch | null; adjuncts: readonly Part[]; until: number }>

/** Gives every clause of a sentence with its parts. */
export const propositions = (sentence: Chunked, found: readonly Clause[]): Proposition[] =>
  found.map((clause) => proposition({ sentence, found }, clause))

/** Whether a claim is complete: its subject names something, and its verb says something of it ("is" or "said" alone does not). */
export function isWhole(sentence: Chunked, { clause, subject, object, adjuncts }: Proposition): boolean {
  if (subject === null) return false
  const named = sentence.words.slice(subject.from, subject.to).map(({ lower }) => lower).join(' ')
  if (/^(?:what|whatever|who|which)$/.test(named) && clause.shape !== 'relative') return false
  if (object !== null || adjuncts.length > 0) return true
  const { kind, letters } = sentence.chunks[clause.verb] as Chunk
  return /^(?:finite|past)$/.test(kind) && /[VELGI]/.test(letters) && clause.shape !== 'relative' && !takesClause(sentence, clause.verb)
}

function proposition(context: Context, clause: Clause): Proposition {
  const { sentence } = context
  const right = rightOf(context, clause)
  const left = leftOf(context, clause)
  const subject = clause.subject && wordsOf(sentence, clause.subject)
  const verb = sentence.chunks[clause.verb] as Chunk
  const apart = clause.shape === 'conjoined' || clause.shape === 'participle' || clause.shape === 'relative'
  const starts = apart ? [] : [subject?.from ?? verb.from, ...left.map(({ from }) => from)]
  return {
    clause, subject, from: Math.min(verb.from, ...starts), until: right.until,
    predicate: { from: verb.from, to: right.predicate }, object: right.object, adjuncts: [...left, ...right.adjuncts],
  }
}

function rightOf(context: Context, clause: Clause): Right {
  const { sentence, found } = context
  const end = clauseEnd(sentence, found, clause)
  const predicateEnd = predicateOf(sentence, clause.verb, end)
  const inverted = clause.subject !== null && clause.subject.from > clause.verb
  let i = inverted ? (clause.subject as Stretch).to : predicateEnd
  let object = clause.content && wordsOf(sentence, clause.content)
  const nominal = /^(?:noun|adjective)$/.test(kindAt(sentence, i) ?? '') && !isTime(sentence, sentence.chunks[i] as Chunk)
  if (i < end && object === null && nominal) {
    const to = objectEnd(sentence, i, end, clause.verb)
    object = wordsOf(sentence, { from: i, to })
    i = to
  }
  const adjuncts = phrases(sentence, i, end)
  const at = Math.max(i, end)
  const last = sentence.chunks[Math.max(predicateEnd, i, end) - 1] as Chunk
  const right: Right = { predicate: (sentence.chunks[predicateEnd - 1] as Chunk).to, object, adjuncts, until: last.to }
  return withGap(context, clause, withClauses(context, clause, at, right))
}

/** Gives the chunk after the predicate: the verb group, "close" in "is close to", and the preposition before an object. */
function predicateOf(sentence: Chunked, verb: number, end: number): number {
  let i = verb + 1
  const next = kindAt(sentence, i)
  const phrase = kindAt(sentence, i + 1) === 'preposition'
  if (next === 'adverb' && (phrase || kindAt(sentence, i + 1) === 'noun') && i + 1 < end) i++
  else if (next === 'adjective' && phrase && kindAt(sentence, i + 2) === 'noun' && i + 2 < end) i++
  const governed = kindAt(sentence, i) === 'preposition' && i < end && kindAt(sentence, i + 1) !== 'gerund'
  return governed && !/^(?:time|cause)$/.test(phraseRole(sentence, i)) ? i + 1 : i
}

/** Gives one part a phrase of the chunks [from, to). */
function phrases(sentence: Chunked, from: number, to: number): Part[] {
  const parts: Part[] = []
  for (let i = from; i < to;) {
    const end = phraseEnd(sentence, i, to)
    const joint = /^(?:comma|conjunction|other)$/.test(kindAt(sentence, i) ?? '')
    if (!joint) parts.push({ ...wordsOf(sentence, { from: i, to: end }), role: phraseRole(sentence, i) })
    i = end
  }
  return parts
}

/** Adds the clauses that begin where a clause ends: what is said is its object, when and why is an adjunct. */
function withClauses(context: Context, clause: Clause, at: number, right: Right): Right {
  const { sentence, found } = context
  const next = found.find(({ from, verb }) => from === at && verb > clause.verb)
  if (!next || (next.shape !== 'complement' && next.shape !== 'adverbial')) return right
  const { until } = rightOf(context, next)
  const opener = sentence.chunks[next.from] as Chunk
  if (next.shape === 'adverbial') {
    const adjunct = { from: opener.from, to: until, role: clauseRole(sentence, next.from) }
    return clause.shape === 'adverbial' ? right : { ...right, until, adjuncts: [...right.adjuncts, adjunct] }
  }
  const from = right.object?.from ?? (next.opener === null ? opener.from : opener.to)
  const adjacent = next.opener !== null && !right.object && right.adjuncts.length === 0
  return { ...right, until, object: { from, to: until }, predicate: adjacent ? opener.to : right.predicate }
}

/** "the house that he bought", "the house he bought": what the clause follows is its object. */
function withGap({ sentence }: Context, { shape, subject, opener, from }: Clause, right: Right): Right {
  const relative = opener !== null && shape === 'relative' && subject !== null && subject.to > opener
  if (right.object || !(shape === 'contact' || relative)) return right
  const before = (opener ?? from) - 1
  const noun = kindAt(sentence, before) === 'comma' ? before - 1 : before
  return kindAt(sentence, noun) === 'noun' ? { ...right, object: wordsOf(sentence, antecedent(sentence, noun)) } : right
}

/** Gives what stands before the subject: phrases of time, place and the like at the front of the clause. */
function leftOf(context: Context, clause: Clause): Part[] {
  const { sentence, found } = context
  if (clause.shape === 'conjoined') {
    const above = clause.parent === null ? undefined : found[clause.parent]
    return above ? leftOf(context, above).filter(({ role }) => role === 'time') : []
  }
  if ((clause.shape !== 'main' && clause.shape !== 'complement') || clause.content) return []
  const start = clause.subject?.from ?? clause.verb
  let from = start
  while (/^(?:preposition|noun|adjective|adverb|comma)$/.test(kindAt(sentence, from - 1) ?? '')) from--
  if (!/^(?:stop|conjunction|that)$/.test(kindAt(sentence, from - 1) ?? 'stop')) return frontedClause(context, start)
  const begins = (part: Part): boolean => sentence.chunks.some((chunk) => chunk.from === part.from && chunk.kind === 'preposition')
  const ending = ({ to }: Part): number => (sentence.words[to - 1]?.lower === ',' ? to - 1 : to)
  return phrases(sentence, from, start).filter((part) => part.role === 'time' || begins(part)).map((part) => ({ ...part, to: ending(part) }))
}

/** "Although it rained, …": the adverbial clause that a comma parts from the subject. */
function frontedClause({ sentence, found }: Context, subject: number): Part[] {
  const clause = found.findLast(({ shape, verb }) => shape === 'adverbial' && verb < subject)
  const end = clause ? clauseEnd(sentence, found, clause) : -1
  if (!clause || end !== subject - 1 || kindAt(sentence, end) !== 'comma') return []
  return [{ ...wordsOf(sentence, { from: clause.from, to: end }), role: clauseRole(sentence, clause.from) }]
}
