/** Two releases → what became of each row from one to the next. Never holds a whole table: a long one is gone over in parts. */
import { stringify } from 'csv-stringify/sync'
import { batches } from './emit/common/batches.ts'
import { cellsOf } from './emit/common/prints.ts'
import type { FileOut, Row, TableName } from './model.ts'
import { tables } from './schema/tables.ts'
import { hash } from './text/hash.ts'

/** The lines of the fingerprints of a table, many at a time; none where the release has no such table. */
export type Prints = (table: TableName) => AsyncIterable<readonly string[]>

/** A release that is replaced: what names it (the SHA-256 of its SHA256SUMS), and its fingerprints. */
export type Earlier = Readonly<{ sha256: string; prints: Prints }>

type Change = Readonly<{ table: TableName; id: string; change: 'added' | 'removed' | 'changed'; columns: readonly string[] }>
/** A row: its key and its print. */
type Printed = readonly [key: string, print: string]
type Header = Readonly<{ columns: readonly string[]; rows: number }>
type Tally = Record<'before' | 'after' | Change['change'], number> & { columns: Record<string, number>; new_columns: readonly string[]; gone_columns: readonly string[] }

/** Rows of the earlier release that are held at once: about 60 MB. */
const rowsAtOnce = 250_000
const rowsPerChunk = 1024
const nothing: Header = { columns: [], rows: 0 }

/** Gives changes.csv and changes.json. What is the first release has counts alone: everything in it is new. */
export async function changeFiles(earlier: Earlier | null, now: Prints, atOnce = rowsAtOnce): Promise<readonly FileOut[]> {
  const before: Prints = earlier?.prints ?? (async function* () {})
  const changes = () => (earlier === null ? none() : changesOf(before, now, atOnce))
  const tallies: Record<string, Tally> = {}
  for (const { name } of tables) {
    const [old, fresh] = [await headerOf(before, name), await headerOf(now, name)]
    tallies[name] = {
      before: old.rows, after: fresh.rows, added: earlier === null ? fresh.rows : 0, removed: 0, changed: 0, columns: {},
      new_columns: old === nothing ? [] : without(fresh.columns, old.columns), gone_columns: without(old.columns, fresh.columns),
    }
  }
  return [
    { path: 'changes.csv', chunks: asCsv(counted(changes(), tallies)) },
    { path: 'changes.json', chunks: asJson(earlier?.sha256 ?? null, tallies, changes()) },
  ]
}

async function* none(): AsyncGenerator<Change> {}

const without = (names: readonly string[], others: readonly string[]): string[] => names.filter((name) => !others.includes(name))

/** Passes changes on and counts them. */
async function* counted(changes: AsyncIterable<Change>, tallies: Readonly<Record<string, Tally>>): AsyncGenerator<Change> {
  for await (const each of changes) {
    const tally = tallies[each.table] as Tally
    tally[each.change]++
    for (const column of each.columns) tally.columns[column] = (tally.columns[column] ?? 0) + 1
    yield each
  }
}

async function* asCsv(changes: AsyncIterable<Change>): AsyncGenerator<string> {
  yield stringify([['table', 'id', 'change', 'columns']])
  const line = ({ table, id, change, columns }: Row) => [table, id, change, JSON.stringify(columns)]
  yield* batches(changes, rowsPerChunk, (batch) => stringify(batch.map(line)))
}

/** Gives the counts, which must be there by then, and the rows, one a line. */
async function* asJson(since: string | null, tallies: Readonly<Record<string, Tally>>, changes: AsyncIterable<Change>): AsyncGenerator<string> {
  const lines = Object.entries(tallies).map(([name, tally]) => `${JSON.stringify(name)}: ${JSON.stringify(tally)}`)
  yield `{\n"since": ${JSON.stringify(since)},\n"tables": {\n${lines.join(',\n')}\n},\n"rows": [`
  let separator = '\n'
  for await (const rows of batches(changes, rowsPerChunk, (batch) => batch.map((row) => JSON.stringify(row)).join(',\n'))) {
    yield separator + rows
    separator = ',\n'
  }
  yield '\n]\n}\n'
}

async function* changesOf(before: Prints, now: Prints, atOnce: number): AsyncGenerator<Change> {
  for (const { name } of tables) {
    const [old, fresh] = [await headerOf(before, name), await headerOf(now, name)]
    const parts = Math.max(1, Math.ceil(old.rows / atOnce))
    for (let part = 0; part < parts; part++) {
      const mine = (key: string): boolean => parts === 1 || (hash(key) >>> 0) % parts === part
      yield* compare(name, old, fresh, await gather(rowsOf(before, name, mine)), rowsOf(now, name, mine))
    }
  }
}

/** Gives the prints of rows by their keys; rows that share a key stand behind one another. */
async function gather(batches: AsyncIterable<readonly Printed[]>): Promise<Map<string, string>> {
  const prints = new Map<string, string>()
  for await (const batch of batches) {
    for (const [key, print] of batch) {
      const others = prints.get(key)
      prints.set(key, others === undefined ? print : `${others} ${print}`)
    }
  }
  return prints
}

async function* compare(table: TableName, old: Header, fresh: Header, left: Map<string, string>, batches: AsyncIterable<readonly Printed[]>): AsyncGenerator<Change> {
  for await (const batch of batches) {
    for (const [id, print] of batch) {
      const known = take(left, id)
      const columns = known === null ? [] : differing(old.columns, known, fresh.columns, print)
      if (known === null) yield { table, id, change: 'added', columns }
      else if (columns.length > 0) yield { table, id, change: 'changed', columns }
    }
  }
  for (const [id, prints] of left) for (const _ of prints.split(' ')) yield { table, id, change: 'removed', columns: [] }
}

/** Takes one print of a key away and gives it; null where there is none. */
function take(left: Map<string, string>, id: string): string | null {
  const prints = left.get(id)
  if (prints === undefined) return null
  const space = prints.indexOf(' ')
  if (space < 0) left.delete(id)
  else left.set(id, prints.slice(space + 1))
  return space < 0 ? prints : prints.slice(0, space)
}

/** Names the columns that both have and whose cells differ. */
function differing(oldColumns: readonly string[], old: string, columns: readonly string[], print: string): string[] {
  if (old === print && oldColumns.join() === columns.join()) return []
  const oldCells = cellsOf(old)
  const before = new Map(oldColumns.map((name, i) => [name, oldCells[i]]))
  const cells = cellsOf(print)
  return columns.filter((name, i) => before.has(name) && before.get(name) !== cells[i])
}

async function headerOf(prints: Prints, table: TableName): Promise<Header> {
  for await (const [line] of prints(table)) if (line !== undefined) return JSON.parse(line) as Header
  return nothing
}

/** Gives the rows of a table whose keys are asked for. */
async function* rowsOf(prints: Prints, table: TableName, mine: (key: string) => boolean): AsyncGenerator<Printed[]> {
  let header = 1
  for await (const lines of prints(table)) {
    const rows = lines.slice(header).map((line): Printed => [line.slice(0, line.lastIndexOf('\t')), line.slice(line.lastIndexOf('\t') + 1)])
    yield rows.filter(([key]) => mine(key))
    if (lines.length > 0) header = 0
  }
}
