import { adjuncts, type Part } from './adjuncts.ts'
import { type Clause, reports } from './clauses.ts'
import { withObject } from './objects.ts'
import { predicateOf } from './predicate.ts'
import { nominal } from './stretches.ts'
import { oneUnder, type Stretch, type Tree, wordAt } from './tree.ts'

/**
 * A clause with its parts. `from`, `until`: its first word and the word after its last; `implied`: the predicate where no
 * word states it.
 */
export type Proposition = Readonly<{
  clause: Clause
  subject: Stretch
  predicate: Stretch
  implied: string | null
  object: Stretch | null
  adjuncts: readonly Part[]
  from: number
  until: number
}>

/** Gives what a clause says of a subject; null where it names none. */
export function proposition(tree: Tree, clause: Clause): Proposition | null {
  if (clause.subject === null) return null
  return clause.shape === 'apposition' ? apposition(tree, clause, clause.subject) : stated(tree, clause, clause.subject)
}

function stated(tree: Tree, clause: Clause, subjectHead: number): Proposition {
  const verb = predicateOf(tree, clause.head)
  const complemented = withObject(tree, clause, verb)
  const { predicate, object } = complemented
  const parts = adjuncts(tree, verb, complemented)
  const there = oneUnder(tree, clause.head, /^expl/)
  const subject = there !== null && subjectHead > clause.head ? { from: there, to: there + 1 } : nominal(tree, subjectHead, clause.head)
  const own = /^(?:main|complement|adverbial)$/.test(clause.shape) ? [subject] : []
  const pieces = [predicate, ...own, ...parts, ...(object && object.from > predicate.from ? [object] : [])]
  return {
    clause, subject, predicate, implied: null, object, adjuncts: parts,
    from: Math.min(...pieces.map(({ from }) => from)), until: Math.max(...pieces.map(({ to }) => to)),
  }
}

/** "Hardie, deputy director", "my brother, Odo": a name and what somebody is; "Tarnhill, Halvern": a place in another. */
function apposition(tree: Tree, clause: Clause, named: number): Proposition | null {
  const subject = nominal(tree, named, clause.head)
  const object = nominal(tree, clause.head)
  // A noun that is set off on one side only is the subject of what follows: "…, mayor Odo Lenk said".
  if (object.from !== subject.to + 1 || wordAt(tree, subject.to).text !== ',' || /^(?:VERB|AUX)$/.test(tree.words[object.to]?.tag ?? '')) return null
  const inPlace = tree.places.has(clause.head) && wordAt(tree, named).tag === 'PROPN'
  const tags = [named, clause.head].map((i) => wordAt(tree, i).tag).sort().join(' ')
  if (!inPlace && !/^NOUN (?:NOUN|PROPN)$/.test(tags) && !(tags === 'PROPN PROPN' && object.to - object.from > 2)) return null
  return { clause, subject, predicate: object, implied: inPlace ? 'is in' : 'is', object, adjuncts: [], from: object.from, until: object.to }
}

/** Whether a claim is complete: its parts name something, and more is said of the subject than a verb that awaits its content. */
export function isWhole(tree: Tree, { clause, subject, object, adjuncts: parts }: Proposition): boolean {
  const asks = [subject, object].some((part) => part && part.to - part.from === 1 && /^(?:what|whatever|who|which)$/.test(wordAt(tree, part.from).lower))
  if (asks || object !== null || parts.length > 0) return !asks
  return /^(?:main|complement|adverbial|conjoined)$/.test(clause.shape) && !reports(tree, clause.head)
}
