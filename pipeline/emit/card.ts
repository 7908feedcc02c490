import { stringify } from 'yaml'
import type { Dataset, Emitter, TextPolicy, WrittenFile } from '../model.ts'
import { dayOf, maker, periodOf, stated, type TableFile, type TableFormat, tableFiles } from './common/describe.ts'

/** The first of these formats that was written is the one whose files the card shows how to load. */
const formats: readonly TableFormat[] = ['parquet', 'csv', 'arrow', 'json']

const policies: Readonly<Record<TextPolicy, string>> = {
  full: 'The articles are in it whole, in `documents.text`.',
  excerpts: 'The articles are not in it: `documents.text` is null. The stretches that rows point at are.',
  none: 'No words of the articles are in it, but for proper names of sources: places, hashes, numbers and classes alone. Columns of text are null; where you have the articles, `start` and `end` bring the words back.',
}

/** README.md: the dataset card, with the front matter that dataset hubs read. */
export const card: Emitter = {
  name: 'card',
  asked: false,
  describes: true,
  emit: (dataset, written) => [{ path: 'README.md', chunks: [frontMatter(dataset, written), ...sections(dataset, written)] }],
}

function frontMatter(dataset: Dataset, written: readonly WrittenFile[]): string {
  const { title, licence, keywords } = dataset.about
  const files = tableFiles(dataset, written, ['parquet'])
  const fields = stated({
    pretty_name: title, license: licence?.name.toLowerCase(), language: ['en'], tags: keywords,
    configs: files.map(({ table, path }) => ({ config_name: table.name, data_files: path })),
  })
  return `---\n${stringify(fields, { lineWidth: 0, compat: 'yaml-1.1' })}---\n\n`
}

function sections(dataset: Dataset, written: readonly WrittenFile[]): string[] {
  const files = tableFiles(dataset, written, formats)
  const main = files.filter(({ format }) => format === files[0]?.format)
  return [about(dataset), tables(dataset), loading(main), limits, licensing(dataset), `## Files\n\n${fileLines(written)}\nThese, and \`changes.csv\` and \`changes.json\` (what is new since the release before), are in \`SHA256SUMS\`: \`sha256sum -c SHA256SUMS\`.\n`]
}

function about(dataset: Dataset): string {
  const { title, description, homepage, version, creators, sources, spatial_coverage } = dataset.about
  const period = periodOf(dataset)
  const lines = Object.entries(stated({
    'Made by': creators.map(({ name, url }) => (url === null ? name : `[${name}](${url})`)).join(', '),
    Homepage: homepage, Version: version, Released: dayOf(dataset), Period: period && `${period.from} to ${period.to}`,
    Places: spatial_coverage.join(', ') || null, 'Articles from': sources.map((source) => (source.url === null ? source.title : `[${source.title}](${source.url})`)).join(', ') || null,
    'Made with': maker,
  }))
  return `# ${title}\n\n${description}\n\n${lines.map(([name, value]) => `- ${name}: ${value}`).join('\n')}\n\nIt says what articles say. It does not say what is true.\n\n`
}

function tables({ tables: all, text }: Dataset): string {
  const lines = all.map(({ table, count }) => `| \`${table.name}\` | ${count} | ${table.columns.length} | ${table.description} |`)
  return `## Tables\n\n| table | rows | columns | what it holds |\n|---|---|---|---|\n${lines.join('\n')}\n\nEvery column is described in \`DATA_DICTIONARY.md\` and in \`schemas/\`; \`datapackage.json\` and \`croissant.json\` say the same to machines.\n\n${policies[text]}\n\n`
}

/** How to read the table of quotes in the languages of those who will; nothing where no format was asked for. */
function loading(files: readonly TableFile[]): string {
  const file = files.find(({ table }) => table.name === 'quotes')
  if (file === undefined) return ''
  const { pandas, polars, duckdb, r } = readers[file.format as keyof typeof readers]
  const examples = [
    ['python', `import pandas as pd\nquotes = pd.${pandas(file.path)}`],
    ['python', `import polars as pl\nquotes = pl.${polars(file.path)}`],
    ...(duckdb ? [['sql', `SELECT cue_class, count(*) FROM ${duckdb(file.path)} GROUP BY ALL ORDER BY ALL;`]] : []),
    ['r', `quotes <- ${r(file.path)}`],
  ]
  return `## Load it\n\n${examples.map(([language, code]) => `\`\`\`${language}\n${code}\n\`\`\`\n\n`).join('')}`
}

type Call = (path: string) => string

const readers: Readonly<Record<'parquet' | 'csv' | 'arrow' | 'json', Readonly<{ pandas: Call; polars: Call; duckdb: Call | null; r: Call }>>> = {
  parquet: { pandas: (path) => `read_parquet("${path}")`, polars: (path) => `read_parquet("${path}")`, duckdb: (path) => `'${path}'`, r: (path) => `arrow::read_parquet("${path}")` },
  csv: {
    pandas: (path) => `read_csv("${path}", keep_default_na=False, na_values=[""])`, polars: (path) => `read_csv("${path}", infer_schema_length=None)`,
    duckdb: (path) => `read_csv('${path}', allow_quoted_nulls = false)`, r: (path) => `read.csv("${path}", encoding = "UTF-8", na.strings = "")`,
  },
  arrow: { pandas: (path) => `read_feather("${path}")`, polars: (path) => `read_ipc("${path}")`, duckdb: null, r: (path) => `arrow::read_feather("${path}")` },
  json: { pandas: (path) => `read_json("${path}")`, polars: (path) => `read_json("${path}")`, duckdb: (path) => `'${path}'`, r: (path) => `jsonlite::fromJSON("${path}")` },
}

const limits = `## Limits

- Made by rules and a small language model, without anybody reading it over: rows are missing and rows are wrong. Every extracted row
  names its \`rule\`, and \`confidence\` orders rows; it is no probability.
- English alone is read. One name borne by two people is one source.
- A row of \`claims\` is no statement until \`polarity\`, \`commitment\` and \`holder\` are read with its \`text\`. Rows with \`confidence\` .05 put
  nothing forward but name what is left open, denied or still to come: keep \`confidence > 0.05\` to read or count claims.
- What was seen and not read is in \`diagnostics\`, how much that is in \`statistics.json\`.
- People are quoted in it by name: laws on personal data hold for it as for the articles.

`

function licensing({ about: { licence } }: Dataset): string {
  const stated = licence === null ? 'None is stated.' : `[${licence.title ?? licence.name}](${licence.url}).`
  return `## Licence and citation\n\n${stated} See \`LICENSE\`; to cite it see \`CITATION.cff\`.\n\n`
}

const fileLines = (written: readonly WrittenFile[]): string =>
  `| file | bytes | SHA-256 |\n|---|---|---|\n${written.map(({ path, bytes, sha256 }) => `| \`${path}\` | ${bytes} | \`${sha256}\` |\n`).join('')}`
