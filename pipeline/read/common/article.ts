import type { Problem, RawDocument, ReadResult, SourceFile } from '../../model.ts'
import { sha256 } from '../../text/identifiers.ts'
import { type Decoded, decode } from './decode.ts'
import { frontMatter } from './front-matter.ts'

/** The most bytes one article may have: a hundred times the longest news article. */
export const articleLimit = 10_000_000

/** A problem that sets the input aside. */
export const refused = (path: string, rule: string, reason: string): ReadResult => ({
  problem: { severity: 'error', rule, reason, path, at: null } satisfies Problem,
})

/** Reads a file that holds one article, with or without front matter. */
export async function* oneArticle(file: SourceFile, markup: RawDocument['markup']): AsyncGenerator<ReadResult> {
  const bytes = await collect(file.bytes)
  if (bytes === null) {
    yield refused(file.path, 'too_large', `more than ${articleLimit / 1_000_000} MB for one article: split it into one file an article, or give a .jsonl file`)
    return
  }
  yield article(file.path, bytes, decode(bytes), markup)
}

function article(path: string, bytes: Uint8Array, decoded: Decoded, markup: RawDocument['markup']): ReadResult {
  if ('rule' in decoded) return refused(path, decoded.rule, decoded.reason)
  const { text, metadata, fault } = frontMatter(decoded.text)
  if (fault !== null) return refused(path, 'front_matter', fault)
  if (text.trim() === '') return refused(path, 'empty', 'there is no text in it: take the file away or fill it')
  return { document: { path, encoding: decoded.encoding, sha256: sha256(bytes), text, markup, metadata } }
}

/** Gives all bytes of a stream; null as soon as there are more than one article may have. */
async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > articleLimit) return null
    chunks.push(chunk)
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)
}
