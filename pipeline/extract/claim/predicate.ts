import { headOf, isRelation, oneUnder, type Stretch, type Tree, under, wordAt } from './tree.ts'

/**
 * The words of a predicate and the words whose dependents belong to it: its head and the infinitives it goes on with
 * ("plans to cut" has two). `copula`: the place of its form of "be" where a noun or an adjective is the head.
 */
export type Predicate = Readonly<{ words: Stretch; cores: readonly number[]; copula: number | null }>

/** Gives the predicate around the head of a clause. */
export function predicateOf(tree: Tree, head: number): Predicate {
  const copula = ofClause(tree, head, /^cop/)
  const anchor = copula ?? head
  const own = { from: leftEnd(tree, head, anchor), to: rightEnd(tree, head, anchor) }
  const next = infinitive(tree, head, own.to) ?? gerund(tree, head, own.to)
  if (next === null) return { words: own, cores: [head], copula }
  const rest = predicateOf(tree, next)
  return { words: { from: own.from, to: rest.words.to }, cores: [head, ...rest.cores], copula: rest.copula }
}

/** The verb that goes on with a verb, unless an object stands between them: "plans to cut", "was appointed to lead". */
function infinitive(tree: Tree, head: number, to: number): number | null {
  const isNext = (i: number): boolean => isRelation(tree, i, /^xcomp/)
    ? i > head && (wordAt(tree, i).tag === 'VERB' || oneUnder(tree, i, /^cop/) !== null)
    : i === to + 1 && tree.words[to]?.lower === 'to'
  const next = under(tree, head, /^(?:xcomp|advcl)/).find(isNext) ?? null
  return next === null || under(tree, head, /^(?:i?obj|nsubj)/).some((i) => i > head && i < next) ? null : next
}

/** "is charged with reviewing": a preposition and a gerund right after a verb. */
function gerund(tree: Tree, head: number, to: number): number | null {
  if (!/^(?:with|of|in|from|to|on|for|at|about|into|against)$/.test(tree.words[to]?.lower ?? '')) return null
  return under(tree, head, /^advcl/).find((i) => i === to + 1 && wordAt(tree, i).lower.endsWith('ing') && under(tree, i, /^(?:mark|case)/).includes(to)) ?? null
}

const auxiliary = /^(?:aux|cop)/

/** The first such word of a clause; of "the trouble is that it leaks" all before "that" is no part of the clause behind it. */
function ofClause(tree: Tree, head: number, pattern: RegExp): number | null {
  const that = under(tree, head, /^mark/).findLast((i) => wordAt(tree, i).lower === 'that') ?? -1
  return under(tree, head, pattern).find((i) => i > that) ?? null
}

const isAdverb = (tree: Tree, i: number): boolean =>
  isRelation(tree, i, /^advmod/) && /^(?:ADV|PART)$/.test(wordAt(tree, i).tag) && tree.below[i]?.length === 0

/** The first of the auxiliaries and adverbs before a verb; a subject between them parts them. */
function leftEnd(tree: Tree, head: number, anchor: number): number {
  const isOwn = (i: number): boolean => headOf(tree, i) === head && (isRelation(tree, i, auxiliary) || isAdverb(tree, i))
  let from = anchor
  while (isOwn(from - 1)) from--
  const subject = oneUnder(tree, head, /^[nc]subj/) ?? -1
  const first = ofClause(tree, head, auxiliary)
  return first !== null && first < from && !(first < subject && subject < from) ? first : from
}

/** The word after a verb and its particles, or after a form of "be" and its adverbs; an adverb of degree stays with its adjective. */
function rightEnd(tree: Tree, head: number, anchor: number): number {
  const isAfterBe = (i: number): boolean => anchor !== head && !/^(?:ADJ|ADV|NUM)$/.test(wordAt(tree, i + 1).tag)
  const goesOn = (i: number): boolean => headOf(tree, i) === head
    && (isRelation(tree, i, /^(?:compound:prt|aux)/) || (isAdverb(tree, i) && (wordAt(tree, i).tag === 'PART' || isAfterBe(i))))
  let to = anchor + 1
  while (to < tree.words.length && goesOn(to)) to++
  return to
}
