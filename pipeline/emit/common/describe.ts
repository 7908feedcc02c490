import packageJson from '../../../package.json' with { type: 'json' }
import type { Dataset, Table, WrittenFile } from '../../model.ts'

/** What made the release, as name and version. */
export const maker = `${packageJson.name} ${packageJson.version}`

/** Formats that hold whole tables, the one to read first in front; each by its folder, with its media type. */
export const tableFormats = {
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv',
  json: 'application/json',
  arrow: 'application/vnd.apache.arrow.file',
  'csv-spreadsheet': 'text/csv',
} as const

export type TableFormat = keyof typeof tableFormats

/** A file that holds a table. */
export type TableFile = WrittenFile & Readonly<{ table: Table; format: TableFormat }>

/** Gives the files that hold tables, in the order of the tables and of the formats given. */
export function tableFiles({ tables }: Dataset, written: readonly WrittenFile[], formats: readonly TableFormat[]): TableFile[] {
  const byPath = new Map(written.map((file) => [file.path, file]))
  return tables.flatMap(({ table }) => formats.flatMap((format) => {
    const file = byPath.get(`${format}/${table.name}.${format.split('-')[0]}`)
    return file ? [{ ...file, table, format }] : []
  }))
}

/** Gives the day of the release; without a clock it is the one its makers say, else that of its newest article. */
export const dayOf = ({ about, statistics }: Dataset): string | null => about.published ?? statistics.published.last

/** Gives what time the dataset is about, first and last day; null where nothing says. */
export function periodOf({ about, statistics }: Dataset): Readonly<{ from: string; to: string }> | null {
  const from = about.temporal_coverage.from ?? statistics.published.first
  const to = about.temporal_coverage.to ?? statistics.published.last
  return from === null || to === null ? null : { from, to }
}

/** Gives an object without the properties that say nothing. */
export const stated = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)))
