/** Findings → rows: ids, offsets in code points, text slices, order, key checks. The only place that copies text. */
import type { Annotated, ClaimFinding, Column, Finding, Findings, Problem, Records, Row, SourceFinding, Span, Table } from './model.ts'
import { tableOf } from './schema/tables.ts'
import { identifier } from './text/identifiers.ts'
import { codePointOffsets, countCodePoints } from './text/offsets.ts'
import { bySpan, keyOf, lastUpTo } from './text/spans.ts'
import { original } from './text/view.ts'

const foundTables = ['mentions', 'quotes', 'quantities', 'claims'] as const

/** What one article's rows are made with. */
type Context = Readonly<{
  article: Annotated
  documentId: string
  /** A stretch of the view in code points of the article's text. */
  points: (span: Span) => Span
  /** The words of the article that a stretch of the view stands for. */
  slice: (span: Span) => string
  /** Ids by table and key. */
  ids: ReadonlyMap<string, string>
  names: ReadonlyMap<string, string>
}>

/** Columns that are worked out from the finding as a whole. */
const derived: Readonly<Record<string, (finding: Finding, context: Context) => unknown>> = {
  start: ({ span }, { points }) => points(span).start,
  end: ({ span }, { points }) => points(span).end,
  text: ({ span }, { slice }) => slice(span),
  words: (finding, { slice }) => spansOf(finding).map(slice).join(' … '),
  standalone_text: (finding, { slice }) => standaloneText(finding as ClaimFinding, slice),
  sentence: ({ span }, { article }) => Math.max(0, lastUpTo(article.sentences, span.start)),
  speaker: ({ refs }, { names }) => names.get(refs.source as string) ?? null,
  holder: ({ refs }, { names }) => names.get(refs.source as string) ?? null,
}

const spansOf = (finding: Finding): readonly Span[] => (finding as Finding & { spans?: readonly Span[] }).spans ?? [finding.span]

