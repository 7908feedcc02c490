import { type Clause, reports } from './clauses.ts'
import type { Predicate } from './predicate.ts'
import { roleOf } from './roles.ts'
import { clausal, nominal, phraseOf, prepositional } from './stretches.ts'
import { formsUnder, headOf, isRelation, oneUnder, type Stretch, type Tree, under, wordAt } from './tree.ts'

/** A predicate with its object; the preposition or "that" between them belongs to the predicate. `used`: the words the object is made of. */
export type Complemented = Readonly<{ predicate: Stretch; object: Stretch | null; used: readonly number[] }>

/** In this order: what is stated comes before what the place of the clause implies, and a preposition governs only where nothing else does. */
const ways: readonly ((tree: Tree, clause: Clause, verb: Predicate) => Complemented | null)[] = [complement, saidBefore, governed, existing, gap, afterPreposition]

/** Gives the object of a clause. */
export function withObject(tree: Tree, clause: Clause, verb: Predicate): Complemented {
  for (const way of ways) {
    const found = way(tree, clause, verb)
    if (found) return found
  }
  return { predicate: verb.words, object: null, used: [] }
}

/** "is | a river", "is in | Oslo", "is close to | the border", "is | possible that it rains". */
function complement(tree: Tree, _: Clause, { copula, cores, words }: Predicate): Complemented | null {
  if (copula === null) return null
  const head = cores.at(-1) as number
  const near = wordAt(tree, head).tag === 'ADJ' ? under(tree, head, /^obl/).find((i) => oneUnder(tree, i, /^case/) === head + 1) : undefined
  if (near !== undefined && roleOf(tree, near, prepositional(tree, near)) !== 'time') return upTo(tree, words, near)
  const own = nominal(tree, head)
  const extraposed = under(tree, head, /^c(?:subj|comp)/).find((i) => i > head)
  const object = { from: own.to > words.to ? Math.max(own.from, words.to) : own.from, to: extraposed === undefined ? own.to : clausal(tree, extraposed).to }
  const cased = under(tree, head, /^case/).some((i) => i >= words.to) && own.from > words.to
  return { predicate: cased ? { from: words.from, to: own.from } : words, object, used: [] }
}

/** "…, the mayor said": what comes before a verb of saying that stands beside or above it. */
function saidBefore(tree: Tree, { head }: Clause, { words }: Predicate): Complemented | null {
  if (!reports(tree, head) || oneUnder(tree, head, /^(?:mark|nsubj:pass)/) !== null) return null
  const content = under(tree, head, /^(?:ccomp|parataxis)/).find((i) => i < head) ?? null
  if (content === null && oneUnder(tree, head, /^[xc]comp/) !== null) return null
  const behind = isRelation(tree, head, /^parataxis/) && headOf(tree, head) < (oneUnder(tree, head, /^nsubj/) ?? head)
  const above = behind ? headOf(tree, head) : null
  if (content !== null) return { predicate: words, object: clausal(tree, content), used: [] }
  return above === null ? null : { predicate: words, object: phraseOf(tree, above, (child) => isRelation(tree, child, /^parataxis/)), used: [] }
}

/** Objects, and clauses as objects: all from the first to the last. */
function governed(tree: Tree, _: Clause, { cores, words }: Predicate): Complemented | null {
  const objects = cores.flatMap((core) => under(tree, core, /^(?:i?obj|xcomp|ccomp)/)).filter((i) => i >= words.to)
  if (objects.length === 0) return null
  const pieces = objects.map((i) => (isRelation(tree, i, /obj/) ? nominal(tree, i) : clausal(tree, i)))
  const from = Math.min(...pieces.map((piece) => piece.from))
  const marked = from === words.to && isRelation(tree, from, /^mark/) && /^(?:that|whether|if)$/.test(wordAt(tree, from).lower) ? 1 : 0
  return { predicate: { from: words.from, to: words.to + marked }, object: { from: from + marked, to: Math.max(...pieces.map(({ to }) => to)) }, used: objects }
}

/** "there are | three bridges": the noun after the verb is what there is. */
function existing(tree: Tree, { head, subject }: Clause, { words }: Predicate): Complemented | null {
  if (oneUnder(tree, head, /^expl/) === null) return null
  const there = subject !== null && subject > head ? subject : under(tree, head, /^obl:unmarked/).find((i) => i > head)
  return there === undefined ? null : { predicate: words, object: nominal(tree, there), used: [there] }
}

/** "the house that he bought", "the house he bought": what the clause follows is its object. */
function gap(tree: Tree, { head, shape, subject }: Clause, { words, cores }: Predicate): Complemented | null {
  if (shape !== 'relative' || subject === headOf(tree, head) || cores.some((core) => formsUnder(tree, core, /^advmod/).some((form) => /^(?:where|when|why)$/.test(form)))) return null
  return { predicate: words, object: nominal(tree, headOf(tree, head), head), used: [] }
}

/** "relies on | donors", "grows well in | sand": a preposition right after a verb belongs to it, unless it tells when or why. */
function afterPreposition(tree: Tree, _: Clause, { words, cores }: Predicate): Complemented | null {
  const head = cores.at(-1) as number
  const adverb = under(tree, head, /^advmod/).includes(words.to) && tree.below[words.to]?.length === 0 ? 1 : 0
  const near = under(tree, head, /^(?:obl|nmod)/).find((i) => oneUnder(tree, i, /^case/) !== null && prepositional(tree, i).from === words.to + adverb)
  if (near === undefined || /^(?:time|cause)$/.test(roleOf(tree, near, prepositional(tree, near)))) return null
  return upTo(tree, words, near)
}

/** All up to a noun as the predicate, without the mark that opens a quotation, and the noun as its object. */
function upTo(tree: Tree, words: Stretch, noun: number): Complemented {
  const object = nominal(tree, noun)
  const to = tree.words[object.from - 1]?.tag === 'PUNCT' ? object.from - 1 : object.from
  return { predicate: { from: words.from, to }, object, used: [noun] }
}

/** Whether a word only points back at what the clause hangs on: "which", the head of "in which", "where". */
export const pointsBack = (tree: Tree, i: number): boolean =>
  /^(?:who|which|whom|that|where|when|how|why|what)$/.test(wordAt(tree, i).lower) && oneUnder(tree, i, /^(?:nmod|nsubj)/) === null
