/** Guards of a dataset: how few rows it may have, and how many it may lose from one release to the next. */
import type { Statistics, TableName } from './model.ts'
import { tables } from './schema/tables.ts'

type Counts = Statistics['rows']

export type Guards = Readonly<{
  /** Fewest rows, by table. */
  minimum: Counts
  /** The share of its rows, 0 to 1, that a table may lose; null for any. */
  maximumShrink: number | null
}>

export const noGuards: Guards = { minimum: {}, maximumShrink: null }

const names = new Set<string>(tables.map(({ name }) => name))
const shrinksForGood: TableName = 'diagnostics'

/** Reads the guards that a dataset.json states. Throws an Error that says what is wrong: a guard that is misspelt guards nothing. */
export function guardsOf(description: unknown): Guards {
  const { guards = {} } = asRecord(description, 'it')
  const { minimum = {}, maximum_shrink: shrink = null, ...others } = asRecord(guards, 'guards')
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw new Error(`guards.${unknown} is no guard: use minimum, maximum_shrink`)
  const least = asRecord(minimum, 'guards.minimum')
  for (const [table, rows] of Object.entries(least)) {
    if (!names.has(table)) throw new Error(`guards.minimum.${table} is no table: use ${[...names].join(', ')}`)
    if (!Number.isInteger(rows) || (rows as number) < 0) throw new Error(`guards.minimum.${table} is ${JSON.stringify(rows)}: give a number of rows`)
  }
  if (shrink !== null && !(typeof shrink === 'number' && shrink >= 0 && shrink <= 1)) {
    throw new Error(`guards.maximum_shrink is ${JSON.stringify(shrink)}: give a share between 0 and 1`)
  }
  return { minimum: least as Counts, maximumShrink: shrink as number | null }
}

function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Error(`${name} is no JSON object: write {"guards": {"minimum": {"documents": 5}, "maximum_shrink": 0.2}}`)
  return value as Readonly<Record<string, unknown>>
}

/** Says which guards a release with so many rows breaks, beside those of the one before; null where none. */
export function brokenGuards({ minimum, maximumShrink }: Guards, before: Counts | null, now: Counts): string | null {
  const few = Object.entries(minimum).filter(([table, least]) => (now[table] ?? 0) < least)
    .map(([table, least]) => `${table} has ${now[table] ?? 0} rows, fewer than ${least}`)
  const shrunk = maximumShrink === null ? [] : Object.entries(before ?? {})
    .filter(([table, rows]) => table !== shrinksForGood && (now[table] ?? 0) < rows * (1 - maximumShrink))
    .map(([table, rows]) => `${table} shrank from ${rows} to ${now[table] ?? 0} rows, by more than ${Math.round(1000 * maximumShrink) / 10} %`)
  const broken = [...few, ...shrunk]
  return broken.length === 0 ? null : `${broken.join('; ')} (dataset.json; --allow-shrink publishes all the same)`
}
