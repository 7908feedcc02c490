import type { Column, Emitter, TableName, TableRows } from '../model.ts'

/** DATA_DICTIONARY.md: what every table and every column holds, for people. */
export const dictionary: Emitter = {
  name: 'dictionary',
  asked: false,
  emit: ({ tables }) => [{ path: 'DATA_DICTIONARY.md', chunks: [introduction, ...tables.map(section)] }],
}

const introduction = `# Data dictionary

- \`start\` and \`end\` are half-open and count Unicode code points of \`documents.text\`: Python's \`text[start:end]\`,
  JavaScript's \`Array.from(text).slice(start, end).join('')\`.
- A cell without a value is null. The empty string is a value of its own.
- JSON: one array a table, one row a line.
- Arrow: uncompressed IPC files (Feather 2), with descriptions in their metadata.
- Parquet: compressed with zstd, lists as lists, descriptions in the Arrow schema inside.
- CSV: UTF-8, a header line, quotation marks where a cell needs them. An empty field is null, \`""\` the empty string, a
  list is JSON text. Text is verbatim, so a spreadsheet may take a cell for a formula: \`--spreadsheet-csv\` writes files
  for spreadsheets beside.
- Reading CSV: in DuckDB with \`allow_quoted_nulls = false\`, else \`""\` becomes null; in pandas with
  \`keep_default_na=False, na_values=['']\`, else the word NA becomes null. pandas takes \`""\` for null even then: read Arrow.
- R's \`read.csv\` makes one character of a line end of two (\\r\\n), so that offsets slip: read JSON, Arrow or Parquet there.
`

/** What one has to know of a table as a whole before one reads its rows. */
const notes: Readonly<Partial<Record<TableName, string>>> = {
  claims: `
- \`text\` alone is no statement of anybody. Whether the words hold is in \`polarity\`, \`certainty_score\` and \`commitment\`, who says
  so in \`holder\`: of "he denied that he had known", the row "he had known" is negated, its score −2.5, its commitment denied.
- Rows whose \`rule\` is \`open\`, \`event\` or \`attitude\` put nothing forward. They name what a sentence leaves open, denies or
  expects: in "the planned merger" the merger (\`event\`), in "asked the council to wait" the waiting (\`open\`), in "agreed to sell
  the mill" the agreeing (\`attitude\`; the claim itself has the selling). They are there so that \`certainty_score\` can be asked of
  every event, often of a single word, always \`background\`, always with \`confidence\` .05, below all others. To read, count or check claims keep \`confidence > 0.05\`. \`sources.claims\` counts them too.
- \`standalone_text\` makes pronouns, names and dates plain and leaves polarity, doubt and holder where they are: quote none without them.
`,
}

function section({ table, count }: TableRows): string {
  const key = table.key === null ? 'No key.' : `Key: \`${table.key}\`.`
  return `
## ${table.name}

${table.description} ${key} Rows: ${count}.
${notes[table.name] ?? ''}
| Column | Type | Null | Allowed values | Refers to | Description |
|---|---|---|---|---|---|
${table.columns.flatMap((column) => lines(column)).join('\n')}
`
}

/** Gives the line of a column, and below it those of the objects that it lists. */
function lines(column: Column, prefix = ''): string[] {
  const { name, type, nullable, values, references, items, description } = column
  const cells = [
    `\`${prefix}${name}\``,
    items === null ? type : `list of ${items === 'string' ? 'string' : 'object'}`,
    nullable ? 'yes' : 'no',
    (values ?? []).map((value) => `\`${value}\``).join(', '),
    references === null ? '' : `\`${references}\``,
    description,
  ]
  const line = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line, ...(Array.isArray(items) ? items.flatMap((item: Column) => lines(item, `${prefix}${name}[].`)) : [])]
}
