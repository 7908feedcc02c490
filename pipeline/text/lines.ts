/** Gives the lines of a byte stream, without their ends, as many at a time as have arrived; a last line without an end counts. */
export async function* lineBatches(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let rest: Uint8Array[] = []
  for await (const chunk of bytes) {
    const found: Uint8Array[] = []
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      found.push(Buffer.concat([...rest, chunk.subarray(from, to)]))
      rest = []
      from = to + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
    if (found.length > 0) yield found
  }
  if (rest.length > 0) yield [Buffer.concat(rest)]
}

/** Gives the lines of a byte stream one by one. */
export async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const batch of lineBatches(bytes)) yield* batch
}
