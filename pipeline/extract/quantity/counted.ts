import { englishFunctionWords } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { numerals } from './lookups.ts'
import { isTimeWord, phraseFrom, type Range } from './phrases.ts'
import { isPlural, singular } from './plurals.ts'

/** What a number counts: the noun in its singular, the words that say it, and the unit's own atoms if the number needs them. */
export type Counted = Readonly<{ unit: string; phrase: Range }>

const functionWords = new Set(englishFunctionWords.map(({ word }) => word))
const glue = new Set([
  'of', 'the', 'its', 'their', 'more', 'other', 'further', 'additional', 'new', 'a', 'his', 'her', 'our', 'these', 'those',
  'past', 'last', 'next', 'first', 'previous',
])

/** Gives what stands behind a number to be counted: "40 passengers", "dozens of homes", "a third of the fleet", "12-page report". */
export function countedBehind(atoms: readonly Atom[], at: number, one: boolean): Counted | null {
  const hyphen = atoms[at]?.text === '-' && atoms[at]?.glued ? 1 : 0
  let from = at + hyphen
  if (atoms[from]?.lower === 'of' && !startsPhrase(atoms[from + 1])) return null
  const of = atoms[from]?.lower === 'of'
  while (glue.has(atoms[from]?.lower ?? '') || (of && isNumber(atoms[from]))) from++
  const first = atoms[from]
  if (first?.shape !== 'word' || functionWords.has(first.lower)) return null
  const phrase = phraseFrom(atoms, from) ?? (!one && isPlural(first) ? { from, to: from + 1 } : null)
  if (!phrase || phrase.from !== from || (isTimeWord(first) && !isPlural(first))) return null
  if (hyphen === 1) return attributive(atoms, phrase, true)
  const head = headOf(atoms, phrase)
  if (!one && !isPlural(atoms[head] as Atom)) return attributive(atoms, phrase, false)
  return { unit: nameOf(atoms, from, head), phrase: { from, to: head + 1 } }
}

/** "19 of the 55 seats" */
const isNumber = (atom: Atom | undefined): boolean =>
  atom !== undefined && (atom.shape === 'number' || ['unit', 'teen', 'ten'].includes(numerals.get(atom.lower)?.kind ?? ''))

const startsPhrase = (atom: Atom | undefined): boolean =>
  atom !== undefined && (['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'].includes(atom.tag) || isPlural(atom)) && !/^(?:them|which|whom|us|you)$/.test(atom.lower)

/** The noun counted is the first plural that no other plural follows; of a phrase in the singular, its last noun. */
function headOf(atoms: readonly Atom[], { from, to }: Range): number {
  for (let i = from; i < to; i++) if (isPlural(atoms[i] as Atom) && !(i + 1 < to && isPlural(atoms[i + 1] as Atom))) return i
  return to - 1
}

/** "12-page report": the number counts the singular noun next to it, and says something of the whole phrase. */
function attributive(atoms: readonly Atom[], phrase: Range, alone: boolean): Counted | null {
  const first = atoms[phrase.from] as Atom
  if (!['NOUN', 'PROPN', 'X'].includes(first.tag) || (!alone && phrase.to - phrase.from < 2)) return null
  const rest = phrase.from + 1 < phrase.to ? { from: phrase.from + (atoms[phrase.from + 1]?.text === '-' ? 2 : 1), to: phrase.to } : phrase
  return { unit: first.lower, phrase: rest.from < rest.to ? rest : phrase }
}

/** The head with the nouns that make one word of it: "job cuts" → "job cut". */
function nameOf(atoms: readonly Atom[], from: number, head: number): string {
  let start = head
  const capital = /^\p{Lu}/u.test((atoms[head] as Atom).text)
  while (start > from && isPart(atoms[start - 1] as Atom, capital) && atoms[start - 2]?.text !== '-') start--
  return atoms.slice(start, head + 1).map(({ text, lower }, i, { length }) => {
    const word = capital ? text : lower
    return i === length - 1 ? singular(word) : word
  }).join(' ')
}

const isPart = ({ tag, shape }: Atom, capital: boolean): boolean => shape === 'word' && (tag === 'NOUN' || (capital && tag === 'PROPN'))
