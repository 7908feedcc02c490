/** The core as Unix filters: NDJSON in, NDJSON out, one line for each line, in order. */
import { extractDocument } from './document.ts'
import type { Parser, Row } from './model.ts'
import { jsonLine } from './read/jsonl.ts'

/** Gives the answer to one line: `{"id", "document", "sources", …}`, or `{"id", "error"}` where it cannot be read. */
export function extractLine(line: string, parser: Parser): Row {
  const id = idOf(line)
  const result = jsonLine(String(id ?? ''), line)
  if ('problem' in result) return { id, error: result.problem.reason }
  try {
    const { audit: _, ...rows } = extractDocument(result.document, parser)
    return { id, ...rows }
  } catch (error) {
    return { id, error: `internal error (${(error as Error).message}): please report it with this line` }
  }
}

/** The id of a line, whatever it is; null where it has none. */
function idOf(line: string): unknown {
  try {
    return (JSON.parse(line) as { id?: unknown } | null)?.id ?? null
  } catch {
    return null
  }
}

/**
 * Gives the tags and the dependencies of lines, parsed together: `{"id", "upos", "heads", "deprels"}` for each
 * `{"id", "tokens"}`, or `{"id", "error"}`.
 */
export function parseLines(lines: readonly string[], parser: Parser): Row[] {
  const sentences = lines.map(tokensOf)
  const parses = parser(sentences.map((tokens) => tokens ?? []))
  return lines.map((line, i) => {
    const id = idOf(line)
    if (sentences[i] === null) return { id, error: 'the line is no JSON object with "tokens", a list of texts: give {"id", "tokens": [...]}' }
    const { upos = [], heads = [], deprels = [] } = parses[i] ?? {}
    return { id, upos, heads, deprels }
  })
}

function tokensOf(line: string): readonly string[] | null {
  try {
    const { tokens } = JSON.parse(line) as { tokens?: unknown }
    return Array.isArray(tokens) && tokens.every((token) => typeof token === 'string') ? tokens : null
  } catch {
    return null
  }
}
