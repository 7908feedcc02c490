import type { Emitter, Row, TableRows } from '../model.ts'
import { ipcStream } from './arrow/file.ts'
import { batchOf, schemaOf } from './arrow/schema.ts'
import { batches } from './common/batches.ts'

/** Rows handed over at once; a row group ends after so many, or after as many as fill so many bytes when compressed. */
const rowsPerBatch = 16_384
const rowsPerGroup = 65_536
const bytesPerGroup = 1 << 25

/** Parquet files compressed with zstd, a row group at a time; lists are lists, descriptions stand in the Arrow schema inside. */
export const parquet: Emitter = {
  name: 'parquet',
  asked: true,
  emit: ({ tables }) => tables.map((rows) => ({ path: `parquet/${rows.table.name}.parquet`, chunks: chunks(rows) })),
}

async function* chunks({ table, rows }: TableRows): AsyncGenerator<Uint8Array> {
  // Loaded here, so that what writes no Parquet does not wait for its five megabytes.
  const { Compression, Table, transformParquetStream, WriterPropertiesBuilder } = await import('parquet-wasm')
  const schema = schemaOf(table)
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD).setMaxRowGroupSize(rowsPerGroup).setMaxRowGroupBytes(bytesPerGroup).setCreatedBy('newsrecords').build()
  const handOver = (batch: readonly Row[]) => {
    // Freed by hand: the memory of WebAssembly is not seen by the garbage collector.
    using made = Table.fromIPCStream(ipcStream(schema, batchOf(schema, batch)))
    return made.recordBatch(0)
  }
  let fault: unknown = null
  const handed = async function* () {
    try {
      let some = false
      for await (const batch of batches(rows(), rowsPerBatch, handOver)) {
        some = true
        yield batch
      }
      // The schema comes with the first batch, so that a table without rows needs one too.
      if (!some) yield handOver([])
    } catch (error) {
      // Thrown in here it would end the process from inside WebAssembly, without a word of what was wrong.
      fault = error ?? new Error('no batch')
    }
  }
  try {
    yield* (await transformParquetStream(ReadableStream.from(handed()), properties)) as AsyncIterable<Uint8Array>
  } catch (error) {
    throw fault ?? error
  }
  if (fault !== null) throw fault
}
