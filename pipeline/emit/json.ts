import type { Emitter, Row, TableRows } from '../model.ts'
import { batches } from './common/batches.ts'

const rowsPerChunk = 1024

/** One JSON array a table, one row a line. */
export const json: Emitter = {
  name: 'json',
  asked: true,
  emit: ({ tables }) => tables.map((rows) => ({ path: `json/${rows.table.name}.json`, chunks: array(rows) })),
}

async function* array({ table, rows }: TableRows): AsyncGenerator<string> {
  const names = table.columns.map(({ name }) => name)
  const line = (row: Row): string => JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name]])))
  let separator = '[\n'
  for await (const lines of batches(rows(), rowsPerChunk, (batch) => batch.map(line).join(',\n'))) {
    yield separator + lines
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}
