import type { Emitter, TableRows } from '../model.ts'
import { file } from './arrow/file.ts'
import { batchOf, schemaOf } from './arrow/schema.ts'
import { batches } from './common/batches.ts'

/** Rows a record batch at most: enough to read fast, few enough to hold. */
const rowsPerBatch = 16_384

/** Arrow IPC files (Feather 2), uncompressed and without dictionaries, which every reader reads. */
export const arrow: Emitter = {
  name: 'arrow',
  asked: true,
  emit: ({ tables }) => tables.map((rows) => ({ path: `arrow/${rows.table.name}.arrow`, chunks: chunks(rows) })),
}

async function* chunks({ table, rows }: TableRows): AsyncGenerator<Uint8Array> {
  const schema = schemaOf(table)
  yield* file(schema, batches(rows(), rowsPerBatch, (batch) => batchOf(schema, batch)))
}
