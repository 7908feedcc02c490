/**
 * The nouns of the pipeline; types only.
 *
 * Two kinds of offsets exist and never mix. Inside the per-document half a `Span` counts UTF-16 units of the
 * normalised view (`Document.view.text`). Published rows count Unicode code points of the article's own text;
 * assemble.ts is the only place that turns one into the other.
 */
import type { ClaimsRow, GroupMembersRow, GroupsRow, MentionsRow, QuantitiesRow, QuotesRow, SourcesRow } from './generated/rows.ts'

/** A half-open stretch [start, end) in UTF-16 units of the normalised view. */
export type Span = Readonly<{ start: number; end: number }>

/** The text that extractors read, and for each of its UTF-16 units the stretch of the article it stands for. */
export type View = Readonly<{ text: string; starts: Int32Array; ends: Int32Array }>

/** What the input says about an article beside its text; null where it says nothing. */
export type Metadata = Readonly<{
  title: string | null
  outlet: string | null
  byline: string | null
  published_at: string | null
  url: string | null
  language: string | null
}>

export type Severity = 'error' | 'warning' | 'info'

/** A problem is a value: what is wrong, where, and what to do. */
export type Problem = Readonly<{ severity: Severity; rule: string; reason: string; path: string | null; at: Span | null }>

/** One article as it was read: decoded text, nothing normalised yet. */
export type RawDocument = Readonly<{
  path: string
  encoding: string
  /** SHA-256 of the raw bytes, hexadecimal. */
  sha256: string
  text: string
  markup: 'plain' | 'markdown'
  metadata: Metadata
}>

/** A reader turns one input into articles, or into the problems that kept it from doing so. */
export type ReadResult = Readonly<{ document: RawDocument }> | Readonly<{ problem: Problem }>

/** One input as the readers see it; the bytes arrive in chunks. */
export type SourceFile = Readonly<{ path: string; bytes: AsyncIterable<Uint8Array> }>

/** One input format: the file endings it answers to and how it is read. Registered by its file in read/. */
export type Reader = Readonly<{ endings: readonly string[]; read: (file: SourceFile) => AsyncIterable<ReadResult> }>

/** An article with its metadata settled and its text normalised. */
export type Document = Readonly<{ raw: RawDocument; title: string | null; language: string; view: View }>

export type Tag =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT'
  | 'SCONJ' | 'SYM' | 'VERB' | 'X'

/**
 * A word, number or mark: `lower` is its text in lower case, `tag` its Universal POS tag, `head` the place in
 * `Annotated.tokens` of the token it depends on (-1: none, it is the root of its sentence) and `relation` how (Universal
 * Dependencies, with subtypes).
 */
export type Token = Readonly<{ start: number; end: number; text: string; lower: string; lemma: string; tag: Tag; head: number; relation: string }>

/** What the language model says about a sentence, a value a token (of `names` a row of scores); `heads` count from 1, 0 is the root. */
export type Parse = Readonly<{ upos: readonly string[]; heads: readonly number[]; deprels: readonly string[]; names: Float32Array }>

/** Tags and parses sentences given as tokens; what it says of one depends on its own tokens alone. A power: its weights are read by io. */
export type Parser = ((sentences: readonly (readonly string[])[]) => Parse[]) & Readonly<{
  /** What the scores of `Parse.names` stand for: O, B-person, I-person … */
  nameClasses: readonly string[]
}>

/** The bytes of the language model: its weights and the compiled kernel that runs it. */
export type ModelFiles = Readonly<{ weights: Uint8Array; kernel: Uint8Array }>

/** A sentence: its span and its tokens as the half-open range [first, last) of `Annotated.tokens`. */
export type Sentence = Readonly<{ start: number; end: number; first: number; last: number; paragraph: number }>

/** A paragraph; headings and list items are paragraphs of their own. `first`, `last`: its range of sentences. */
export type Paragraph = Readonly<{ start: number; end: number; first: number; last: number; kind: 'prose' | 'heading' | 'list_item' }>

export type NameKind = 'person' | 'organisation' | 'government' | 'place' | 'other'

/** A name as tokens [first, last), what it names, and the evidence that spoke most for that. */
export type Name = Readonly<{ start: number; end: number; first: number; last: number; kind: NameKind; source: string }>

export type Annotated = Readonly<{
  document: Document
  text: string
  paragraphs: readonly Paragraph[]
  sentences: readonly Sentence[]
  tokens: readonly Token[]
  names: readonly Name[]
}>

/**
 * What an extractor proposes. `span` is the row's own stretch; `at` names further stretches (their text, start and
 * end become columns); `refs` names findings of other tables by their key (they become id columns). Every other
 * property is a column as it stands. No finding holds copied text: assemble.ts slices it.
 */
export type Finding = Readonly<{
  span: Span
  at: Readonly<Record<string, Span | null>>
  refs: Readonly<Record<string, string | readonly string[] | null>>
  rule: string
  confidence: number
}>

