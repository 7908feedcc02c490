import { participle } from './participles.ts'
import { antecedent, subjectOf } from './subjects.ts'
import { headOf, isHyphened, isPredicate, isRelation, oneUnder, type Tree, under, wordAt } from './tree.ts'
import { isReporting } from './verb-lexicon.ts'

/**
 * How a clause hangs in its sentence; `open` and `event` are what a verb or a noun mentions without putting it forward,
 * `attitude` the verb that leaves another open.
 */
export type Shape = 'main' | 'conjoined' | 'complement' | 'adverbial' | 'relative' | 'participle' | 'apposition' | 'open' | 'event' | 'attitude'

/** Whether a clause of a shape is only mentioned: nobody puts it forward. */
export const isMentioned = (shape: Shape): boolean => shape === 'open' || shape === 'event' || shape === 'attitude'

/**
 * A word that says something of a subject. `subject`: the place of its head word, null where none is named;
 * `parent`: the clause it hangs on.
 */
export type Clause = Readonly<{ head: number; shape: Shape; subject: number | null; parent: Clause | null }>

/** Gives the clauses of a sentence in the order of their heads. */
export function clauses(tree: Tree): Clause[] {
  const found: Clause[] = []
  const visit = (i: number, parent: Clause | null): void => {
    const clause = clauseAt(tree, i, parent)
    if (clause) found.push(clause)
    for (const child of tree.below[i] ?? []) visit(child, clause ?? parent)
  }
  tree.words.forEach(({ head }, i) => {
    if (head < 0) visit(i, null)
  })
  return found.sort((a, b) => a.head - b.head)
}

function clauseAt(tree: Tree, head: number, parent: Clause | null): Clause | null {
  const { relation } = wordAt(tree, head)
  const above = headOf(tree, head)
  const clause = (shape: Shape, subject: number | null): Clause => ({ head, shape, subject, parent })
  if (relation === 'appos') return clause('apposition', above)
  if (!isPredicate(tree, head) || isHyphened(tree, head)) return null
  const own = subjectOf(tree, head)
  switch (relation) {
    case 'root': case 'parataxis': return clause('main', own)
    case 'conj': return parent && conjoined(tree, head, parent, own)
    case 'ccomp': case 'csubj': case 'nsubj': return clause('complement', own)
    case 'acl:relcl': return clause('relative', antecedent(tree, own, above))
    case 'acl': return own === null ? participle(tree, clause(isBareSentence(tree, above, head) ? 'main' : 'participle', antecedent(tree, null, above))) : clause('complement', own)
    case 'advcl': return own === null ? participle(tree, clause('participle', parent?.subject ?? null)) : clause('adverbial', own)
    case 'xcomp': return watched(tree, clause('participle', oneUnder(tree, above, /^i?obj/)))
    default: return null
  }
}

/** "bought the mill and closed the brewery": a verb without a subject of its own shares that of the first; a noun behind a preposition is none. */
function conjoined(tree: Tree, head: number, parent: Clause, own: number | null): Clause | null {
  if (parent.head !== headOf(tree, head) && !continues(tree, head, parent)) return null
  const named = own !== null && !under(tree, own, /^case/).some((i) => i < own && wordAt(tree, i).tag === 'ADP')
  if (!named) return { head, shape: 'conjoined', subject: parent.subject, parent }
  return { head, shape: /^(?:relative|participle)$/.test(parent.shape) ? 'main' : parent.shape, subject: own, parent: parent.parent }
}

/** "able to hold it and defend it", "sold to a firm and renamed": a verb that is joined to a word below a clause goes on with the clause. */
function continues(tree: Tree, head: number, parent: Clause): boolean {
  const first = headOf(tree, head)
  if (isRelation(tree, first, /^xcomp/)) return headOf(tree, first) === parent.head && !under(tree, parent.head, /^i?obj/).some((i) => i < first)
  const { tag, lower } = wordAt(tree, head)
  const finite = /^(?:VERB|AUX)$/.test(tag) && !lower.endsWith('ing') && oneUnder(tree, head, /^(?:det|case)/) === null
  return wordAt(tree, first).tag !== 'VERB' && finite && oneUnder(tree, head, /^cc/) !== null
}

/** "saw the ferry leaving", "the gap left by it": a participle right behind an object says something of it. */
const watched = (tree: Tree, clause: Clause): Clause | null =>
  clause.subject !== null && clause.subject < clause.head && wordAt(tree, clause.head).lower !== wordAt(tree, clause.head).lemma ? participle(tree, clause) : null

/** "More than 400 people gathered": a sentence is no bare noun, so what looks like a participle after it is its verb. */
const isBareSentence = (tree: Tree, noun: number, verb: number): boolean =>
  isRelation(tree, noun, /^root$/) && !isPredicate(tree, noun) && !wordAt(tree, verb).lower.endsWith('ing') && tree.words[verb - 1]?.text !== ','

/** Whether a predicate reports what somebody says or thinks. */
export const reports = (tree: Tree, head: number): boolean => isReporting(tree.words[head]?.lemma)

/** Gives the place of a verb of saying that stands after a predicate, beside or above it: "…, the mayor said"; null where there is none. */
export function sayingBeside(tree: Tree, head: number): number | null {
  const above = isRelation(tree, head, /^parataxis/) ? [headOf(tree, head)] : []
  const attributes = (i: number): boolean => i > head && reports(tree, i) && oneUnder(tree, i, /^(?:mark|obj|nsubj:pass)/) === null
  return [...under(tree, head, /^parataxis/), ...above].find(attributes) ?? null
}
