import type { Row } from '../../model.ts'

/** Characters after which a batch is full, so that long articles do not pile up. */
const charactersPerBatch = 1 << 24

/** Gives what becomes of the rows, batch by batch. Where a batch ends depends on the rows alone; none is empty. */
export async function* batches<Made>(rows: AsyncIterable<Row>, size: number, make: (batch: readonly Row[]) => Made): AsyncGenerator<Made> {
  let batch: Row[] = []
  let characters = 0
  for await (const row of rows) {
    batch.push(row)
    characters += charactersIn(row)
    if (batch.length < size && characters < charactersPerBatch) continue
    yield make(batch)
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield make(batch)
}

const charactersIn = (row: Row): number =>
  Object.values(row).reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0)