/** Where a possible source is named or referred to. */
export type MentionFinding = Finding & Readonly<{
  at: Readonly<Record<never, never>>
  refs: Readonly<{ source: string | null }>
  form: MentionsRow['form']
  kind: SourceKind
  /** Words before or after the name that say who it is; null where there are none. */
  role: Span | null
  affiliation: Span | null
  /** Further surface form that the text itself declares equal, such as an acronym in brackets. */
  alias: Span | null
  gender: 'female' | 'male' | 'unknown'
  number: 'singular' | 'plural'
}>

export type SourceKind = SourcesRow['kind']

export type CueClass = NonNullable<QuotesRow['cue_class']>

export type Resolution = QuotesRow['resolution']

export type QuoteFinding = Finding & Readonly<{
  at: Readonly<{ speaker: Span | null; cue: Span | null }>
  refs: Readonly<{ source: string | null; parent_quote: string | null }>
  type: QuotesRow['type']
  /** The quoted stretches in order, without the outer quotation marks; the attribution lies between them. */
  spans: readonly Span[]
  resolution: Resolution
  cue_lemma: string | null
  cue_class: CueClass | null
  cue_negated: boolean
}>

export type QuantityKind = QuantitiesRow['kind']

export type Bound = QuantitiesRow['bound']

export type QuantityFinding = Finding & Readonly<{
  at: Readonly<{ measured: Span | null }>
  refs: Readonly<{ claim: string | null; quote: string | null }>
  kind: QuantityKind
  value: number
  value_max: number | null
  bound: Bound
  change: QuantitiesRow['change']
  unit: string | null
  unit_code: string | null
  dimension: string | null
  value_si: number | null
  unit_si: string | null
}>

/** A further part of a proposition; words of time with what they say as ISO 8601, where that can be worked out. */
export type Adjunct = Span & Readonly<Pick<ClaimsRow['adjuncts'][number], 'role'>> & Readonly<{ value: string | null }>

/** What stands in the place of a stretch where a claim is read alone. */
export type Edit = Span & Readonly<Pick<ClaimsRow['standalone_edits'][number], 'replacement' | 'kind'>>

export type ClaimFinding = Finding & Readonly<{
  at: Readonly<Record<'subject' | 'predicate' | 'object' | 'time' | 'negation' | 'negation_scope', Span | null>>
  /** The predicate where it is implied rather than stated: the "is" of an apposition. */
  predicate?: string
  refs: Readonly<{ quote: string | null; source: string | null; quantity: readonly string[] }>
  adjuncts: readonly Adjunct[]
  hedges: readonly string[]
  check_worthiness_reasons: readonly string[]
  /** Whether it can be read alone once the edits are made. */
  standalone: boolean
  standalone_edits: readonly Edit[]
}> & Readonly<Pick<ClaimsRow,
  'role' | 'polarity' | 'certainty' | 'certainty_score' | 'commitment' | 'type' | 'tense' | 'time_value' | 'check_worthiness'>>

/** A source as one article shows it. `key` is the resolved name by which articles agree on it. */
export type SourceFinding = Readonly<{
  key: string
  name: string
  kind: SourceKind
  anonymity: SourcesRow['anonymity']
  role: string | null
  affiliation: string | null
  aliases: readonly string[]
}>

/** All that the extractors and refiners found in one article. */
export type Findings = Readonly<{
  mentions: readonly MentionFinding[]
  quotes: readonly QuoteFinding[]
  quantities: readonly QuantityFinding[]
  claims: readonly ClaimFinding[]
  sources: readonly SourceFinding[]
  problems: readonly Problem[]
  audit: Audit
}>

/** How many runs of digits and pairs of quotation marks there were, and how many of them some record read. */
export type Audit = Readonly<{ numbers: Share; quotations: Share }>

export type Share = Readonly<{ seen: number; read: number }>

/** One extractor: greedy, ignorant of the others, registered by its file in extract/. */
export type Extractor<F extends Finding = Finding> = Readonly<{ table: string; extract: (article: Annotated) => readonly F[] }>

/** One refiner: takes the findings of an article and gives better ones. */
export type Refiner = (findings: Findings, article: Annotated) => Findings

export type TableName =
  | 'documents' | 'sources' | 'mentions' | 'quotes' | 'quantities' | 'claims' | 'groups' | 'group_members' | 'diagnostics'

/** Any row of any table. */
export type Row = Readonly<Record<string, unknown>>

/** A column as the emitters need it, read off the JSON Schema. */
export type Column = Readonly<{
  name: string
  type: 'string' | 'integer' | 'number' | 'boolean' | 'list'
  nullable: boolean
  description: string
  /** Allowed values where the column is an enumeration. */
  values: readonly string[] | null
  /** The column of another table that this one refers to, as table.column. */
  references: string | null
  /** What a list holds: text, or objects with these columns. */
  items: 'string' | readonly Column[] | null
  limits: Limits
  /** The narrowest text policy under which it is published; `none`: it holds no words of an article. */
  text: TextPolicy
  /** Other columns of the row, and values of theirs with which this one is a fact, published under every policy. */
  factWhere: Readonly<Record<string, readonly string[]>> | null
}>

