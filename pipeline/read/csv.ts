import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Reader } from '../model.ts'
import { refused } from './common/article.ts'
import { recordArticle } from './common/record.ts'

/** CSV with a header line: one article a row, in a column named text; read as a stream. */
export const csv: Reader = {
  endings: ['.csv'],
  async *read({ path, bytes }) {
    const broken: string[] = []
    const rows = parse({ columns: true, bom: true, skip_records_with_error: true, on_skip: (error) => void broken.push((error?.message ?? 'not valid').replace(/, value is .*$/s, '')) })
    // A fault of the bytes reaches the loop below as a fault of the rows.
    pipeline(Readable.from(decoded(bytes)), rows, () => {})
    let number = 0
    try {
      for await (const row of rows as AsyncIterable<Record<string, string>>) yield recordArticle(`${path}#${++number}`, JSON.stringify(row), row)
    } catch (error) {
      broken.push(`${(error as Error).message.replace(/, value is .*$/s, '')}, so it and all after it were not read`)
    }
    for (const fault of broken) yield refused(path, 'csv', `a row cannot be read (${fault}): mend it`)
    if (number + broken.length === 0) yield refused(path, 'empty', 'there is no row in it: take the file away or fill it')
  },
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
