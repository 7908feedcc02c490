import type { Annotated, Sentence, Tag, Token } from '../../../model.ts'
import type { Atom } from '../atoms.ts'
import type { Range } from '../phrases.ts'

/** A word of a sentence as its parse has it: what it depends on (-1: nothing), how, and the atoms [from, to) that write it. */
export type Node = Range & Readonly<{ place: number; head: number; relation: string; tag: Tag; lower: string; children: readonly number[] }>

/** The parse of a sentence: its words, and for each atom the word it lies in. */
export type Tree = Readonly<{ nodes: readonly Node[]; at: readonly number[] }>

/** Gives the parse of a sentence over its atoms; a word that no atom begins in has the range [0, 0). */
export function treeOf({ tokens }: Annotated, { first, last }: Sentence, atoms: readonly Atom[]): Tree {
  const words = tokens.slice(first, last)
  const at: number[] = []
  const ranges: Range[] = words.map(() => ({ from: 0, to: 0 }))
  let place = 0
  atoms.forEach(({ start }, i) => {
    while (place + 1 < words.length && (words[place] as Token).end <= start) place++
    at.push(place)
    ranges[place] = { from: at[i - 1] === place ? (ranges[place] as Range).from : i, to: i + 1 }
  })
  const children: number[][] = words.map(() => [])
  for (const [i, { head }] of words.entries()) children[head - first]?.push(i)
  const nodes = words.map(({ tag, lower, relation, head }, i) => ({
    place: i, tag, lower, relation, head: head < 0 ? -1 : head - first, children: children[i] as number[], ...(ranges[i] as Range),
  }))
  return { at, nodes }
}

/** Gives the relation of a word without its subtype. */
export const base = ({ relation }: Node): string => relation.split(':')[0] as string

/** Gives the word that a word depends on, null for a root. */
export const headOf = ({ nodes }: Tree, { head }: Node): Node | null => nodes[head] ?? null

/** Gives the words that depend on a word, in order. */
export const childrenOf = ({ nodes }: Tree, { children }: Node): Node[] => children.map((child) => nodes[child] as Node)

/** Gives the first dependent of a word in one of some relations (subtypes count), null where there is none. */
export const dependent = (tree: Tree, node: Node, ...relations: readonly string[]): Node | null =>
  childrenOf(tree, node).find((child) => relations.includes(base(child))) ?? null

/** Gives the first word of a stretch of atoms that depends on a word outside it. */
export function topOf({ nodes, at }: Tree, { from, to }: Range): Node | null {
  const [first, last] = [at[from] as number, at[to - 1] as number]
  return nodes.slice(first, last + 1).find(({ head }) => head < first || head > last) ?? null
}
