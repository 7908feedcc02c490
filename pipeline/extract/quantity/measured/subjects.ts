import type { Atom } from '../atoms.ts'
import { changeWords } from '../lookups.ts'
import { phraseBefore, type Range } from '../phrases.ts'
import { longestBefore } from '../trie.ts'

const closing = new Set([';', '"', '“', '”', '—'])
const relatives = new Set(['which', 'that', 'who'])
const verbal = new Set(['VERB', 'AUX'])

/**
 * Gives the words before the verb that governs a number: "Vane's shares" in "Vane's shares rose 6 percent". For sentences whose
 * parse does not say it.
 */
export function subjectBefore(atoms: readonly Atom[], at: number): Range | null {
  for (let i = at; i > 0; ) {
    const verb = verbBefore(atoms, i)
    if (verb === null) return i === at ? phraseBefore(atoms, at) : null
    const group = groupStart(atoms, verb)
    const before = atoms[group - 1]
    if (!before) return null
    if (before.tag === 'PRON' && !relatives.has(before.lower)) return null
    const skip = relatives.has(before.lower) ? 1 : 0
    const comma = atoms[group - 1 - skip]?.text === ',' || atoms[group - 1 - skip]?.text === ')' ? 1 : 0
    const phrase = phraseBefore(atoms, group - skip - comma)
    if (phrase) return phrase
    i = group - skip - comma
  }
  return null
}

/** Index of the verb, or of the word of change, nearest before an atom; null when the clause holds none. */
function verbBefore(atoms: readonly Atom[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) {
    const atom = atoms[i] as Atom
    if (closing.has(atom.text)) return null
    if (verbal.has(atom.tag) || longestBefore(changeWords, atoms, i + 1, 'lower')) return i
  }
  return null
}

/** First atom of a verb group: auxiliaries, adverbs, "to" and "not" belong to it. */
function groupStart(atoms: readonly Atom[], verb: number): number {
  let start = verb
  while (start > 0) {
    const { tag, lower } = atoms[start - 1] as Atom
    if (!verbal.has(tag) && !['ADV', 'PART'].includes(tag) && lower !== 'to' && lower !== 'up' && lower !== 'down') break
    if (lower === "'s" || lower === '’s' || atoms[start - 2]?.text === '-') break
    start--
  }
  return start
}
