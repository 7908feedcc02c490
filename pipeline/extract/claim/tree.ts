import type { Token } from '../../model.ts'

/** A stretch [from, to) of a sentence's words. */
export type Stretch = Readonly<{ from: number; to: number }>

/** A sentence as its words, for each word the places of the words that depend on it, and which words stand in names of places. */
export type Tree = Readonly<{ words: readonly Token[]; below: readonly (readonly number[])[]; places: ReadonlySet<number> }>

/** Gives the tree of words whose heads are places among them. */
export function treeOf(words: readonly Token[], places: ReadonlySet<number>): Tree {
  const below: number[][] = words.map(() => [])
  words.forEach(({ head }, i) => {
    below[head]?.push(i)
  })
  return { words, below, places }
}

/** Gives the word at a place. */
export const wordAt = ({ words }: Tree, i: number): Token => words[i] as Token

/** Gives the place of the word that a word depends on; -1 for the root. */
export const headOf = ({ words }: Tree, i: number): number => words[i]?.head ?? -1

/** Whether the relation of a word to its head is one of these. */
export const isRelation = ({ words }: Tree, i: number, pattern: RegExp): boolean => pattern.test(words[i]?.relation ?? '')

/** Gives the places of the words below a word whose relation is one of these. */
export function under(tree: Tree, i: number, pattern: RegExp): readonly number[] {
  const below = tree.below[i] ?? []
  return below.length === 0 ? below : below.filter((child) => isRelation(tree, child, pattern))
}

/** Gives the place of the first word below a word whose relation is one of these; null where there is none. */
export const oneUnder = (tree: Tree, i: number, pattern: RegExp): number | null => tree.below[i]?.find((child) => isRelation(tree, child, pattern)) ?? null

/** Gives, in lower case, the words below a word whose relation is one of these. */
export const formsUnder = (tree: Tree, i: number, pattern: RegExp): string[] => under(tree, i, pattern).map((child) => wordAt(tree, child).lower)

/** Whether a word says something: a verb, or a noun or adjective with a form of "be" or a subject. */
export const isPredicate = (tree: Tree, i: number): boolean =>
  /^(?:VERB|AUX)$/.test(wordAt(tree, i).tag) || oneUnder(tree, i, /^(?:cop|nsubj)/) !== null

/** Whether what looks like a verb is the latter part of a word with a hyphen: "-elect". */
export const isHyphened = ({ words }: Tree, i: number): boolean =>
  words[i]?.tag === 'VERB' && words[i - 1]?.text === '-' && words[i - 1]?.end === words[i]?.start && words[i - 2]?.end === words[i - 1]?.start
