import { type Options, stringify } from 'csv-stringify/sync'
import type { Emitter, TableRows } from '../model.ts'
import { batches } from './common/batches.ts'

const rowsPerChunk = 1024

/** The empty string is quoted, null is not. Text stays verbatim, even where it looks like a formula. */
const options: Options = {
  quoted_match: /^$/,
  cast: { boolean: String, object: (list) => JSON.stringify(list) },
}

/** CSV by RFC 4180 in UTF-8, with a header line and \n at line ends; a list column is JSON text. */
export const csv: Emitter = {
  name: 'csv',
  asked: true,
  emit: ({ tables }) => tables.map((rows) => ({ path: `csv/${rows.table.name}.csv`, chunks: lines(rows) })),
}

async function* lines({ table, rows }: TableRows): AsyncGenerator<string> {
  const names = table.columns.map(({ name }) => name)
  yield stringify([names])
  yield* batches(rows(), rowsPerChunk, (batch) => stringify(batch.map((row) => names.map((name) => row[name])), options))
}
