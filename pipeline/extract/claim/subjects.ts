import { isTime } from './roles.ts'
import { phraseOf } from './stretches.ts'
import { headOf, isRelation, oneUnder, type Tree, under, wordAt } from './tree.ts'

/** Gives the place of the word that is the subject of a predicate; null where none is named. */
export const subjectOf = (tree: Tree, head: number): number | null => inTree(tree, head) ?? unnamed(tree, head) ?? oneUnder(tree, head, /^expl/)

/** The subject in the tree; what has a subject of its own is no noun but what is said. */
const inTree = (tree: Tree, head: number): number | null =>
  under(tree, head, /^[nc]subj(?!.*outer)/).find((i) => wordAt(tree, i).lower !== 'no' && (isRelation(tree, i, /^csubj/) || oneUnder(tree, i, /^nsubj/) === null)) ?? null

/** The noun before a finite verb that the tree calls something else than its subject. */
function unnamed(tree: Tree, head: number): number | null {
  if (!isRelation(tree, head, /^(?:root|parataxis|ccomp)$/)) return null
  const isNoun = (i: number): boolean => i < head && !isTime(tree, i) && /^(?:NOUN|PROPN|PRON)$/.test(wordAt(tree, i).tag)
  return under(tree, head, /^(?:obl:unmarked|i?obj|dislocated|vocative)/).findLast(isNoun) ?? null
}

/** Gives the place of the word of which a clause that hangs on a noun says something; `own` is the subject inside the clause. */
export function antecedent(tree: Tree, own: number | null, noun: number): number {
  if (own !== null && !/^(?:who|which|that|whom)$/.test(wordAt(tree, own).lower)) return own
  return bearer(tree, afterName(tree, own) ?? noun)
}

/** "Vane is a judge who …", "Vane, a judge who …": what is said of the judge is said of Vane. */
function bearer(tree: Tree, noun: number): number {
  if (isRelation(tree, noun, /^appos/) && mayEqual(tree, headOf(tree, noun), noun) && wordAt(tree, phraseOf(tree, noun).from - 1)?.text === ',') return headOf(tree, noun)
  return (oneUnder(tree, noun, /^cop/) === null ? null : oneUnder(tree, noun, /^nsubj/)) ?? noun
}

/** "who" right after a name and a comma stands for that name, whatever the tree says. */
function afterName(tree: Tree, pronoun: number | null): number | null {
  if (pronoun === null || wordAt(tree, pronoun).lower !== 'who' || tree.words[pronoun - 1]?.text !== ',') return null
  if (tree.words[pronoun - 2]?.tag !== 'PROPN') return null
  let head = pronoun - 2
  while (isRelation(tree, head, /^(?:flat|compound)/)) head = headOf(tree, head)
  return head
}

/** Whether a noun may explain one before it ("the levy, a tax on ships"): a common noun with a determiner or an ending, its number, and no phrase between. */
export function mayEqual(tree: Tree, named: number, noun: number): boolean {
  if (wordAt(tree, named).tag !== 'NOUN' || wordAt(tree, noun).tag !== 'NOUN') return true
  const plural = (i: number): boolean => wordAt(tree, i).lower !== wordAt(tree, i).lemma && wordAt(tree, i).lower.endsWith('s')
  const known = plural(named) || oneUnder(tree, named, /^(?:det|nmod:poss)/) !== null
  return known && plural(named) === plural(noun) && !under(tree, named, /^nmod/).some((i) => i > named)
}