/** How much of the words of its articles a release holds: all, the stretches that rows point at, or none. */
export type TextPolicy = 'full' | 'excerpts' | 'none'

/** What the values of a column keep to, in the words of JSON Schema. */
export type Limits = Readonly<{ minimum?: number; maximum?: number; pattern?: string; minItems?: number }>

/** A table: its name, its columns in order, its key. */
export type Table = Readonly<{ name: TableName; description: string; key: string | null; columns: readonly Column[] }>

/** The rows of one article: what an engine returns and the spool keeps. */
export type Records = Readonly<{ document: Row; audit: Audit } & Record<FoundTable, readonly Row[]>>

/** Tables that the per-document half fills beside documents. */
export type FoundTable = Exclude<TableName, 'documents' | 'groups' | 'group_members'>

/** The rows of the whole corpus as the per-document half left them, in input order, as often as they are asked for. */
export type Corpus = Readonly<{ rows: (table: TableName) => AsyncIterable<Row> }>

/** What became of one input: its rows, or the problem that set it aside. */
export type Processed = Readonly<{ records: Records }> | Readonly<{ problem: Problem }>

/** How the per-document half is mapped over the inputs. Every engine gives the same results in the same order. */
export type Engine = (inputs: AsyncIterable<ReadResult>) => AsyncIterable<Processed>

/** Gives the rows of an input that are kept from an earlier run, else those that `extract` gives now. */
export type Remember = (input: ReadResult, extract: () => Processed | Promise<Processed>) => Promise<Processed>

/** What linking found over the corpus. */
export type Links = Readonly<{
  /** From the id of a source as an article shows it to the source over the corpus. */
  sources: ReadonlyMap<string, Readonly<{ source_id: string; name: string }>>
  sourceRows: readonly SourcesRow[]
  /** From the id of an article to the earlier one that it repeats. */
  duplicates: ReadonlyMap<string, string>
  groups: readonly GroupsRow[]
  members: readonly GroupMembersRow[]
}>

/** What the makers of a dataset say of it in dataset.json, or its defaults. */
export type About = Readonly<{
  name: string
  title: string
  description: string
  version: string | null
  homepage: string | null
  /** Day of the release, YYYY-MM-DD. */
  published: string | null
  licence: Licence | null
  creators: readonly Creator[]
  keywords: readonly string[]
  sources: readonly Readonly<{ title: string; url: string | null }>[]
  temporal_coverage: Readonly<{ from: string | null; to: string | null }>
  spatial_coverage: readonly string[]
  guards: Guards
}>

/** A licence: its SPDX name where it has one, its title, its text. */
export type Licence = Readonly<{ name: string; title: string | null; url: string }>

export type Creator = Readonly<{ name: string; kind: 'organisation' | 'person'; url: string | null }>

/** What a release must not fall below: rows by table, and the share of its rows that a table may lose. */
export type Guards = Readonly<{ minimum: Readonly<Record<string, number>>; maximum_shrink: number | null }>

/** How a run was asked to write its release. */
export type Settings = Readonly<{ formats: readonly string[]; text: TextPolicy; about: About }>

/** A file of the release that is written: SHA-256 in hexadecimal. */
export type WrittenFile = Readonly<{ path: string; bytes: number; sha256: string }>

/** A file of the release: its path in dist/ and its content in chunks, made as they are asked for. */
export type FileOut = Readonly<{ path: string; chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> }>

/** All rows of one table, in order, as often as they are asked for. */
export type TableRows = Readonly<{ table: Table; count: number; rows: () => AsyncIterable<Row> }>

/** What the emitters see: every table of the release, its schemas, the numbers about it, and what its makers say of it. */
export type Dataset = Readonly<{ tables: readonly TableRows[]; schemas: Readonly<Record<string, unknown>>; statistics: Statistics; text: TextPolicy; about: About }>

/** Numbers about a release: rows a table, and how much of what could be read was read (null where there was nothing). */
export type Statistics = Readonly<{
  rows: Readonly<Record<string, number>>
  numbers: Share & Readonly<{ share: number | null }>
  quotations: Share & Readonly<{ share: number | null }>
  /** Days of the oldest and the newest article, YYYY-MM-DD; null where none says. */
  published: Readonly<{ first: string | null; last: string | null }>
}>

/**
 * One output format, registered by its file in emit/. `asked`: written only when --formats names it, or the option of its name is given; else
 * always. `describes`: written after all others, whose files it is told of.
 */
export type Emitter = Readonly<{
  name: string
  asked: boolean | 'option'
  describes?: true
  emit: (dataset: Dataset, written: readonly WrittenFile[]) => Iterable<FileOut>
}>
