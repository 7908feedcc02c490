import type { Emitter, TableRows } from '../model.ts'
import { csvLines } from './common/csv-lines.ts'

/** What begins a formula in Excel, LibreOffice or Google Sheets, in full width too. */
const formula = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/
/** Excel spills what is longer over the cells below. */
const longestCell = 32_767
/** Without this mark Excel takes UTF-8 for the code page of the computer. */
const byteOrderMark = '\ufeff'

/** CSV for people who open it in a spreadsheet: no cell runs as a formula, none is too long. The files of csv/ are the verbatim ones. */
export const spreadsheetCsv: Emitter = {
  name: 'spreadsheet-csv',
  asked: 'option',
  emit: ({ tables }) => tables.map((rows) => ({ path: `csv-spreadsheet/${rows.table.name}.csv`, chunks: lines(rows) })),
}

async function* lines(rows: TableRows): AsyncGenerator<string> {
  yield byteOrderMark
  yield* csvLines(rows, safe)
}

function safe(cell: string): string {
  const text = formula.test(cell) ? `'${cell}` : cell
  return text.length > longestCell ? `${text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '')}…` : text
}
