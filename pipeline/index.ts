/**
 * The library: the per-document half for programs. The command `newsrecords` makes the whole dataset.
 *
 *     import { extract, slice } from 'newsrecords'
 *     const { quotes } = await extract({ text: 'About 40 boats left on Monday, the harbour master said.' })
 */
import { parser } from './annotate/network/parser.ts'
import { extractLine } from './filter.ts'
import type { ClaimsRow, DiagnosticsRow, DocumentsRow, MentionsRow, QuantitiesRow, QuotesRow, SourcesRow } from './generated/rows.ts'
import { readModel } from './io/model.ts'
import type { Parser } from './model.ts'
import { sliceCodePoints } from './text/offsets.ts'

export type { ClaimsRow, DiagnosticsRow, DocumentsRow, GroupMembersRow, GroupsRow, MentionsRow, QuantitiesRow, QuotesRow, SourcesRow } from './generated/rows.ts'

/** An article: its text, and what is known about it. `published_at` is ISO 8601; relative dates need it. */
export type Article = Readonly<{
  text: string
  id?: string | number
  title?: string
  outlet?: string
  byline?: string
  published_at?: string
  url?: string
  language?: string
}>

/** All rows of one article, as the tables have them; sources are resolved within the article alone. */
export type Extracted = Readonly<{
  id: string | number | null
  document: DocumentsRow
  sources: readonly SourcesRow[]
  mentions: readonly MentionsRow[]
  quotes: readonly QuotesRow[]
  quantities: readonly QuantitiesRow[]
  claims: readonly ClaimsRow[]
  diagnostics: readonly DiagnosticsRow[]
}>

/** The language model takes a tenth of a second to load, so it is loaded when it is first needed, and once. */
let loading: Promise<Parser> | undefined
const load = async (): Promise<Parser> => {
  const { weights, kernel } = await readModel()
  return parser(weights, kernel)
}

/**
 * Gives the rows of an article: what the command `extract` answers to the same article. Throws an Error that says what
 * is wrong where the article cannot be read.
 */
export async function extract(article: Article): Promise<Extracted> {
  loading ??= load()
  const answer = extractLine(JSON.stringify(article), await loading)
  if ('error' in answer) throw new Error(`article ${article.id ?? '(no id)'}: ${answer.error}`)
  return answer as Extracted
}

/** Gives the text from `start` to `end`, counted in Unicode code points as the rows count (JavaScript's own slice counts UTF-16 units). */
export const slice = (text: string, { start, end }: Readonly<{ start: number; end: number }>): string => sliceCodePoints(text, start, end)
