import { englishFunctionWords, gradableWords, numberIdioms } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { numerals } from './lookups.ts'
import { isCapitalised } from './names.ts'
import { isTimeWord, phraseFrom, type Range } from './phrases.ts'
import { isPlural, singular } from './plurals.ts'

/** What a number counts: the noun in its singular, the words that say it, and the unit's own atoms if the number needs them. */
export type Counted = Readonly<{ unit: string; phrase: Range }>

const functionWords = new Set(englishFunctionWords.map(({ word }) => word))
/** Adjectives that describe the things counted or say which they are; all others say which sort they are. */
const describing = new Set([...gradableWords, ...numberIdioms.filter(({ kind }) => kind === 'which')].map(({ word }) => word))
const descriptive = /(?:ed|ing|er|est|ous|ful|less|able|ible)$/
const glue = new Set([
  'of', 'the', 'its', 'their', 'more', 'other', 'further', 'additional', 'new', 'a', 'his', 'her', 'our', 'these', 'those',
  'past', 'last', 'next', 'first', 'previous',
])

/** "12 new boats", but not "12 New Lisk boats". */
const isGlue = (atom: Atom | undefined): boolean => atom !== undefined && glue.has(atom.text)

/** Gives what stands behind a number to be counted: "40 passengers", "dozens of homes", "a third of the fleet", "12-page report". */
export function countedBehind(atoms: readonly Atom[], at: number, one: boolean): Counted | null {
  const hyphen = atoms[at]?.text === '-' && atoms[at]?.glued ? 1 : 0
  let from = at + hyphen
  if (atoms[from]?.lower === 'of' && !startsPhrase(atoms[from + 1])) return null
  const of = atoms[from]?.lower === 'of'
  while ((isGlue(atoms[from]) && atoms[from + 1]?.text !== '-') || (of && isNumber(atoms[from]))) from++
  const first = atoms[from]
  if (first?.shape !== 'word' || functionWords.has(first.lower)) return null
  const phrase = phraseFrom(atoms, from) ?? (!one && isPlural(first) ? { from, to: from + 1 } : null)
  if (!phrase || phrase.from !== from || (isTimeWord(first) && !isPlural(first))) return null
  if (hyphen === 1) return attributive(atoms, phrase, true)
  const head = headOf(atoms, phrase)
  if (!one && !isPlural(atoms[head] as Atom)) return sharedHead(atoms, phrase) ?? attributive(atoms, phrase, false)
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

/** "40 army and navy officers": the noun counted stands behind the last of what is coordinated before it. */
function sharedHead(atoms: readonly Atom[], phrase: Range): Counted | null {
  const other = /^(?:and|or)$/.test(atoms[phrase.to]?.lower ?? '') ? phraseFrom(atoms, phrase.to + 1) : null
  if (!other || other.from !== phrase.to + 1 || other.to - other.from < 2) return null
  const head = headOf(atoms, other)
  return isPlural(atoms[head] as Atom) && head > other.from ? { unit: singular((atoms[head] as Atom).lower), phrase: { from: phrase.from, to: head + 1 } } : null
}

/** "12-page report": the number counts the singular noun next to it, and says something of the whole phrase. */
function attributive(atoms: readonly Atom[], phrase: Range, alone: boolean): Counted | null {
  const first = atoms[phrase.from] as Atom
  if (!['NOUN', 'PROPN', 'X'].includes(first.tag) || (!alone && phrase.to - phrase.from < 2)) return null
  const rest = phrase.from + 1 < phrase.to ? { from: phrase.from + (atoms[phrase.from + 1]?.text === '-' ? 2 : 1), to: phrase.to } : phrase
  return { unit: first.lower, phrase: rest.from < rest.to ? rest : phrase }
}

/** The head with what makes one name with it: nouns ("job cut"), names ("Lisk fan"), adjectives that say which sort ("nuclear plant"). */
function nameOf(atoms: readonly Atom[], from: number, head: number): string {
  let start = head
  while (start > from && isPart(atoms, start - 1)) start--
  if (atoms[start]?.text === '-') start++
  const capital = isCapitalised(atoms[head] as Atom)
  return atoms.slice(start, head + 1).map((atom, i, { length }) => {
    const word = capital || isCapitalised(atom) ? atom.text : atom.lower
    return `${i === 0 || atom.glued ? '' : ' '}${i === length - 1 ? singular(word) : word}`
  }).join('')
}

function isPart(atoms: readonly Atom[], at: number): boolean {
  const { tag, shape, lower, text } = atoms[at] as Atom
  if (shape === 'mark') return text === '-'
  const isSort = tag === 'ADJ' && (isCapitalised(atoms[at] as Atom) || !(describing.has(lower) || descriptive.test(lower))) && atoms[at - 1]?.lower !== 'and'
  return shape === 'word' && (tag === 'NOUN' || tag === 'PROPN' || isSort || atoms[at + 1]?.text === '-')
}
