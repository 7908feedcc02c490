import type { Atom } from '../atoms.ts'
import { type NumberWord, numerals } from '../lookups.ts'
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
    const part = (current > 0 ? halfBehind(atoms, to) : null) ?? (current > 0 || word.value === 0 ? decimalsBehind(atoms, to) : null)
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
  for (let word = wordOf(atoms[to]); word && ['unit', 'teen', 'ten'].includes(word.kind); word = wordOf(atoms[to])) {
    const unit = word.kind === 'ten' ? wordOf(atoms[to + 1]?.text === '-' ? atoms[to + 2] : atoms[to + 1]) : null
    digits += word.value + (unit?.kind === 'unit' ? unit.value : 0)
    to += unit?.kind === 'unit' ? (atoms[to + 1]?.text === '-' ? 3 : 2) : 1
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

/** "between two hundred and two thousand": two numbers, where "two hundred and two thousand" is else one. */
const isSpan = (atoms: readonly Atom[], at: number): boolean => atoms.slice(Math.max(0, at - 6), at).some(({ lower }) => lower === 'between')

/** Whether a number goes on below a scale: "a million and three", not "two million and three million". */
function numberBelow(atoms: readonly Atom[], at: number, last: NumberWord): boolean {
  const [word, next] = [wordOf(atoms[at]), wordOf(atoms[at + 1])]
  const isSecond = next !== null && multiplies(next) && next.value >= last.value && !(last.kind === 'hundred' && next.kind === 'scale' && !isSpan(atoms, at))
  return word !== null && ['unit', 'teen', 'ten'].includes(word.kind) && word.value < last.value && !isSecond && halfBehind(atoms, at - 1) === null
}

/** Whether a number word goes on what stands before it, so that "twenty five" is one number and "two three" are two. */
function follows(last: NumberWord | null, word: NumberWord): boolean {
  if (word.kind === 'unit') return last === null || last.kind === 'ten' || multiplies(last)
  if (word.kind === 'teen' || word.kind === 'ten') return last === null || last.kind === 'hundred' || last.kind === 'scale'
  if (word.kind === 'hundred') return last !== null && (last.kind === 'unit' || last.kind === 'teen' || last.kind === 'ten')
  return multiplies(word) && last !== null
}

/** Gives the fraction behind a number: "two and a half", "two-and-a-half", "two and half", "two and three quarters". */
export function halfBehind(atoms: readonly Atom[], at: number): { value: number; to: number } | null {
  const first = atoms[at]?.text === '-' ? at + 1 : at
  if (atoms[first]?.lower !== 'and') return null
  const half = atoms[first + 1]?.lower === 'half' && !/^(?:the|of|an?)$/.test(atoms[first + 2]?.lower ?? '')
  if (half) return { value: 0.5, to: first + 2 }
  const [above, below] = [pastHyphen(atoms, first + 1), pastHyphen(atoms, pastHyphen(atoms, first + 1) + 1)]
  const count = wordOf(atoms[above])
  const times = articles.has(atoms[above]?.lower ?? '') ? 1 : count?.kind === 'unit' ? count.value : 0
  const fraction = numerals.get(atoms[below]?.lower ?? '')
  if (times === 0 || fraction?.kind !== 'fraction' || times * fraction.value >= 1 || (times > 1 && isSpan(atoms, at))) return null
  return { value: times * fraction.value, to: below + 1 }
}

const pastHyphen = (atoms: readonly Atom[], at: number): number => (atoms[at]?.text === '-' ? at + 1 : at)
