import type { Column, Emitter, TableRows } from '../model.ts'

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
`

function section({ table, count }: TableRows): string {
  const key = table.key === null ? 'No key.' : `Key: \`${table.key}\`.`
  return `
## ${table.name}

${table.description} ${key} Rows: ${count}.

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
