import type { Emitter, TableRows } from '../model.ts'
import { batches } from './common/batches.ts'
import { keyOf, printOf } from './common/prints.ts'

const rowsPerChunk = 1024

/**
 * A short hash of every cell, by which the next release tells what changed, whatever formats and texts this one holds.
 * The first line has the columns as JSON; then a row a line: its key, a tab, its prints.
 */
export const fingerprints: Emitter = {
  name: 'fingerprints',
  asked: false,
  emit: ({ tables }) => tables.map((rows) => ({ path: `fingerprints/${rows.table.name}.txt`, chunks: lines(rows) })),
}

async function* lines({ table, count, rows }: TableRows): AsyncGenerator<string> {
  yield `${JSON.stringify({ columns: table.columns.map(({ name }) => name), rows: count })}\n`
  yield* batches(rows(), rowsPerChunk, (batch) => batch.map((row) => `${keyOf(table, row)}\t${printOf(table.columns, row)}\n`).join(''))
}
