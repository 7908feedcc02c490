import { headOf, isPredicate, isRelation, oneUnder, type Stretch, type Tree, under, wordAt } from './tree.ts'

/** Gives the unbroken stretch of words around a word that depend on it, without what hangs on words that `leaves` names. */
export function phraseOf(tree: Tree, head: number, leaves: (child: number) => boolean = () => false): Stretch {
  const inside = new Set<number>()
  const collect = (i: number): void => {
    inside.add(i)
    for (const child of tree.below[i] ?? []) if (!leaves(child)) collect(child)
  }
  collect(head)
  const holds = (i: number, next: number): boolean => inside.has(i) || (inside.has(next) && isLink(tree, i))
  let [from, to] = [head, head + 1]
  while (holds(from - 1, from - 2)) from--
  while (holds(to, to + 1)) to++
  return trimmed(tree, { from, to })
}

/** An "of" or "and" that the tree ties elsewhere does not break a phrase in two. */
const isLink = (tree: Tree, i: number): boolean => /^(?:of|and|or)$/.test(tree.words[i]?.lower ?? '') && tree.below[i]?.length === 0

const quotation = /^["“”«»„‘’'`]+$/
const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[', '(': ')', '[': ']' }

/** The stretch without quotation marks at its ends, and without other marks that have no partner inside. */
function trimmed(tree: Tree, { from, to }: Stretch): Stretch {
  const isLoose = (i: number): boolean => {
    const { tag, text } = wordAt(tree, i)
    return tag === 'PUNCT' && (quotation.test(text) || !tree.words.slice(from, to).some((word) => word.text === partner[text]))
  }
  while (to - 1 > from && isLoose(to - 1)) to--
  while (from < to - 1 && isLoose(from)) from++
  return { from, to }
}

/** Gives the words of a noun phrase around its head, without its preposition, what is said in passing, and the clause `without`. */
export const nominal = (tree: Tree, head: number, without: number | null = null): Stretch =>
  phraseOf(tree, head, (child) => child === without || isApart(tree, head, child))

/** Gives a noun phrase with its preposition. */
export const prepositional = (tree: Tree, head: number): Stretch =>
  phraseOf(tree, head, (child) => !isRelation(tree, child, /^case$/) && isApart(tree, head, child))

/** Gives the words of a clause below another, without who is named in passing as its source. */
export const clausal = (tree: Tree, head: number): Stretch =>
  phraseOf(tree, head, (child) => isRelation(tree, child, /^(?:parataxis|dep)/) || isAttribution(tree, child))

/** Whether a word names in passing who says so: "according to the inspectors". */
export const isAttribution = (tree: Tree, i: number): boolean =>
  isRelation(tree, i, /^obl/) && under(tree, i, /^case/).some((at) => wordAt(tree, at).lower === 'according')

const ofPredicate = /^(?:[nc]subj|cop|aux|mark|advcl|ccomp|parataxis|discourse|expl|dislocated|vocative|list|orphan|obl)/
const aside = /^(?:acl|appos|dep|nmod$|advmod|advcl)/

/** Whether a word below a noun phrase is no part of it: what makes a predicate of the noun, a clause, an aside after a comma. */
function isApart(tree: Tree, phrase: number, child: number): boolean {
  const head = headOf(tree, child)
  if (head === phrase && isRelation(tree, child, /^(?:case|cc$)/)) return child < head
  if (head === phrase && isRelation(tree, child, ofPredicate) && isPredicate(tree, head)) return !isMeasure(tree, child, head)
  if (isRelation(tree, child, /^conj/)) return isPredicate(tree, child) && (wordAt(tree, head).tag !== 'VERB' || oneUnder(tree, child, /^(?:nsubj|aux|cop)/) !== null)
  return isRelation(tree, child, /^parataxis/) || (isRelation(tree, child, aside) && child > head && followsMark(tree, child))
}

/** "three feet long". */
const isMeasure = (tree: Tree, child: number, head: number): boolean =>
  child < head && isRelation(tree, child, /^obl/) && phraseOf(tree, child).to === head

/** Whether a comma, a dash or a bracket stands before the phrase of a word; a hyphen that joins two words is none. */
function followsMark(tree: Tree, child: number): boolean {
  const { from } = phraseOf(tree, child)
  const isMark = (i: number): boolean => tree.words[i]?.tag === 'PUNCT' && !/^["“”'`/-]$/.test(wordAt(tree, i).text)
    && !(tree.words[i - 1]?.end === wordAt(tree, i).start && tree.words[i + 1]?.start === wordAt(tree, i).end)
  return isMark(from - 1) || isMark(from)
}
