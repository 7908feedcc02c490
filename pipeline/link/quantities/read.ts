import { numberWords } from '../../generated/lexicons.ts'
import type { Corpus, Row } from '../../model.ts'
import { unitOffsets } from '../../text/offsets.ts'
import { type Article, byArticle, byText } from '../common/articles.ts'
import type { Group } from '../common/groups.ts'
import { hash } from '../../text/hash.ts'
import type { Topics } from '../common/topics.ts'
import { type Reader, reader, stem } from '../common/words.ts'
import { contextOf, type Context } from './context.ts'
import { outcomesOf } from './outcome.ts'

/** What linking keeps of a figure: numbers, and hashes in place of the words around it. */
export type Figure = Readonly<{
  id: string
  place: number
  label: string
  kind: string
  /** What it is counted in: for a count the noun, for money the currency, else the dimension; null where nothing says. */
  unit: string | null
  unitCode: string | null
  /** What it is per, as in "a year"; null where it is a plain number. */
  rate: string | null
  /** Lower and upper end as they stand, and in a unit that all figures of the kind share. */
  value: number
  valueMax: number
  amount: number
  amountMax: number
  rough: boolean
  /** Whether the words only name a magnitude, as "thousands" does. */
  vague: boolean
  outcome: string | null
  /** Whether no other figure of its article has the same outcome; or, for `single`, is counted in the same unit. */
  alone: boolean
  single: boolean
  /** The group of quotes that its quote belongs to. */
  quoteGroup: number | null
  context: Context
}>

/** Nouns that say no more than that people are counted. */
const anybody = new Set(['people', 'person', 'individual', 'human', 'other'])

const vagueWords = new Set(numberWords.filter((row) => row.class === 'vague').map(({ word }) => word))

/** Gives the figures of all articles that stand beside another on the same matter, in order of publication. */
export async function readFigures(corpus: Corpus, articles: readonly Article[], topics: Topics, quotes: readonly Group[]): Promise<Figure[]> {
  const quoteGroups = new Map(quotes.flatMap(({ members }, i) => members.map(({ record }) => [record, i])))
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]))
  const accompanied = new Set(topics.flatMap((earlier, place) => (earlier.size > 0 ? [place, ...earlier.keys()] : [])))
  const figures = new Map<string, Figure>()
  const read = reader()
  for await (const { document, rows } of byArticle(corpus, 'quantities')) {
    const place = placeOf.get(document.document_id as string)
    if (place === undefined || !accompanied.has(place)) continue
    for (const figure of figuresOf(typeof document.text === 'string' ? document.text : '', rows, { place, quoteGroups, read })) figures.set(figure.id, figure)
  }
  return [...figures.values()].sort((a, b) => a.place - b.place || byText(a.id, b.id))
}

function figuresOf(text: string, rows: readonly Row[], { place, quoteGroups, read }: Readonly<{ place: number; quoteGroups: ReadonlyMap<string, number>; read: Reader }>): Figure[] {
  const unit = unitOffsets(text)
  const spans = rows.map((row) => ({ start: unit(row.start as number), end: unit(row.end as number) }))
  const outcomes = outcomesOf(text, spans.map((span, i) => (rows[i]?.kind === 'count' ? span : null)))
  const contexts = spans.map((span) => contextOf(text, span, read))
  const times = new Map<number, number>()
  for (const { stems } of contexts) for (const each of stems) times.set(each, (times.get(each) ?? 0) + 1)
  const figures = rows.map(figureOf)
  const sorts = figures.map(({ kind, unit }) => `${kind} ${unit}`)
  return rows.map((row, i) => {
    const outcome = outcomes[i] ?? null
    const { stems, weights } = contexts[i] as Context
    return {
      ...(figures[i] as Plain), place, outcome, quoteGroup: quoteGroups.get(row.quote_id as string) ?? null,
      alone: outcome !== null && isOnce(outcomes, outcome), single: isOnce(sorts, sorts[i]),
      context: { stems, weights: weights.map((weight, word) => weight / Math.sqrt(times.get(stems[word] as number) ?? 1)) },
    }
  })
}

const isOnce = <Item>(items: readonly Item[], item: Item): boolean => items.indexOf(item) === items.lastIndexOf(item)

type Plain = Omit<Figure, 'place' | 'outcome' | 'alone' | 'single' | 'context' | 'quoteGroup'>

function figureOf(row: Row): Plain {
  const kind = row.kind as string
  const text = row.text as string
  const measured = row.measured as string | null
  const value = row.value as number
  const valueMax = (row.value_max as number | null) ?? value
  const si = typeof row.value_si === 'number' && value !== 0 ? row.value_si / value : null
  const scale = kind === 'ratio' && row.unit === null ? 100 : kind === 'measure' || kind === 'duration' ? (si ?? 1) : 1
  return {
    id: row.quantity_id as string, label: measured && !text.includes(measured) ? `${measured}: ${text}` : text,
    kind: kind === 'ratio' && row.unit === null ? 'percent' : kind, unit: unitOf(row), unitCode: row.unit_code as string | null,
    rate: / per (.+)$/.exec(String(row.unit))?.[1] ?? null,
    value, valueMax, amount: value * scale, amountMax: valueMax * scale, rough: row.bound !== 'exact', vague: vagueWords.has(text.toLowerCase().split(/\s/).at(-1) ?? ''),
  }
}

function unitOf({ kind, unit, unit_code, dimension }: Row): string | null {
  if (kind === 'money') return (unit_code as string | null)?.split('/')[0] ?? (unit as string | null)
  if (kind === 'percent' || kind === 'age') return kind
  if (kind === 'ratio' && unit === null) return 'percent'
  if (kind !== 'count') return (dimension as string | null) ?? (unit as string | null)
  if (typeof unit !== 'string') return null
  const head = unit.toLowerCase().split(/ per | of /)[0]?.split(/[\s-]/).at(-1) ?? ''
  return anybody.has(head) ? 'people' : stem(head)
}

/** The key under which figures of one sort in one article are found. */
export const blockKey = (sort: string, place: number): number => hash(`${place} ${sort}`)
