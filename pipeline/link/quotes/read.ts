import type { Corpus, Row } from '../../model.ts'
import { markedPairs } from '../../text/quotation-marks.ts'
import { type Article, byText } from '../common/articles.ts'
import { distinct } from '../common/numbers.ts'
import { lexemesIn, type Reader, reader } from '../common/words.ts'
import type { Sources } from '../sources.ts'

/** What linking keeps of a quote: hashes in place of its words. */
export type Quote = Readonly<{
  id: string
  place: number
  direct: boolean
  /** The source over the corpus; null where there is none, or none that other articles could name too. */
  source: string | null
  /** All its words in order; those of its unbroken parts, where there are several; its content words in order, and sorted. */
  words: Int32Array
  parts: readonly Part[]
  content: Int32Array
  contentSet: Int32Array
}>

/** An unbroken part of a quote: a sentence, or what stands between two gaps. */
export type Part = Readonly<{ words: Int32Array; content: number }>

/** Gives all quotes in order of publication. */
export async function readQuotes(corpus: Corpus, articles: readonly Article[], { byShown }: Sources): Promise<Quote[]> {
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]))
  const quotes = new Map<string, Quote>()
  const read = reader()
  for await (const row of corpus.rows('quotes')) {
    const place = placeOf.get(row.document_id as string)
    const source = byShown.get(row.source_id as string)
    if (place !== undefined) quotes.set(row.quote_id as string, quoteOf(row, place, source?.anonymity === 'named' ? source.source_id : null, read))
  }
  return [...quotes.values()].sort((a, b) => a.place - b.place || byText(a.id, b.id))
}

function quoteOf(row: Row, place: number, source: string | null, read: Reader): Quote {
  const text = row.words as string
  const lexemes = lexemesIn(text, read)
  const content = lexemes.filter((each) => each.content).map(({ stem }) => stem)
  return {
    id: row.quote_id as string, place, source, direct: row.type !== 'indirect',
    words: Int32Array.from(lexemes, ({ word }) => word), parts: partsOf(text, row.type === 'mixed', read),
    content: Int32Array.from(content), contentSet: distinct(content),
  }
}

/** The parts that were said as they stand: of a mixed quote those in quotation marks, of others the sentences between gaps. */
function partsOf(text: string, mixed: boolean, read: Reader): Part[] {
  const said = mixed ? markedPairs(text).map(({ start, end }) => text.slice(start + 1, end - 1)) : [text]
  return said.flatMap((each) => each.split(/…|\.{3}|(?<=[.!?]["”’]?)\s/)).map((part) => {
    const lexemes = lexemesIn(part, read)
    return { words: Int32Array.from(lexemes, ({ word }) => word), content: lexemes.filter(({ content }) => content).length }
  }).filter(({ words }) => words.length > 0)
}
