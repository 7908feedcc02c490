import { MetadataVersion, type RecordBatch, type Schema, Table, tableToIPC } from 'apache-arrow'
import { FileBlock, Footer } from 'apache-arrow/ipc/metadata/file'

const magic = Buffer.from('ARROW1')
const endOfStream = Buffer.from([255, 255, 255, 255, 0, 0, 0, 0])

/**
 * Gives an Arrow file in chunks: magic, the stream of schema and batches, footer. The library's own file writer leaves
 * the schema out of the stream, which readers that start at the front (nanoarrow and what is built on it) reject.
 */
export async function* file(schema: Schema, batches: AsyncIterable<RecordBatch>): AsyncGenerator<Uint8Array> {
  const header = messages(schema)
  const blocks: FileBlock[] = []
  let position = 8 + header.length
  yield Buffer.concat([magic, Buffer.alloc(2), header])
  for await (const batch of batches) {
    const message = messages(schema, batch).subarray(header.length)
    const metadata = 8 + Buffer.from(message.buffer, message.byteOffset).readInt32LE(4)
    blocks.push(new FileBlock(metadata, message.length - metadata, position))
    position += message.length
    yield message
  }
  const footer = Footer.encode(new Footer(schema, MetadataVersion.V5, blocks, []))
  const footerLength = Buffer.alloc(4)
  footerLength.writeInt32LE(footer.length)
  yield Buffer.concat([endOfStream, footer, footerLength, magic])
}

/** Gives batches as an Arrow stream. */
export const ipcStream = (schema: Schema, ...batches: readonly RecordBatch[]): Uint8Array => tableToIPC(new Table(schema, [...batches]), 'stream')

/** Gives the schema's message and those of the batches, without the mark that ends a stream. */
const messages = (schema: Schema, ...batches: readonly RecordBatch[]): Uint8Array => ipcStream(schema, ...batches).subarray(0, -endOfStream.length)
