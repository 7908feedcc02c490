/** Guards of a dataset: how few rows it may have, and how many it may lose from one release to the next. */
import type { Guards, Statistics, TableName } from './model.ts'

type Counts = Statistics['rows']

const shrinksForGood: TableName = 'diagnostics'

/** Says which guards a release with so many rows breaks, beside those of the one before; null where none. */
export function brokenGuards({ minimum, maximum_shrink: maximumShrink }: Guards, before: Counts | null, now: Counts): string | null {
  const few = Object.entries(minimum).filter(([table, least]) => (now[table] ?? 0) < least)
    .map(([table, least]) => `${table} has ${now[table] ?? 0} rows, fewer than ${least}`)
  const shrunk = maximumShrink === null ? [] : Object.entries(before ?? {})
    .filter(([table, rows]) => table !== shrinksForGood && (now[table] ?? 0) < rows * (1 - maximumShrink))
    .map(([table, rows]) => `${table} shrank from ${rows} to ${now[table] ?? 0} rows, by more than ${Math.round(1000 * maximumShrink) / 10} %`)
  const broken = [...few, ...shrunk]
  return broken.length === 0 ? null : `${broken.join('; ')} (dataset.json; --allow-shrink publishes all the same)`
}
