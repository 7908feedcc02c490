import type { Atom } from '../atoms.ts'
import { largeBefore, type NumberWord, numerals, signsBefore, signsBehind, unitSymbols, unitWords } from '../lookups.ts'
import { isPlural } from '../plurals.ts'
import { longestBefore, longestFrom } from '../trie.ts'

/** Suffixes that also mean something else (metre, byte, tonne), so that what stands around them must decide. */
const ambiguous = new Set(['m', 'b', 'B', 'T', 'mil', 'cr', 'Cr', 'MM', 'mm'])
/** Those of them that are scales of money alone. */
const ofMoney = new Set(['cr', 'Cr', 'MM', 'mm'])

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
    || (atoms[at + 1]?.glued === true && longestFrom(signsBehind, atoms, at + 1, 'text') !== null)
  if (suffix.text.length === 1 && !suffix.glued && !money) return false
  if (!ambiguous.has(suffix.text) || money) return true
  if (ofMoney.has(suffix.text)) return false
  const next = atoms[at + 1]
  const high = /^(?:to|-|–)$/.test(next?.lower ?? '') && atoms[at + 2]?.shape === 'number' && atoms[at + 3]?.text === suffix.text
  if (high) return isScale(atoms, at + 2, at + 3)
  if (next?.shape !== 'word') return false
  if (longestFrom(unitWords, atoms, at + 1, 'lower') || (!next.glued && [unitSymbols, signsBehind].some((signs) => longestFrom(signs, atoms, at + 1, 'text')))) return true
  for (let i = at + 1; i < Math.min(at + 6, atoms.length); i++) {
    const atom = atoms[i] as Atom
    if (isPlural(atom)) return true
    if (!['ADJ', 'NOUN', 'PROPN', 'CCONJ', 'VERB'].includes(atom.tag)) return false
  }
  return false
}
