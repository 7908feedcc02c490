/** Linked rows → the dataset: every row with its links, checked against its schema, counted. */
import type { Audit, Corpus, Dataset, Links, Row, Settings, Share, Statistics, TableName } from './model.ts'
import { tables } from './schema/tables.ts'
import { schemasUnder, tablesUnder, withhold } from './schema/text-policy.ts'
import { fault } from './schema/validate.ts'

/** Where rows are kept between the stages; a table's rows come back in the order they were added. */
export type Spool = Corpus & Readonly<{ add: (table: TableName, rows: readonly Row[]) => Promise<void> }>

/** A row of a table with what linking knows about it. */
const linked: Readonly<Partial<Record<TableName, (row: Row, links: Links) => Row>>> = {
  documents: (row, { duplicates }) => ({ ...row, duplicate_of: duplicates.get(row.document_id as string) ?? null }),
  mentions: (row, { sources }) => ({ ...row, source_id: sources.get(row.source_id as string)?.source_id ?? row.source_id }),
  quotes: (row, links) => withSource(row, 'speaker', links),
  claims: (row, links) => withSource(row, 'holder', links),
}

function withSource(row: Row, name: 'speaker' | 'holder', { sources }: Links): Row {
  const source = sources.get(row.source_id as string)
  return source ? { ...row, source_id: source.source_id, [name]: source.name } : row
}

/** Gives the rows of a table as they will be published. */
async function* rowsOf(table: TableName, found: Corpus, links: Links): AsyncGenerator<Row> {
  if (table === 'sources') yield* links.sourceRows
  else if (table === 'groups') yield* links.groups
  else if (table === 'group_members') yield* links.members
  else for await (const row of found.rows(table)) yield linked[table]?.(row, links) ?? row
}

/**
 * Writes every row of the release to the second spool, checked against its schema and without the words that the text
 * policy withholds, and gives the dataset that reads them back; or the first fault, in which case nothing may be published.
 */
export async function datasetOf(found: Corpus, links: Links, spool: Spool, audit: Audit, { text, about }: Settings): Promise<Dataset | Readonly<{ fault: string }>> {
  const counts = new Map<TableName, number>()
  let days: Days = { first: null, last: null }
  for (const { name, columns } of tables) {
    let count = 0
    for await (const row of rowsOf(name, found, links)) {
      const wrong = fault(name, row)
      if (wrong !== null) return { fault: wrong }
      await spool.add(name, [withhold(columns, row, text)])
      if (name === 'documents') days = withDay(days, row.published_at as string | null)
      count++
    }
    counts.set(name, count)
  }
  const published = tablesUnder(text).map((table) => ({ table, count: counts.get(table.name) ?? 0, rows: () => spool.rows(table.name) }))
  return { tables: published, schemas: schemasUnder(text), statistics: statistics(counts, audit, days), text, about }
}

type Days = Statistics['published']

function withDay({ first, last }: Days, at: string | null): Days {
  const day = at === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(at)?.[0] ?? null)
  if (day === null) return { first, last }
  return { first: first !== null && first < day ? first : day, last: last !== null && last > day ? last : day }
}

function statistics(counts: ReadonlyMap<TableName, number>, { numbers, quotations }: Audit, published: Days): Statistics {
  const withShare = ({ seen, read }: Share) => ({ seen, read, share: seen === 0 ? null : Math.round((1000 * read) / seen) / 1000 })
  return { rows: Object.fromEntries(counts), numbers: withShare(numbers), quotations: withShare(quotations), published }
}
