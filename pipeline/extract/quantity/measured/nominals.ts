import type { Atom } from '../atoms.ts'
import { isCalendar } from '../lookups.ts'
import { isTimeWord, type Range } from '../phrases.ts'
import { base, childrenOf, dependent, type Node, type Tree } from './syntax.ts'

/** Tags of words that can name what is measured. */
export const named: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'X', 'SYM'])
const nominal = new Set(['NOUN', 'PROPN', 'X', 'ADJ', 'SYM', 'NUM', 'PRON'])
/** Dependents that are part of what a noun names, before it and behind it; prepositions that tie a further noun to it. */
const insideBefore = new Set(['compound', 'amod', 'nmod', 'flat', 'det', 'nummod'])
const insideBehind = new Set(['flat', 'compound', 'nummod'])
const links = new Set(['of', 'in', 'for', 'from', 'on', 'to', 'among', 'at', 'with', 'by', 'between', 'across', 'over', 'against'])

/** Gives the noun phrase that a word heads, without article, relative clause and apposition; null where it names nothing. */
export function phraseOf(tree: Tree, atoms: readonly Atom[], head: Node): Range | null {
  const word = atoms[head.from]
  if (!nominal.has(head.tag) || head.to === 0 || word?.shape === 'mark' || (word && isTimeWord(word))) return null
  const inside = new Set<number>()
  gather(tree, atoms, head, inside)
  const belongs = (at: number): boolean => inside.has(tree.at[at] as number) && atoms[at]?.text !== '#'
  let { from, to } = head
  while (from > 0 && (belongs(from - 1) || isStray(tree, atoms, from - 1) || isTwin(tree, from - 1, head))) from--
  while (isTied(atoms, from)) from -= 2
  while (to < atoms.length && (belongs(to) || isTwin(tree, to, head))) to++
  return trimmed(atoms, from, to, head)
}

/** A noun before a noun is part of it even where the parse hangs it elsewhere, unless it completes a verb of its own. */
function isStray({ nodes, at }: Tree, atoms: readonly Atom[], place: number): boolean {
  const { text, tag } = atoms[place] as Atom
  const node = nodes[at[place] as number] as Node
  if (!['NOUN', 'PROPN'].includes(tag) || text === '#' || atoms[place + 1]?.tag === 'DET') return false
  return ['compound', 'flat', 'conj', 'amod'].includes(node.relation)
}

/** Two bare nouns side by side before one verb are one name, though the parse takes one of them for an adverbial. */
function isTwin({ nodes, at }: Tree, place: number, head: Node): boolean {
  const node = nodes[at[place] as number] as Node
  const bare = node.relation === head.relation || (base(head) === 'nsubj' && node.relation === 'obl:unmarked' && place < head.head)
  return node !== head && bare && node.head === head.head && ['NOUN', 'PROPN'].includes(node.tag)
}

function gather(tree: Tree, atoms: readonly Atom[], head: Node, inside: Set<number>): void {
  inside.add(head.place)
  for (const child of childrenOf(tree, head)) {
    const before = child.place < head.place
    const belongs = before ? precedes(tree, atoms, child) : atoms[child.from]?.text !== '#' && follows(tree, atoms, head, child)
    if (belongs) gatherAll(tree, atoms, child, inside, before)
  }
}

/** "recorded songs", "the bank's new head": what stands before a noun and belongs to it. */
const precedes = (tree: Tree, atoms: readonly Atom[], child: Node): boolean =>
  isHyphen(atoms, child) || (insideBefore.has(base(child)) && dependent(tree, child, 'mark') === null)

/** Of a word behind the head all that stands before it, of a word before the head all. */
function gatherAll(tree: Tree, atoms: readonly Atom[], node: Node, inside: Set<number>, before: boolean): void {
  if (!before) gather(tree, atoms, node, inside)
  inside.add(node.place)
  for (const child of childrenOf(tree, node)) if (before || child.place < node.place) gatherAll(tree, atoms, child, inside, true)
}

/** "after-tax income": a hyphen ties on what the parse leaves out. */
const isTied = (atoms: readonly Atom[], from: number): boolean =>
  atoms[from - 1]?.text === '-' && Boolean(atoms[from - 1]?.glued && atoms[from]?.glued) && atoms[from - 2]?.shape === 'word'

const isYear = ({ lower }: Node): boolean => /^(?:19|20)\d\d$/.test(lower)
const isHyphen = (atoms: readonly Atom[], { from, relation }: Node): boolean => relation === 'punct' && Boolean(atoms[from]?.glued && atoms[from + 1]?.glued)

/** "sales of the bank", "people in Lisk and Tavrin": what stands behind a noun and belongs to it, times left out. */
function follows(tree: Tree, atoms: readonly Atom[], head: Node, child: Node): boolean {
  if (child.to > 0 && atoms[child.to - 1]?.shape === 'word' && isTimeWord(atoms[child.from] as Atom)) return false
  if (isHyphen(atoms, child) || (child.relation === 'case' && child.place > head.place)) return true
  const marker = childrenOf(tree, child).find(({ relation }) => relation === 'case')
  if (child.relation === 'nmod') return marker !== undefined && links.has(marker.lower) && !isYear(child)
  if (child.relation === 'conj') return ['NOUN', 'PROPN'].includes(child.tag) && childrenOf(tree, child).some(({ relation }) => relation === 'cc')
  return insideBehind.has(child.relation) || (child.place === head.place + 1 && (child.relation === 'appos' || (child.tag === 'PROPN' && head.tag === 'PROPN')))
}

const isOpener = ({ tag, lower, shape }: Atom): boolean => ['DET', 'PRON', 'ADP', 'CCONJ'].includes(tag) || shape === 'mark' || isOwner(lower)
const isCloser = ({ shape, lower, tag, text }: Atom): boolean => (shape === 'mark' && text !== '%') || ['DET', 'ADP', 'CCONJ', 'ADV'].includes(tag) || isOwner(lower)
const isOwner = (lower: string): boolean => lower === "'s" || lower === '’s'
const isWhen = (atom: Atom): boolean => isTimeWord(atom) && !isCalendar(atom.lower, 'month') && !atom.lower.endsWith('ly')

/** Drops what opens or closes a phrase without naming anything; the head stays. */
function trimmed(atoms: readonly Atom[], first: number, last: number, head: Range): Range {
  let [from, to] = [first, last]
  while (from < head.from && (isOpener(atoms[from] as Atom) || isWhen(atoms[from] as Atom))) from++
  while (to > head.to && (isCloser(atoms[to - 1] as Atom) || isTimeWord(atoms[to - 1] as Atom))) to--
  return { from, to }
}
