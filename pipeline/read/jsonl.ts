import type { ReadResult, Reader } from '../model.ts'
import { refused } from './common/article.ts'
import { decode } from './common/decode.ts'
import { lines } from '../text/lines.ts'
import { recordArticle } from './common/record.ts'

/** Gives the article of one JSON line: an object with "text" and, as far as known, title, outlet, published_at, url. */
export function jsonLine(path: string, line: string): ReadResult {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return refused(path, 'json', 'the line is not valid JSON: write one object a line')
  }
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return refused(path, 'json', 'the line is no JSON object: write one object a line')
  return recordArticle(path, line, record as Record<string, unknown>)
}

/** JSON Lines: one article a line, read as a stream. */
export const jsonl: Reader = {
  endings: ['.jsonl', '.ndjson'],
  async *read({ path, bytes }) {
    let number = 0
    for await (const line of lines(bytes)) {
      number++
      const decoded = decode(line)
      const place = `${path}#${number}`
      if ('rule' in decoded) yield refused(place, decoded.rule, decoded.reason)
      else if (decoded.text.trim() !== '') yield jsonLine(place, decoded.text)
    }
    if (number === 0) yield refused(path, 'empty', 'there is no line in it: take the file away or fill it')
  },
}
