/** The per-document half as a Unix filter: NDJSON in, NDJSON out, one line for each line, in order. */
import { extractDocument } from './document.ts'
import type { Row } from './model.ts'
import { jsonLine } from './read/jsonl.ts'

/** Gives the answer to one line: `{"id", "document", "sources", …}`, or `{"id", "error"}` where it cannot be read. */
export function extractLine(line: string): Row {
  const id = idOf(line)
  const result = jsonLine(String(id ?? ''), line)
  if ('problem' in result) return { id, error: result.problem.reason }
  try {
    const { audit: _, ...rows } = extractDocument(result.document)
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
