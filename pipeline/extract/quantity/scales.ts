import type { Atom } from './atoms.ts'
import { largeBefore, type NumberWord, numerals, signsBefore, unitWords } from './lookups.ts'
import { isPlural } from './plurals.ts'
import { longestBefore, longestFrom } from './trie.ts'

/** Suffixes that also mean something else (metre, byte, tonne), so that what stands around them must decide. */
const ambiguous = new Set(['m', 'b', 'B', 'T', 'mil'])

/** Gives the scale words and suffixes behind a number ("3.7 million", "3m people"): their product and the atom behind them. */
export function scaleAt(atoms: readonly Atom[], first: number, at: number): { scale: number; to: number } {
  let scale = 1
  let to = at
  for (;;) {
    const hyphen = atoms[to]?.text === '-' && atoms[to]?.glued ? 1 : 0
    const atom = atoms[to + hyphen]
    const word = atom && scaleWord(atom)
    if (!atom || !word) break
    if (word.kind === 'suffix' ? scale > 1 || hyphen === 1 || !isScale(atoms, first, to) : !['hundred', 'scale', 'dozen'].includes(word.kind)) break
    scale *= word.value
    to += hyphen + 1
  }
  return { scale, to }
}

/** What a word behind a number multiplies it by; "3 dozens" and "two millions" are no vague magnitudes. */
export function scaleWord(atom: Atom): NumberWord | null {
  const word = numerals.get(atom.text) ?? numerals.get(atom.lower) ?? null
  return word?.kind === 'vague' ? { kind: 'scale', value: word.value } : word
}

/** Whether a letter behind digits is a scale: it touches them and, where it could be a unit, stands with money or before things counted. */
function isScale(atoms: readonly Atom[], first: number, at: number): boolean {
  const suffix = atoms[at] as Atom
  const money = [signsBefore, largeBefore].some((signs) => longestBefore(signs, atoms, first, 'text') !== null)
  if (suffix.text.length === 1 && !suffix.glued && !money) return false
  if (!ambiguous.has(suffix.text) || money) return true
  const next = atoms[at + 1]
  if (next?.shape !== 'word') return false
  if (longestFrom(unitWords, atoms, at + 1, 'lower')) return true
  for (let i = at + 1; i < Math.min(at + 6, atoms.length); i++) {
    const atom = atoms[i] as Atom
    if (isPlural(atom)) return true
    if (!['ADJ', 'NOUN', 'PROPN', 'CCONJ', 'VERB'].includes(atom.tag)) return false
  }
  return false
}
