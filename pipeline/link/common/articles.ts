import type { Corpus, Row, TableName } from '../../model.ts'
import { shingles } from './shingles.ts'
import { distinct } from './numbers.ts'
import { type Terms, termsOf } from './terms.ts'
import { lexemesIn, type Reader, reader } from './words.ts'

/** What linking keeps of an article: where it stands in time, who published it, and hashes in place of its text. */
export type Article = Readonly<{
  id: string
  /** Milliseconds since 1970; Infinity where the article is undated, so that it comes after all others. */
  instant: number
  outlet: string | null
  title: string
  /** Hashes of its runs of five words, ascending. */
  shingles: Int32Array
  terms: Terms
}>

/** Milliseconds since 1970 of an ISO 8601 date or time; one without a zone is read as UTC, one that is none as never. */
export function instantOf(published: unknown): number {
  if (typeof published !== 'string') return Infinity
  const zoned = /T[^Z]*[+-]\d{2}:?\d{2}$|Z$/.test(published) || !published.includes('T') ? published : `${published}Z`
  const instant = Date.parse(zoned)
  return Number.isNaN(instant) ? Infinity : instant
}

/** Gives every article once, in order of publication, then of id: later articles never change the place of earlier ones. */
export async function readArticles(corpus: Corpus): Promise<Article[]> {
  const articles = new Map<string, Article>()
  const read = reader()
  for await (const row of corpus.rows('documents')) {
    const article = articleOf(row, read)
    if (!articles.has(article.id)) articles.set(article.id, article)
  }
  return [...articles.values()].sort(inTime)
}

/** Orders by publication, then by id. */
export const inTime = (a: Readonly<{ instant: number; id: string }>, b: Readonly<{ instant: number; id: string }>): number =>
  a.instant === b.instant ? byText(a.id, b.id) : a.instant - b.instant

/** Orders texts by their UTF-16 units, the same in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function articleOf(row: Row, read: Reader): Article {
  const text = typeof row.text === 'string' ? row.text : ''
  const title = typeof row.title === 'string' ? row.title : null
  const lexemes = lexemesIn(text, read)
  return {
    id: String(row.document_id),
    instant: instantOf(row.published_at),
    outlet: typeof row.outlet === 'string' ? row.outlet : null,
    title: title ?? String(row.path),
    shingles: distinct(shingles(lexemes.map(({ word }) => word), 5)),
    terms: termsOf(title === null ? lexemes : [...lexemesIn(title, read), ...lexemes]),
  }
}

/** Gives the rows of a table article by article, with the article's own row; both tables come in the same order. */
export async function* byArticle(corpus: Corpus, table: TableName): AsyncGenerator<Readonly<{ document: Row; rows: readonly Row[] }>> {
  const rows = corpus.rows(table)[Symbol.asyncIterator]()
  let next = await rows.next()
  for await (const document of corpus.rows('documents')) {
    const own: Row[] = []
    for (; !next.done && next.value.document_id === document.document_id; next = await rows.next()) own.push(next.value)
    if (own.length > 0) yield { document, rows: own }
  }
  if (!next.done) throw new Error(`the rows of ${table} are not in the order of the documents: ${String(next.value.document_id)}`)
}
