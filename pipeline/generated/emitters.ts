// Made by `npm run generate`; do not edit.
import { arrow } from '../emit/arrow.ts'
import { csv } from '../emit/csv.ts'
import { dictionary } from '../emit/dictionary.ts'
import { fingerprints } from '../emit/fingerprints.ts'
import { json } from '../emit/json.ts'
import { parquet } from '../emit/parquet.ts'
import { schemas } from '../emit/schemas.ts'
import { spreadsheetCsv } from '../emit/spreadsheet-csv.ts'
import { statistics } from '../emit/statistics.ts'

export const emitters = {
  arrow,
  csv,
  dictionary,
  fingerprints,
  json,
  parquet,
  schemas,
  spreadsheetCsv,
  statistics,
} as const
