/** Our own gold annotation of the sample corpus: types, and the places of its verbatim slices. */
import { readFileSync, readdirSync } from 'node:fs'

const folder = new URL('gold/', import.meta.url)

type Slice = Readonly<{ nth?: number }>
export type GoldQuote = Slice & Readonly<{
  spans: readonly string[]
  type: string
  speaker_text: string | null
  speaker: string | null
  resolution: string
  cue: string | null
  /** Left out where the meaning of the cue fits more than one class; then it is not scored. */
  cue_class?: string
  cue_negated?: boolean
  /** Index, in the same list, of the quote that this one stands inside. */
  parent?: number
}>
/** A text of its own with all the quotes in it; `trap` names what is hard about it. */
export type GoldPassage = Readonly<{ text: string; quotes: readonly GoldQuote[]; trap?: string }>
export type GoldQuantity = Slice & Readonly<{ text: string; kind: string; value: number; value_max: number | null; bound: string; change: string; unit: string | null; measured: string | null }>
export type GoldSource = Readonly<{ name: string; kind: string; anonymity: string }>
export type GoldArticle = Readonly<{ quotes: readonly GoldQuote[]; quantities: readonly GoldQuantity[]; sources: readonly GoldSource[] }>
export type Place = Readonly<{ start: number; end: number }>

type Member = Slice & Readonly<{ file: string; text: string }>
export type GoldLinks = Readonly<{
  quotes: readonly (readonly Member[])[]
  quantities: readonly Readonly<{ agreement: string; members: readonly Member[] }>[]
  sources: readonly (readonly Readonly<{ file: string; name: string }>[])[]
  documents: readonly (readonly string[])[]
}>

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** Gives the gold of every article by the name of its file without its ending. */
export const goldArticles = (): Map<string, GoldArticle> =>
  new Map(readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'links.json').sort().map((name) => [name.replace('.json', ''), readJson(name) as GoldArticle]))

/** Gives the gold links between the articles. */
export const goldLinks = (): GoldLinks => readJson('links.json') as GoldLinks

const articlesOf = (part: string): GoldPassage[] =>
  readdirSync(new URL(`quotes/${part}/`, folder)).filter((name) => name.endsWith('.txt')).sort().map((name) => {
    const { quotes } = readJson(`quotes/${part}/${name.replace('.txt', '.json')}`) as Pick<GoldPassage, 'quotes'>
    return { text: readFileSync(new URL(`quotes/${part}/${name}`, folder), 'utf8'), quotes }
  })

/** Gives the gold of quotes alone, by part: whole articles, and passages that each set a trap. */
export const goldPassages = (): Record<'development' | 'held-out' | 'adversarial, development' | 'adversarial, held-out', readonly GoldPassage[]> => ({
  development: articlesOf('development'),
  'held-out': articlesOf('held-out'),
  'adversarial, development': readJson('quotes/development/traps.json') as GoldPassage[],
  'adversarial, held-out': readJson('quotes/held-out/traps.json') as GoldPassage[],
})

/** Place of the nth (from 1) occurrence of a slice in a text, in code points. Throws where it is not there. */
export function placeOf(text: string, slice: string, nth = 1): Place {
  let at = -1
  for (let i = 0; i < nth; i++) at = text.indexOf(slice, at + 1)
  if (at < 0) throw new Error(`the gold slice ${JSON.stringify(slice)} (${nth}) is not in the text`)
  const start = Array.from(text.slice(0, at)).length
  return { start, end: start + Array.from(slice).length }
}

/** Places of the spans of a quote, each looked for after the one before. */
export function placesOf(text: string, { spans, nth }: GoldQuote): Place[] {
  const places: Place[] = []
  for (const slice of spans) {
    const from = places.at(-1)?.end ?? 0
    const rest = Array.from(text).slice(from).join('')
    const { start, end } = placeOf(from === 0 ? text : rest, slice, from === 0 ? (nth ?? 1) : 1)
    places.push({ start: from + start, end: from + end })
  }
  return places
}
