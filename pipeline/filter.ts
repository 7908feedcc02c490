/** The core as Unix filters: NDJSON in, NDJSON out, one line for each line, in order. */
import { extractDocument } from './document.ts'
import type { Parser, Row } from './model.ts'
import { jsonLine } from './read/jsonl.ts'

/** Gives the answer to one line: `{"id", "document", "sources", …}`, or `{"id", "error"}` where it cannot be read. */
export function extractLine(line: string, parser: Parser): Row {
  const id = recordOf(line)?.id ?? null
  const result = jsonLine(String(id ?? ''), line)
  if ('problem' in result) return { id, error: result.problem.reason }
  try {
    const { audit: _, ...rows } = extractDocument(result.document, parser)
    return { id, ...rows }
  } catch (error) {
    return { id, error: `internal error (${(error as Error).message}): please report it with this line` }
  }
}

/**
 * Gives the tags and the dependencies of lines, parsed together: `{"id", "upos", "heads", "deprels"}` for each
 * `{"id", "tokens"}`, or `{"id", "error"}`.
 */
export function parseLines(lines: readonly string[], parser: Parser): Row[] {
  const records = lines.map(recordOf)
  const sentences = records.map((record) => tokensOf(record?.tokens))
  const parses = parser(sentences.map((tokens) => tokens ?? []))
  return records.map((record, i) => {
    const id = record?.id ?? null
    if (sentences[i] === null) return { id, error: 'the line is no JSON object with "tokens", a list of texts: give {"id", "tokens": [...]}' }
    const { upos = [], heads = [], deprels = [] } = parses[i] ?? {}
    return { id, upos, heads, deprels }
  })
}

/** What a line holds; null where it is no JSON. */
function recordOf(line: string): Row | null {
  try {
    return JSON.parse(line) as Row | null
  } catch {
    return null
  }
}

const tokensOf = (tokens: unknown): readonly string[] | null =>
  Array.isArray(tokens) && tokens.every((token) => typeof token === 'string') ? tokens : null
