/** Rows kept on disk between the stages: one NDJSON file a table. */
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Spool } from '../dataset.ts'
import type { Row, TableName } from '../model.ts'
import { lines } from '../text/lines.ts'

/** Lines are gathered up to this many characters before they are written. */
const batch = 1 << 16
const decoder = new TextDecoder()

/** Gives an empty spool in a folder of its own. Rows may be read once all have been added. */
export function spoolIn(folder: string): Spool {
  mkdirSync(folder, { recursive: true })
  const open = new Map<TableName, { stream: WriteStream; waiting: string }>()
  const pathOf = (table: TableName): string => join(folder, `${table}.ndjson`)
  const openTable = (table: TableName) => {
    const opened = { stream: createWriteStream(pathOf(table)), waiting: '' }
    open.set(table, opened)
    return opened
  }
  const flush = async (file: { stream: WriteStream; waiting: string }): Promise<void> => {
    const { waiting } = file
    file.waiting = ''
    if (!file.stream.write(waiting)) await once(file.stream, 'drain')
  }
  return {
    async add(table, rows) {
      const file = open.get(table) ?? openTable(table)
      for (const row of rows) file.waiting += `${JSON.stringify(row)}\n`
      if (file.waiting.length > batch) await flush(file)
    },
    async *rows(table) {
      const file = open.get(table)
      if (!file) return
      if (!file.stream.writableFinished) {
        await flush(file)
        file.stream.end()
        await once(file.stream, 'finish')
      }
      for await (const line of lines(createReadStream(pathOf(table), { highWaterMark: batch }))) yield JSON.parse(decoder.decode(line)) as Row
    },
  }
}
