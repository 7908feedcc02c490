import { numberIdioms } from '../../../generated/lexicons.ts'
import { type Atom, pieceTexts } from '../atoms.ts'
import { learn, longestFrom, type Trie, trie } from '../trie.ts'

const phrases: Trie<true> = trie()
for (const { word, kind } of numberIdioms) if (kind === 'phrase') learn(phrases, pieceTexts(word), true)
/** How many atoms a fixed phrase may have before its number. */
const lead = 3

/** Whether a number stands in a fixed expression that counts nothing: "cloud nine", "called 911", "a two-way street". */
export function isFixed(atoms: readonly Atom[], from: number): boolean {
  for (let at = from; at >= Math.max(0, from - lead); at--) {
    const found = longestFrom(phrases, atoms, at, 'lower')
    if (found && found.to > from) return true
  }
  return false
}

/** Whether digits are one group of a code: a telephone number, an ISBN, a docket ("22-cv-1482"), a verse ("1:1-5"). */
export function isCode(atoms: readonly Atom[], from: number): boolean {
  let first = from
  while (goesOn(atoms, first - 1, first)) first--
  let to = from + 1
  while (goesOn(atoms, to, to - 1)) to++
  const run = atoms.slice(first, to)
  const groups = run.filter(({ shape }) => shape === 'number').length
  return groups > 3 || (groups === 3 && run.some(({ text }) => /^[+(:]$/.test(text))) || (groups > 1 && run.some(({ shape }) => shape === 'word'))
}

/** Whether an atom is part of the same code as its neighbour: digits, marks that touch digits, and letters between two hyphens. */
function goesOn(atoms: readonly Atom[], at: number, beside: number): boolean {
  const [atom, other] = [atoms[at], atoms[beside]]
  if (!atom || !other) return false
  if (atom.shape === 'number') return /^\d+$/.test(atom.text) && (other.shape === 'mark' || /^\d+$/.test(other.text))
  if (atom.shape === 'mark') return /^[-–:()+]$/.test(atom.text) && (other.shape === 'number' || other.text === ')' || other.shape === 'word') && isTouched(atoms, at)
  return /^(?!to|in|by)\p{L}{1,2}$/u.test(atom.lower) && atom.glued && atoms[at - 1]?.text === '-' && atoms[at + 1]?.text === '-' && isDigits(atoms[at - 2]) && isDigits(atoms[at + 2])
}

const isTouched = (atoms: readonly Atom[], at: number): boolean => Boolean(atoms[at]?.glued) || Boolean(atoms[at + 1]?.glued)

const isDigits = (atom: Atom | undefined): boolean => atom !== undefined && /^\d+$/.test(atom.text)
