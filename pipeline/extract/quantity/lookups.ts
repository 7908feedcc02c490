import { bounds, calendar, changes, currencies, numberLabels, numberWords, units } from '../../generated/lexicons.ts'
import type { Bound, QuantityKind, Sentence, Token } from '../../model.ts'
import { pieceTexts } from './atoms.ts'
import { learn, type Trie, trie } from './trie.ts'

/** What a number is of. A unit of money has the ISO 4217 code of its currency where one of physics has a UCUM code. */
export type Unit = Readonly<{
  name: string
  kind: QuantityKind
  code: string | null
  dimension: string | null
  factor: number | null
  offset: number
  si: string | null
}>

export type NumberWord = Readonly<{ value: number; kind: string }>
export type Direction = 'increase' | 'decrease'
export type ChangeWord = Readonly<{ direction: Direction; kind: string }>

const forms = (cell: string): string[] => cell.split('|').filter((form) => form !== '')
const orNull = (cell: string): string | null => (cell === '' ? null : cell)
const numberOrNull = (cell: string): number | null => (cell === '' ? null : Number(cell))
const lowerPieces = (phrase: string): string[] => pieceTexts(phrase.toLowerCase())

/** Units by their words (any case), by symbols (as written), and by symbols that must touch their number. */
export const unitWords: Trie<Unit> = trie()
export const unitSymbols: Trie<Unit> = trie()
export const joinedSymbols: Trie<Unit> = trie()
/** Units by their name in the lexicon. */
export const unitsByName = new Map<string, Unit>()
/** Currency signs by their pieces, for behind a number and, last piece first, for before it. */
export const signsBehind: Trie<Unit> = trie()
export const signsBefore: Trie<Unit> = trie()
/** Forms that are a currency only where the number is large, in the same two orders. */
export const largeBehind: Trie<Unit> = trie()
export const largeBefore: Trie<Unit> = trie()
/** Words behind an amount in plain dollars that say whose dollars they are. */
export const dollarsBehind: Trie<Unit> = trie()

for (const { name, words, symbols, joined, kind, code, dimension, factor, si, offset } of units) {
  const unit: Unit = {
    name, kind: kind as QuantityKind, code: orNull(code), dimension: orNull(dimension),
    factor: numberOrNull(factor), offset: Number(offset), si: orNull(si),
  }
  unitsByName.set(name, unit)
  for (const word of forms(words)) for (const form of [word, `${word}s`]) learn(unitWords, lowerPieces(form), unit)
  for (const symbol of forms(symbols)) learn(unitSymbols, pieceTexts(symbol), unit)
  for (const symbol of forms(joined)) learn(joinedSymbols, pieceTexts(symbol), unit)
}

for (const { name, words, signs, large, after, code, factor } of currencies) {
  const unit: Unit = { name, kind: 'money', code: orNull(code), dimension: 'currency', factor: numberOrNull(factor), offset: 0, si: orNull(code) }
  for (const word of forms(words)) for (const form of [word, `${word}s`]) learn(unitWords, lowerPieces(form), unit)
  for (const sign of forms(signs)) {
    learn(signsBehind, pieceTexts(sign), unit)
    learn(signsBefore, pieceTexts(sign).reverse(), unit)
  }
  for (const form of forms(large)) {
    // letters and codes have no plural: "5 million Rs" is rupees
    for (const behind of /^\p{Lu}/u.test(form) ? [form] : [form, `${form}s`]) learn(largeBehind, pieceTexts(behind), unit)
    learn(largeBefore, pieceTexts(form).reverse(), unit)
  }
  for (const word of forms(after)) learn(dollarsBehind, pieceTexts(word), unit)
}

/** Number words in lower case; scale suffixes ("bn", "M") as written. */
export const numerals: ReadonlyMap<string, NumberWord> = new Map(numberWords.map((row) => [row.word, { value: Number(row.value), kind: row.class }]))

/** Words that limit the number behind them (last piece first), and those that limit the one before them. */
export const boundsBefore: Trie<Bound> = trie()
export const boundsBehind: Trie<Bound> = trie()
for (const { words, bound, side } of bounds) {
  if (side === 'before') learn(boundsBefore, lowerPieces(words).reverse(), bound as Bound)
  else learn(boundsBehind, lowerPieces(words), bound as Bound)
}

/** Verbs and particles of change (last piece first), nouns of change, comparatives behind a number. */
export const changeWords: Trie<ChangeWord> = trie()
export const changeNouns: Trie<Direction> = trie()
export const comparatives: Trie<Direction> = trie()
for (const row of changes) {
  const direction = row.direction as Direction
  for (const form of forms(row.forms)) {
    if (row.class === 'comparative') learn(comparatives, lowerPieces(form), direction)
    else if (row.class === 'noun') for (const noun of [form, `${form}s`]) learn(changeNouns, lowerPieces(noun), direction)
    else learn(changeWords, lowerPieces(form).reverse(), { direction, kind: row.class })
  }
}

/** Words of dates and times by what they are. */
const calendarKinds: ReadonlyMap<string, ReadonlySet<string>> = calendar.reduce(
  (kinds, { word, kind }) => kinds.set(word, new Set([...(kinds.get(word) ?? []), kind])),
  new Map<string, ReadonlySet<string>>(),
)

/** Whether a word (in lower case) is of a kind of calendar word. */
export const isCalendar = (lower: string, kind: string): boolean => calendarKinds.get(lower)?.has(kind) ?? false

/** Words that make the number behind them a name, in lower case, and when they do: always, with a capital, with nothing counted. */
export const labels: ReadonlyMap<string, string> = new Map(numberLabels.map(({ word, when }) => [word, when]))

/** Words that begin a number or stand for one; the first thing looked for, so that sentences without numbers cost little. */
const numberStarts: ReadonlySet<string> = new Set(numberWords.filter(({ class: kind }) => kind !== 'suffix').map(({ word }) => word))

/** Whether a sentence holds a digit or a word that can be part of a number. */
export function mayHoldNumber(tokens: readonly Token[], { first, last }: Sentence): boolean {
  for (let at = first; at < last; at++) {
    const { lower } = tokens[at] as Token
    if (numberStarts.has(lower) || /\d|fold$/.test(lower)) return true
  }
  return false
}
