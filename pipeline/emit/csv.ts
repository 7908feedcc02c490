import type { Emitter } from '../model.ts'
import { csvLines } from './common/csv-lines.ts'

/** CSV by RFC 4180 in UTF-8, with a header line and \n at line ends; a list column is JSON text. Text stays verbatim, even where it looks like a formula. */
export const csv: Emitter = {
  name: 'csv',
  asked: true,
  emit: ({ tables }) => tables.map((rows) => ({ path: `csv/${rows.table.name}.csv`, chunks: csvLines(rows) })),
}