/** Gives a claim as a sentence by itself: its words with the edits made, a capital and a full stop; null where it is none. */
function standaloneText({ span, standalone, standalone_edits: edits }: ClaimFinding, slice: Context['slice']): string | null {
  if (!standalone) return null
  const places = [...edits, { start: span.end, end: span.end, replacement: '' }]
  const words = places.map(({ start, replacement }, i) => slice({ start: places[i - 1]?.end ?? span.start, end: start }) + replacement).join('').replace(/\s+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?…]["”’')]*$/.test(words) ? '' : '.')
}

/** Gives all rows of one article, each table in the order of the text. */
export function assemble(article: Annotated, findings: Findings): Records {
  const { raw, view } = article.document
  const documentId = identifier('documents', raw.sha256)
  const toPoints = codePointOffsets(raw.text)
  const points = (span: Span): Span => {
    const { start, end } = original(view, span)
    return { start: toPoints(start), end: toPoints(end) }
  }
  const slice = (span: Span): string => {
    const { start, end } = original(view, span)
    return raw.text.slice(start, end)
  }
  const context: Context = {
    article, documentId, points, slice,
    ids: identifiers(documentId, findings, points),
    names: new Map(findings.sources.map(({ key, name }) => [key, name])),
  }
  const rowsOf = (table: (typeof foundTables)[number]): Row[] =>
    [...findings[table]].sort((a, b) => bySpan(a.span, b.span)).map((finding) => rowOf(tableOf(table), finding, context))
  return {
    document: documentRow(article, documentId),
    sources: findings.sources.map((source) => sourceRow(source, findings, context)),
    mentions: rowsOf('mentions'), quotes: rowsOf('quotes'), quantities: rowsOf('quantities'), claims: rowsOf('claims'),
    diagnostics: findings.problems.map((problem) => diagnosticRow(problem, { documentId, path: raw.path, points })),
    audit: findings.audit,
  }
}

/** Gives every id that a reference may name. Two findings of a table with the same spans are a bug of the refiners. */
function identifiers(documentId: string, findings: Findings, points: (span: Span) => Span): Map<string, string> {
  const ids = new Map<string, string>()
  for (const source of findings.sources) {
    const parts = isOneOverArticles(source) ? [source.key] : [documentId, source.key]
    ids.set(`sources ${source.key}`, identifier('sources', ...parts))
  }
  for (const table of foundTables) {
    for (const finding of findings[table]) {
      const key = `${table} ${keyOf(finding)}`
      if (ids.has(key)) throw new Error(`two rows of ${table} at ${keyOf(finding)}`)
      const places = spansOf(finding).map(points).map(({ start, end }) => `${start}-${end}`)
      ids.set(key, identifier(table, documentId, ...places))
    }
  }
  return ids
}

/**
 * Whether the name alone says who it is: surnames, roles, "police" and "the report" are somebody else in the next article
 * until linking knows better.
 */
function isOneOverArticles({ key, name, kind, anonymity }: SourceFinding): boolean {
  const proper = kind === 'document' ? /(?:^| )\p{Lu}\S*$/u.test(name) : /\p{Lu}/u.test(name)
  return anonymity === 'named' && proper && (kind !== 'person' || key.includes(' '))
}

/** Gives the row of a finding: each column is the row's key, derived, a value, a named stretch or a reference. */
function rowOf(table: Table, finding: Finding, context: Context): Row {
  const row: Record<string, unknown> = {}
  for (const { name, read } of cellsOf(table)) row[name] = read(finding, context)
  return row
}

/** How the cell of a column is read off a finding. */
type Cell = Readonly<{ name: string; read: (finding: Finding, context: Context) => unknown }>

const cells = new Map<Table, readonly Cell[]>()

/** Gives the cells of a table, worked out once. */
function cellsOf(table: Table): readonly Cell[] {
  const known = cells.get(table) ?? table.columns.map((column) => ({ name: column.name, read: cell(table, column) }))
  cells.set(table, known)
  return known
}

function cell(table: Table, { name, items, references }: Column): Cell['read'] {
  if (name === table.key) return (finding, { ids }) => ids.get(`${table.name} ${keyOf(finding)}`)
  if (name === 'document_id') return (_, { documentId }) => documentId
  const derive = derived[name]
  if (derive) return derive
  const reference = name.replace(/_ids?$/, '')
  const [, base = name, part = 'text'] = /^(.*)_(start|end|text)$/.exec(name) ?? []
  return (finding, context) => {
    if (name in finding) {
      const value = (finding as unknown as Row)[name]
      return Array.isArray(items) ? (value as readonly Span[]).map((item) => listItem(item, items, context)) : value
    }
    if (references !== null) return idsOf(references, finding.refs[reference] ?? null, context)
    const span = finding.at[base]
    if (span === undefined) throw new Error(`${table.name}.${name}: the finding of rule ${finding.rule} has no such property`)
    return span === null ? null : part === 'text' ? context.slice(span) : context.points(span)[part as 'start' | 'end']
  }
}

/** Gives an object of a list column: its stretch in code points, its words where the column wants them, the rest as it is. */
function listItem(part: Span, items: readonly Column[], { points, slice }: Context): Row {
  const placed: Row = { ...part, ...points(part) }
  return Object.fromEntries(items.map(({ name }) => [name, name === 'text' ? slice(part) : placed[name]]))
}

/** Gives the ids that keys of another table stand for. */
function idsOf(references: string, keys: string | readonly string[] | null, { ids }: Context): unknown {
  const table = references.split('.')[0]
  const idOf = (key: string): string => {
    const id = ids.get(`${table} ${key}`)
    if (id === undefined) throw new Error(`a row refers to ${table} at ${key}, which is not there`)
    return id
  }
  return keys === null ? null : typeof keys === 'string' ? idOf(keys) : keys.map(idOf)
}

function documentRow({ document, sentences, tokens }: Annotated, documentId: string): Row {
  const { raw, title, language } = document
  const { url, outlet, byline, published_at } = raw.metadata
  return {
    document_id: documentId, path: raw.path, url, title, outlet, byline, published_at, language,
    encoding: raw.encoding, sha256: raw.sha256, characters: countCodePoints(raw.text), sentences: sentences.length,
    tokens: tokens.length, text: raw.text, duplicate_of: null,
  }
}

function sourceRow({ key, ...source }: SourceFinding, findings: Findings, { ids }: Context): Row {
  const held = (rows: readonly Finding[]): number => rows.filter(({ refs }) => refs.source === key).length
  return { source_id: ids.get(`sources ${key}`), ...source, documents: 1, quotes: held(findings.quotes), claims: held(findings.claims) }
}

/** Gives the diagnostics row of a problem; without an article its place is only the input file. */
export function diagnosticRow(problem: Problem, article: Readonly<{ documentId: string; path: string; points: (span: Span) => Span }> | null): Row {
  const place = article && problem.at ? article.points(problem.at) : null
  return {
    severity: problem.severity, rule: problem.rule, reason: problem.reason, document_id: article?.documentId ?? null,
    path: problem.path ?? article?.path ?? null, start: place?.start ?? null, end: place?.end ?? null,
  }
}
