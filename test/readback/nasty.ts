/**
 * Writes two datasets under a folder through the emitters: nasty/, whose cells are as awkward as their columns allow
 * while references and offsets hold, and empty/, without a row. The same bytes on every run.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { emitters } from '../../pipeline/generated/emitters.ts'
import { schemas } from '../../pipeline/generated/schemas.ts'
import type { Column, Dataset, Row, Span, Table, TableName } from '../../pipeline/model.ts'
import { writeFiles } from '../../pipeline/run.ts'
import { aboutOf } from '../../pipeline/schema/about.ts'
import { tables } from '../../pipeline/schema/tables.ts'
import { sliceCodePoints } from '../../pipeline/text/offsets.ts'
import { awkwardRow, awkwardText } from './rows.ts'

/** Rows of a table; mentions fill more than one Arrow record batch. */
const rowsOf = (name: TableName): number => (name === 'mentions' ? 17_000 : 200)

const idOf = (table: string, number: number): string => `${table}-${number % rowsOf(table as TableName)}`

const texts = fc.sample(fc.array(awkwardText, { minLength: 5, maxLength: 40 }).map((parts) => parts.join(' ')), { seed: 1, numRuns: rowsOf('documents') })

/** Gives a stretch of a text that the two numbers lead to. */
function stretch(text: string, from: number, to: number): Span & Readonly<{ text: string }> {
  const { length } = Array.from(text)
  const start = from % (length + 1)
  const end = start + (to % (length + 1 - start))
  return { start, end, text: sliceCodePoints(text, start, end) }
}

/** Gives a row whose offsets lie in the text and whose copied words are the words there. */
function anchored(columns: readonly Column[], row: Row, text: string): Row {
  const result: Record<string, unknown> = { ...row }
  for (const { name, items } of columns) {
    if (Array.isArray(items)) result[name] = (row[name] as readonly Row[]).map((item) => anchored(items, item, text))
    const [, prefix = null] = /^(|.*_)start$/.exec(name) ?? []
    if (prefix === null) continue
    const words = [`${prefix}text`, prefix.slice(0, -1)].find((each) => each in row)
    const start = row[name] as number | null
    // Words without a place are implied: null, or where the column wants some, those of an apposition.
    const implied = columns.find((column) => column.name === words)?.nullable === false ? { text: row[words as string], rule: { rule: 'apposition' } } : { text: null, rule: {} }
    const found = start === null ? { start, end: null, ...implied } : { ...stretch(text, start, (row[`${prefix}end`] as number | null) ?? 1), rule: {} }
    Object.assign(result, { [name]: found.start, [`${prefix}end`]: found.end }, words && { [words]: found.text }, found.rule)
  }
  const spans = result.spans as readonly Span[] | undefined
  return spans ? { ...result, words: spans.map(({ start, end }) => sliceCodePoints(text, start, end)).join(' … ') } : result
}

/** Gives a row whose references name rows that are there. */
function referring({ columns }: Table, row: Row, number: number): Row {
  const pairs = columns.filter(({ references }) => references !== null).map(({ name, references }) => {
    const target = (references as string).split('.')[0] as string
    const value = row[name]
    return [name, Array.isArray(value) ? value.map((_, i) => idOf(target, number + i)) : value === null ? null : idOf(target, number)]
  })
  return { ...row, ...Object.fromEntries(pairs) }
}

/** Gives the rows of a table: a sample, repeated under new keys as often as it takes. */
function* rows(table: Table): Generator<Row> {
  const sample = fc.sample(awkwardRow(table), { seed: 2, numRuns: 200 })
  for (let number = 0; number < rowsOf(table.name); number++) {
    const row = referring(table, sample[number % sample.length] as Row, number)
    const text = texts[number % texts.length] as string
    const key = table.key === null ? {} : { [table.key]: idOf(table.name, number) }
    if (table.name === 'documents') yield { ...row, ...key, text: number % 9 === 8 ? null : text }
    else yield { ...anchored(table.columns, row, text), ...key }
  }
}

const dataset = (filled: boolean): Dataset => ({
  tables: tables.map((table) => ({ table, count: filled ? rowsOf(table.name) : 0, rows: async function* () { if (filled) yield* rows(table) } })),
  schemas,
  statistics: { rows: {}, numbers: { seen: 0, read: 0, share: null }, quotations: { seen: 0, read: 0, share: null }, published: { first: null, last: null } },
  text: 'full',
  about: aboutOf({}),
})

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: nasty.ts folder')
for (const [name, filled] of [['nasty', true], ['empty', false]] as const) {
  await writeFiles(dataset(filled), Object.values(emitters).map((emitter) => emitter.name), async ({ path, chunks }) => {
    const target = join(folder, name, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, chunks)
    const whole = await readFile(target)
    return { path, bytes: whole.length, sha256: createHash('sha256').update(whole).digest('hex') }
  })
}
