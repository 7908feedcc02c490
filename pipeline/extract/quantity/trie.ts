import type { Atom } from './atoms.ts'

/** A lookup of phrases by their pieces; what a phrase stands for is kept where it ends. */
export type Trie<T> = { next: Map<string, Trie<T>>; value: T | null }

/** Gives an empty lookup. */
export const trie = <T>(): Trie<T> => ({ next: new Map(), value: null })

/** Adds a phrase; one that is there already stays. */
export function learn<T>(root: Trie<T>, phrase: readonly string[], value: T): void {
  let node = root
  for (const piece of phrase) {
    const child = node.next.get(piece) ?? trie<T>()
    node.next.set(piece, child)
    node = child
  }
  node.value ??= value
}

/**
 * Gives the longest phrase that begins at an atom, and the atom behind it; hyphens between its pieces do not count. A digit in a
 * symbol touches what stands before it: "6 ft2" has a square foot, "6 ft 2" and "1 in 3" have none.
 */
export function longestFrom<T>(root: Trie<T>, atoms: readonly Atom[], from: number, key: 'text' | 'lower'): { value: T; to: number } | null {
  let node: Trie<T> | undefined = root
  let found: { value: T; to: number } | null = null
  if (from < 0) return null
  for (let i = from; i < atoms.length; i++) {
    const atom = atoms[i] as Atom
    if (i > from && (atom.text === '-' || atom.text === '‑') && !node.next.has(atom.text)) continue
    if (i > from && key === 'text' && atom.shape === 'number' && !atom.glued) break
    node = node.next.get(atom[key])
    if (!node) break
    if (node.value !== null) found = { value: node.value, to: i + 1 }
  }
  return found
}

/** Gives the longest phrase that ends before an atom, and the atom it begins with; a hyphen that ties the two does not count ("sub-170"). */
export function longestBefore<T>(root: Trie<T>, atoms: readonly Atom[], to: number, key: 'text' | 'lower'): { value: T; from: number } | null {
  let node: Trie<T> | undefined = root
  let found: { value: T; from: number } | null = null
  const tie = atoms[to - 1]?.text === '-' && atoms[to - 1]?.glued && atoms[to]?.glued ? 1 : 0
  for (let i = to - 1 - tie; i >= 0; i--) {
    node = node.next.get((atoms[i] as Atom)[key])
    if (!node) break
    if (node.value !== null) found = { value: node.value, from: i }
  }
  return found
}
