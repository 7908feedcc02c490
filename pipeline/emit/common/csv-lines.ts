import { type Options, stringify } from 'csv-stringify/sync'
import type { TableRows } from '../../model.ts'
import { batches } from './batches.ts'

const rowsPerChunk = 1024

/** Gives a table as CSV with a header line. The empty string is quoted, null is not; `text` is what becomes of a cell of text. */
export async function* csvLines({ table, rows }: TableRows, text: (cell: string) => string = (cell) => cell): AsyncGenerator<string> {
  const options: Options = {
    quoted_match: /^$/,
    cast: { boolean: String, object: (list) => text(JSON.stringify(list)), string: text },
  }
  const names = table.columns.map(({ name }) => name)
  yield stringify([names])
  yield* batches(rows(), rowsPerChunk, (batch) => stringify(batch.map((row) => names.map((name) => row[name])), options))
}
