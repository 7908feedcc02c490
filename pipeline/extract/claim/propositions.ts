import { adjuncts, type Part } from './adjuncts.ts'
import { type Clause, isMentioned, reports } from './clauses.ts'
import { isEvent } from './event-nouns.ts'
import { withObject } from './objects.ts'
import { predicateOf } from './predicate.ts'
import { isTime } from './roles.ts'
import { clausal, nominal, phraseOf } from './stretches.ts'
import { mayEqual } from './subjects.ts'
import { headOf, isRelation, oneUnder, type Stretch, type Tree, under, wordAt } from './tree.ts'

/**
 * A clause with its parts. `from`, `until`: its first word and the word after its last; `implied`: the predicate where no
 * word states it.
 */
export type Proposition = Readonly<{
  clause: Clause
  subject: Stretch | null
  predicate: Stretch
  implied: string | null
  object: Stretch | null
  adjuncts: readonly Part[]
  from: number
  until: number
}>

/** Gives what a clause says of a subject; null where it names none, unless it is about something that nobody puts forward. */
export function proposition(tree: Tree, clause: Clause): Proposition | null {
  if (clause.shape === 'event') return event(tree, clause)
  if (clause.subject === null) return clause.shape === 'open' ? stated(tree, clause, null) : null
  if (clause.shape === 'attitude') return attitude(tree, clause, clause.subject)
  return clause.shape === 'apposition' ? apposition(tree, clause, clause.subject) : stated(tree, clause, clause.subject)
}

function stated(tree: Tree, clause: Clause, subjectHead: number | null): Proposition {
  const verb = predicateOf(tree, clause.head)
  const complemented = withObject(tree, clause, verb)
  const { predicate, object } = complemented
  const parts = adjuncts(tree, verb, complemented)
  const there = oneUnder(tree, clause.head, /^expl/)
  const subject = subjectHead === null ? null : there !== null && subjectHead > clause.head ? { from: there, to: there + 1 } : named(tree, subjectHead, below(tree, clause.head, subjectHead))
  const own = subject && (/^(?:main|complement|adverbial)$/.test(clause.shape) || (clause.shape === 'open' && headOf(tree, subjectHead as number) === clause.head)) ? [subject] : []
  const pieces = [predicate, ...own, ...parts, ...(object && object.from > predicate.from ? [object] : [])]
  return {
    clause, subject, predicate, implied: null, object, adjuncts: parts,
    from: Math.min(...pieces.map(({ from }) => from)), until: Math.max(...pieces.map(({ to }) => to)),
  }
}

/** "plans | to cut 300 jobs": the verbs above the open one, with that as their object; `parent` has them all in its predicate. */
function attitude(tree: Tree, clause: Clause, subjectHead: number): Proposition {
  const { words, cores } = predicateOf(tree, (clause.parent ?? clause).head)
  const object = clausal(tree, cores[cores.indexOf(clause.head) + 1] as number)
  const subject = nominal(tree, subjectHead, below(tree, clause.head, subjectHead))
  return { clause, subject, predicate: { from: words.from, to: object.from }, implied: null, object, adjuncts: [], from: words.from, until: words.to }
}

/** The word right below a noun on the way to what is said of it: the head of the clause that the noun is not to contain. */
function below(tree: Tree, head: number, noun: number): number {
  let at = head
  while (headOf(tree, at) >= 0 && headOf(tree, at) !== noun) at = headOf(tree, at)
  return headOf(tree, at) === noun ? at : head
}

/** "the firm's planned sale of the mill": the noun with its modifiers, and what a preposition right behind it names; whose it is, is its subject. */
function event(tree: Tree, clause: Clause): Proposition {
  const { head } = clause
  const object = involved(tree, head)
  const from = modified(tree, head)
  const predicate = { from, to: object?.from ?? head + 1 }
  const whole = nominal(tree, head)
  return {
    clause, subject: clause.subject === null ? null : named(tree, clause.subject), predicate, implied: null, object, adjuncts: [],
    from: Math.min(whole.from, from), until: Math.max(whole.to, object?.to ?? 0),
  }
}

