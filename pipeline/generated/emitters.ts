// Made by `npm run generate`; do not edit.
import { arrow } from '../emit/arrow.ts'
import { card } from '../emit/card.ts'
import { citation } from '../emit/citation.ts'
import { croissant } from '../emit/croissant.ts'
import { csv } from '../emit/csv.ts'
import { datapackage } from '../emit/datapackage.ts'
import { dictionary } from '../emit/dictionary.ts'
import { fingerprints } from '../emit/fingerprints.ts'
import { json } from '../emit/json.ts'
import { licence } from '../emit/licence.ts'
import { parquet } from '../emit/parquet.ts'
import { schemas } from '../emit/schemas.ts'
import { spreadsheetCsv } from '../emit/spreadsheet-csv.ts'
import { statistics } from '../emit/statistics.ts'

export const emitters = {
  arrow,
  card,
  citation,
  croissant,
  csv,
  datapackage,
  dictionary,
  fingerprints,
  json,
  licence,
  parquet,
  schemas,
  spreadsheetCsv,
  statistics,
} as const
