/** The per-document half: one article in, its rows out. Pure, so that any engine may run it anywhere. */
import { annotate } from './annotate/index.ts'
import { assemble } from './assemble.ts'
import { extractors } from './generated/extractors.ts'
import type { Annotated, Findings, Parser, Processed, RawDocument, ReadResult, Records } from './model.ts'
import { normalise } from './normalise/index.ts'
import { refine } from './refine/index.ts'

/** The language that the extractors read; an article in another one is not parsed. */
const read = 'en'
const unread = { seen: 0, read: 0 }
const nothing: Findings = {
  mentions: [], quotes: [], quantities: [], claims: [], sources: [], problems: [], audit: { numbers: unread, quotations: unread },
}

/** Gives everything the extractors propose about an article; nothing where its language is not read. */
function propose(article: Annotated): Findings {
  const { language, raw } = article.document
  if (language !== read) {
    const reason = `language ${language}: only English is read; nothing was extracted`
    return { ...nothing, problems: [{ severity: 'warning', rule: 'language', reason, path: raw.path, at: null }] }
  }
  return { ...nothing, ...Object.fromEntries(Object.values(extractors).map(({ table, extract }) => [table, extract(article)])) }
}

/** Gives all rows of one article. */
export function extractDocument(raw: RawDocument, parser: Parser): Records {
  const document = normalise(raw)
  const article = annotate(document, document.language === read ? parser : null)
  return assemble(article, refine(propose(article), article))
}

/** Gives the rows of an article as they are where it lies at another path. */
export function relocated(records: Records, path: string): Records {
  if (records.document.path === path) return records
  return { ...records, document: { ...records.document, path }, diagnostics: records.diagnostics.map((row) => ({ ...row, path })) }
}

/** Gives the rows of an input; a fault of ours while reading it sets that article aside and not the run. */
export function processInput(input: ReadResult, parser: Parser): Processed {
  if ('problem' in input) return input
  const { path } = input.document
  try {
    return { records: extractDocument(input.document, parser) }
  } catch (error) {
    const reason = `internal error (${(error as Error).message}): please report it with the file`
    return { problem: { severity: 'error', rule: 'internal', reason, path, at: null } }
  }
}
