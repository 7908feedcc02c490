import type { Atom } from './atoms.ts'
import { type NumberWord, numerals } from './lookups.ts'
import type { Numeral } from './numeral.ts'

const articles = new Set(['a', 'an'])
const wordOf = (atom: Atom | undefined): NumberWord | null => (atom?.shape === 'word' ? (numerals.get(atom.lower) ?? null) : null)
const multiplies = ({ kind }: NumberWord): boolean => kind === 'hundred' || kind === 'scale' || kind === 'dozen'

/** Gives the number written in words that begins at an atom: "twenty-five thousand", "a hundred and six", "two and a half million". */
export function wordsAt(atoms: readonly Atom[], at: number): Numeral | null {
  const first = atoms[at]
  if (first?.shape !== 'word') return null
  let to = at
  let current = 0
  let total = 0
  let scale = 1
  let last: NumberWord | null = null
  if (articles.has(first.lower)) {
    const next = wordOf(atoms[at + 1])
    if (!next || !multiplies(next)) return null
    current = 1
    last = { value: 1, kind: 'unit' }
    to++
  }
  for (;;) {
    const joint = joinsAt(atoms, to, last)
    const word = wordOf(atoms[to + joint])
    if (!word || !follows(last, word)) break
    if (word.kind === 'scale' || word.kind === 'dozen') {
      total = (total + Math.max(current, total === 0 ? 1 : 0)) * word.value
      current = 0
      scale *= word.value
    } else if (word.kind === 'hundred') {
      current = Math.max(current, 1) * word.value
      scale *= word.value
    } else current += word.value
    to += joint + 1
    last = word
    const half = halfBehind(atoms, to)
    if (half && current > 0) {
      current += half.value
      to = half.to
    }
  }
  if (!last || to === at) return null
  return { from: at, to, value: total + current, form: 'words', scaled: scale > 1, scale }
}

/** How many atoms join two number words: a hyphen, or the "and" behind a hundred or a scale. */
function joinsAt(atoms: readonly Atom[], at: number, last: NumberWord | null): number {
  const atom = atoms[at]
  if (!last || !atom) return 0
  if (atom.text === '-' && atom.glued) return 1
  return atom.lower === 'and' && (last.kind === 'hundred' || last.kind === 'scale') && numberBelow(atoms[at + 1], last) ? 1 : 0
}

const numberBelow = (atom: Atom | undefined, last: NumberWord): boolean => {
  const word = wordOf(atom)
  return word !== null && ['unit', 'teen', 'ten'].includes(word.kind) && word.value < last.value
}

/** Whether a number word goes on what stands before it, so that "twenty five" is one number and "two three" are two. */
function follows(last: NumberWord | null, word: NumberWord): boolean {
  if (word.kind === 'unit') return last === null || last.kind === 'ten' || multiplies(last)
  if (word.kind === 'teen' || word.kind === 'ten') return last === null || last.kind === 'hundred' || last.kind === 'scale'
  if (word.kind === 'hundred') return last !== null && (last.kind === 'unit' || last.kind === 'teen' || last.kind === 'ten')
  return multiplies(word) && last !== null
}

/** Gives the half behind a number: "two and a half", "two-and-a-half". */
export function halfBehind(atoms: readonly Atom[], at: number): { value: number; to: number } | null {
  const next = atoms.slice(at, at + 7).map(({ lower }) => lower)
  const words = next.filter((word) => word !== '-')
  if (words[0] !== 'and' || words[1] !== 'a') return null
  const fraction = numerals.get(words[2] ?? '')
  if (fraction?.kind !== 'fraction') return null
  const width = next.indexOf(words[2] as string) + 1
  return { value: fraction.value, to: at + width }
}
