import type { Atom } from './atoms.ts'
import { type NumberWord, numerals } from './lookups.ts'
import type { Numeral } from './numeral.ts'
import { scaleWord } from './scales.ts'

const articles = new Set(['a', 'an'])
const wordOf = (atom: Atom | undefined): NumberWord | null => (atom?.shape === 'word' ? (numerals.get(atom.lower) ?? null) : null)
const multiplies = ({ kind }: NumberWord): boolean => kind === 'hundred' || kind === 'scale' || kind === 'dozen'

/** A number word behind another; behind one, a plural is a scale ("two millions"). */
const nextWord = (atom: Atom | undefined, last: NumberWord | null): NumberWord | null => (atom?.shape === 'word' && last ? scaleWord(atom) : wordOf(atom))

/** Gives the number written in words that begins at an atom: "twenty-five thousand", "a hundred and six", "two and a half million". */
export function wordsAt(atoms: readonly Atom[], at: number): Numeral | null {
  const opening = openingAt(atoms, at)
  if (!opening) return null
  let { to, current, last } = opening
  let total = 0
  let scale = 1
  for (;;) {
    const joint = joinsAt(atoms, to, last)
    const word = nextWord(atoms[to + joint], last)
    if (!word || !follows(last, word)) break
    if (word.kind === 'scale' || word.kind === 'dozen') {
      total = current > 0 ? total + current * word.value : Math.max(total, 1) * word.value
      current = 0
    } else current = word.kind === 'hundred' ? Math.max(current, 1) * word.value : current + word.value
    if (multiplies(word)) scale *= word.value
    to += joint + 1
    last = word
    const part = current > 0 ? (halfBehind(atoms, to) ?? decimalsBehind(atoms, to)) : null
    if (part) {
      current += part.value
      to = part.to
    }
  }
  if (!last || to === at) return null
  const half = current === 0 && scale > 1 ? halfBehind(atoms, to) : null
  return { from: at, to: half?.to ?? to, value: opening.sign * (total + current + (half?.value ?? 0) * scale), form: 'words', scaled: scale > 1, scale }
}

/** Reads what may stand before the first number word: a sign, or the article of "a hundred". */
function openingAt(atoms: readonly Atom[], at: number): { to: number; current: number; last: NumberWord | null; sign: number } | null {
  const first = atoms[at]
  if (first?.shape !== 'word') return null
  if (isMinus(atoms, at)) return { to: at + 1, current: 0, last: null, sign: -1 }
  if (!articles.has(first.lower)) return { to: at, current: 0, last: null, sign: 1 }
  const next = wordOf(atoms[at + 1])
  return next && multiplies(next) ? { to: at + 1, current: 1, last: { value: 1, kind: 'unit' }, sign: 1 } : null
}

/** "minus five"; "plus or minus five" has no sign. */
const isMinus = (atoms: readonly Atom[], at: number): boolean =>
  /^(?:minus|negative)$/.test(atoms[at]?.lower ?? '') && atoms[at - 1]?.lower !== 'or' && wordOf(atoms[at + 1]) !== null

/** "two point five", "nine point zero four"; not "at one point two men". */
function decimalsBehind(atoms: readonly Atom[], at: number): { value: number; to: number } | null {
  if (atoms[at]?.lower !== 'point' || atoms[at - 2]?.lower === 'at') return null
  let digits = ''
  let to = at + 1
  for (let word = wordOf(atoms[to]); word && ['unit', 'teen'].includes(word.kind); word = wordOf(atoms[to])) {
    digits += word.value
    to++
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), to }
}

/** How many atoms join two number words: a hyphen, or the "and" behind a hundred or a scale. */
function joinsAt(atoms: readonly Atom[], at: number, last: NumberWord | null): number {
  const atom = atoms[at]
  if (!last || !atom) return 0
  if (atom.text === '-' && atom.glued) return 1
  return atom.lower === 'and' && (last.kind === 'hundred' || last.kind === 'scale') && numberBelow(atoms, at + 1, last) ? 1 : 0
}

/** Whether a number goes on below a scale: "a million and three", not "two million and three million". */
function numberBelow(atoms: readonly Atom[], at: number, last: NumberWord): boolean {
  const [word, next] = [wordOf(atoms[at]), wordOf(atoms[at + 1])]
  return word !== null && ['unit', 'teen', 'ten'].includes(word.kind) && word.value < last.value && !(next && multiplies(next) && next.value >= last.value)
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
  if (words[0] !== 'and' || !/^(?:an?|one)$/.test(words[1] ?? '')) return null
  const fraction = numerals.get(words[2] ?? '')
  if (fraction?.kind !== 'fraction') return null
  const width = next.indexOf(words[2] as string) + 1
  return { value: fraction.value, to: at + width }
}
