import { contractions, lightWords } from '../../generated/lexicons.ts'
import { hash } from '../../text/hash.ts'

const whole = new Map(contractions.filter(({ part }) => part === 'whole').map(({ form, words }) => [form, words.split(' ')]))
const endings = contractions.filter(({ part }) => part === 'ending').map(({ form, words }) => [form, words] as const)
const kindOf = new Map(lightWords.map(({ word, kind }) => [word, kind]))

/** A word or number of a text as it stands there, and where it begins. */
export type Word = Readonly<{ text: string; start: number }>

/** Gives the words and numbers of a text; an apostrophe inside a word belongs to it, a hyphen parts words. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*|\p{N}+/gu)) found.push({ text: match[0], start: match.index })
  return found
}

/** What linking knows of a word: hashes of the word and of its stem, and what it is worth. */
export type Lexeme = Readonly<{
  word: number
  stem: number
  /** No function word. */
  content: boolean
  /** How much it says about what a text is about: a word of every newsroom half, a number or a word that goes with everything nothing. */
  tells: number
  capital: boolean
}>

/** Gives what is known of a word: mostly one lexeme, for a contraction those of the words it stands for. */
export type Reader = (word: string) => readonly Lexeme[]

/** Gives a reader that works out every word once. */
export function reader(): Reader {
  const known = new Map<string, readonly Lexeme[]>()
  return (word) => {
    const found = known.get(word)
    if (found) return found
    const lexemes = plain(word).map((part) => lexemeOf(part, /^\p{Lu}/u.test(word)))
    known.set(word, lexemes)
    return lexemes
  }
}

/** Gives the lexemes of a text in order. */
export function lexemesIn(text: string, read: Reader): Lexeme[] {
  const found: Lexeme[] = []
  for (const { text: word } of wordsOf(text)) for (const lexeme of read(word)) found.push(lexeme)
  return found
}

function lexemeOf(word: string, capital: boolean): Lexeme {
  const kind = kindOf.get(word)
  const tells = word.length < 2 || /^\p{N}/u.test(word) ? 0 : kind === undefined ? 1 : kind === 'news' ? 0.5 : 0
  return { word: hash(word), stem: hash(stem(word)), content: kind !== 'function', tells, capital }
}

/** Gives a word in lower case and one spelling, with its contraction written out; a possessive loses its mark. */
export function plain(word: string): readonly string[] {
  const lower = american(word.toLowerCase().replaceAll('’', "'"))
  if (!lower.includes("'") && lower !== 'cannot') return [lower]
  const written = whole.get(lower)
  if (written) return written
  for (const [form, words] of endings) if (lower.endsWith(form)) return [lower.slice(0, -form.length), words].filter((part) => part !== '')
  return [lower]
}

const american = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?<=..)is(e|es|ed|ing|ations?)$/, 'iz$1').replace(/(?<=..)our(s|ed|ing|able)?$/, 'or$1')

/** Gives a word without its inflection, crudely: words that share it are taken for forms of one word. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const singular = word.replace(/(?:(?<=ss|sh|ch|x|z)es|(?<=[^su])s)$/, '').replace(/ie$/, 'y')
  const bare = singular.replace(/(?<=[aeiouy].+|..[aeiouy])(?:ing|ed)$/, '')
  const undoubled = bare === singular ? bare : bare.replace(/([^aeiouls])\1$/, '$1')
  return undoubled.length > 3 ? undoubled.replace(/[eyi]$/, '') : undoubled
}