/** The first of the words right before an event that tell of what sort it is; no other event among them. */
function modified(tree: Tree, head: number): number {
  const isSort = (i: number): boolean => isRelation(tree, i, /^(?:amod|compound)/) && /^(?:ADJ|NOUN|PROPN)$/.test(wordAt(tree, i).tag) && !isEvent(tree, i)
  const before = (tree.below[head] ?? []).filter((i) => i < head && isSort(i)).map((i) => phraseOf(tree, i))
  return before.reduceRight((from, phrase) => (phrase.to === from ? phrase.from : from), head)
}

const abouts = /^(?:of|on|against|for|to|with|between|into|over|in|about|at)$/

/** "strikes on | the grid", "support for | the plan": whom or what an event is about, unless the phrase tells when. */
function involved(tree: Tree, head: number): Stretch | null {
  const isAbout = (i: number): boolean => i > head && oneUnder(tree, i, /^case/) === head + 1 && abouts.test(wordAt(tree, head + 1).lower) && !isTime(tree, i)
  const object = under(tree, head, /^obj/).find((i) => i > head) ?? under(tree, head, /^nmod/).find(isAbout)
  return object === undefined ? null : nominal(tree, object)
}

/** A subject; of "the firm's" without its "'s". */
function named(tree: Tree, head: number, without: number | null = null): Stretch {
  const { from, to } = nominal(tree, head, without)
  return { from, to: isRelation(tree, head, /^nmod:poss/) && to - 1 > head && isRelation(tree, to - 1, /^case/) ? to - 1 : to }
}

/** "Hardie, deputy director", "my brother, Odo": a name and what somebody is; "Tarnhill, Halvern": a place in another. */
function apposition(tree: Tree, clause: Clause, named: number): Proposition | null {
  const subject = nominal(tree, named, clause.head)
  const object = nominal(tree, clause.head)
  // A noun that is set off on one side only is the subject of what follows: "…, mayor Odo Lenk said".
  if (object.from !== subject.to + 1 || wordAt(tree, subject.to).text !== ',' || /^(?:VERB|AUX)$/.test(tree.words[object.to]?.tag ?? '')) return null
  const inPlace = tree.places.has(clause.head) && wordAt(tree, named).tag === 'PROPN'
  const tags = [named, clause.head].map((i) => wordAt(tree, i).tag).sort().join(' ')
  if (!mayEqual(tree, named, clause.head)) return null
  if (!inPlace && !/^NOUN (?:NOUN|PROPN)$/.test(tags) && !(tags === 'PROPN PROPN' && object.to - object.from > 2)) return null
  return { clause, subject, predicate: object, implied: inPlace ? 'is in' : 'is', object, adjuncts: [], from: object.from, until: object.to }
}

/** Whether a claim is complete: its parts name something, and more is said of the subject than a verb that awaits its content. */
export function isWhole(tree: Tree, { clause, subject, predicate, object, adjuncts: parts, from, until }: Proposition): boolean {
  if ([subject, predicate, object, { from, to: until }, ...parts].some((part) => part && part.to <= part.from)) return false
  if (isMentioned(clause.shape)) return true
  const asks = [subject, object].some((part) => part && part.to - part.from === 1 && /^(?:what|whatever|who|which)$/.test(wordAt(tree, part.from).lower))
  if (clause.shape === 'participle' && object === null && reports(tree, clause.head)) return false
  if (asks || object !== null || parts.length > 0) return !asks && (object !== null || !isExistential(tree, subject))
  return /^(?:main|complement|adverbial|conjoined)$/.test(clause.shape) && !reports(tree, clause.head)
}

/** "there is": nothing is said where the words do not name what there is. */
const isExistential = (tree: Tree, subject: Stretch | null): boolean => subject !== null && /^expl/.test(wordAt(tree, subject.from).relation) && wordAt(tree, subject.from).lower === 'there'
