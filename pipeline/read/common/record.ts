import type { ReadResult } from '../../model.ts'
import { sha256 } from '../../text/identifiers.ts'
import { refused } from './article.ts'
import { metadata } from './metadata.ts'

/** Gives the article that a record of a container (a JSON line, a CSV row) holds in its `text`. */
export function recordArticle(path: string, source: string, record: Readonly<Record<string, unknown>>): ReadResult {
  const { text } = record
  if (typeof text !== 'string') return refused(path, 'no_text', 'the record has no "text": give every record a text')
  if (text.trim() === '') return refused(path, 'empty', 'the record has an empty "text": take it away or fill it')
  const about = metadata(record)
  const torn = Object.entries({ text, ...about }).find(([, value]) => value !== null && !value.isWellFormed())
  if (torn) return refused(path, 'encoding', `the ${torn[0]} holds half of a surrogate pair: write it as valid Unicode`)
  return { document: { path, encoding: 'UTF-8', sha256: sha256(source), text, markup: 'plain', metadata: about } }
}
