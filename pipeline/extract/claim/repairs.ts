import { clauseVerbs } from '../../generated/lexicons.ts'
import type { Annotated, Sentence, Token } from '../../model.ts'
import { type Change, clausesForInfinitives, clausesOfNouns, clausesOfVerbs, conjunctsOfForm, contentsOfSaying, infinitivesOfInfinitives, objectsForSubjects, questions, subjectsOfConjuncts, subjectsOfThat } from './misplaced.ts'
import { timesOfVerbs } from './time/attach.ts'
import { dueTimes } from './time/due.ts'
import { headOf, isRelation, type Tree, treeOf, under, wordAt } from './tree.ts'

/** In this order: a name is whole before its sentence has a verb, and a verb is there with its own before times and clauses hang on it. */
const repairs: readonly ((tree: Tree) => ReadonlyMap<number, Change>)[] = [
  wholeNames, verbForNoun, objectsForSubjects, subjectsOfThat, clausesForInfinitives, infinitivesOfInfinitives, contentsOfSaying, questions, subjectsOfConjuncts, conjunctsOfForm, clausesOfNouns,
  dueTimes, timesOfVerbs, clausesOfVerbs,
]

/** Gives the tree of a sentence as the parser made it, with the heads and relations set right that its words contradict. */
export function repairedTree({ tokens, names }: Annotated, { first, last }: Sentence): Tree {
  const words = tokens.slice(first, last).map((token) => ({ ...token, head: token.head < 0 ? -1 : token.head - first }))
  const places = names.filter((name) => name.kind === 'place' && name.first < last && first < name.last).flatMap((name) => tokens.slice(name.first, name.last).map((_, i) => name.first + i - first))
  return repairs.reduce((tree, repair) => {
    const changes = repair(tree)
    if (changes.size === 0) return tree
    const changed = tree.words.map((word, i) => ({ ...word, ...changes.get(i) }))
    return [...changes.keys()].every((i) => reachesRoot(changed, i)) ? treeOf(changed, tree.places) : tree
  }, treeOf(words, new Set(places)))
}

/** Whether a word is below the root: two repairs that are right alone may hang words on one another, and then neither is made. */
function reachesRoot(words: readonly Token[], i: number): boolean {
  let [at, steps] = [i, 0]
  while (at >= 0 && steps++ <= words.length) at = words[at]?.head ?? -1
  return at < 0
}

/** A name has one head: what the tree hangs on a later part of it ("Harbour View Hall is …") belongs to that head. */
function wholeNames(tree: Tree): Map<number, Change> {
  const astray = [...tree.words.keys()].filter((i) => isRelation(tree, headOf(tree, i), /^flat/) && !isRelation(tree, i, /^(?:flat|punct)/))
  return new Map(astray.map((i) => [i, { head: headOf(tree, headOf(tree, i)) }]))
}

const takesInfinitive = new Set(clauseVerbs.filter(({ frame }) => frame !== 'clause').map(({ lemma }) => lemma))

/** "The firm plans to cut", "locals praise Vane": a bare noun is a verb where an infinitive, or a noun without a comma, follows another noun. */
function verbForNoun(tree: Tree): Map<number, Change> {
  const root = tree.words.findIndex(({ relation, tag }) => relation === 'root' && tag === 'NOUN')
  const before = tree.below[root]?.filter((i) => i < root) ?? []
  const after = under(tree, root, /^(?:acl|appos)$/).find((i) => i > root)
  const subject = root - 1
  if (after === undefined || !before.includes(subject) || !isRelation(tree, subject, /^(?:compound|nmod)/) || under(tree, root, /^(?:cop|nsubj)/).length > 0) return new Map()
  const infinitive = isRelation(tree, after, /^acl/)
  const fits = infinitive ? after === root + 2 && takesInfinitive.has(wordAt(tree, root).lemma) : tree.words.slice(root, after).every(({ tag }) => tag !== 'PUNCT')
  if (!fits) return new Map()
  return new Map<number, Change>([
    ...before.map((i): [number, Change] => [i, { head: subject }]), ...under(tree, root, /^nmod/).map((i): [number, Change] => [i, { relation: 'obl' }]),
    [subject, { head: root, relation: 'nsubj' }], [root, { tag: 'VERB' }], [after, { relation: infinitive ? 'xcomp' : 'obj' }],
  ])
}
