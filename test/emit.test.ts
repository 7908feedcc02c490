import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { RecordBatchReader, type Schema, tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { Compression, ParquetFile, readParquet } from 'parquet-wasm'
import { arrow } from '../pipeline/emit/arrow.ts'
import { csv } from '../pipeline/emit/csv.ts'
import { dictionary } from '../pipeline/emit/dictionary.ts'
import { json } from '../pipeline/emit/json.ts'
import { parquet } from '../pipeline/emit/parquet.ts'
import { schemas } from '../pipeline/emit/schemas.ts'
import { spreadsheetCsv } from '../pipeline/emit/spreadsheet-csv.ts'
import { statistics } from '../pipeline/emit/statistics.ts'
import { schemas as tableSchemas } from '../pipeline/generated/schemas.ts'
import type { Column, Dataset, Emitter, FileOut, Row, Table } from '../pipeline/model.ts'
import { aboutOf } from '../pipeline/schema/about.ts'
import { tableOf, tables } from '../pipeline/schema/tables.ts'
import { awkwardRow } from './readback/rows.ts'

const numbers = { seen: 4, read: 3, share: 0.75 }

const datasetOf = (table: Table, rows: readonly Row[]): Dataset => ({
  tables: [{ table, count: rows.length, rows: async function* () { yield* rows } }],
  schemas: tableSchemas,
  statistics: { rows: { [table.name]: rows.length }, numbers, quotations: { seen: 0, read: 0, share: null }, published: { first: '2025-10-14', last: '2025-11-09' } },
  text: 'full',
  about: aboutOf({}),
})

async function bytesOf({ chunks }: FileOut): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk as string))
  return Buffer.concat(parts)
}

/** The bytes that a format makes of the rows of one table. */
async function written(emitter: Emitter, table: Table, rows: readonly Row[]): Promise<Buffer> {
  const [file] = emitter.emit(datasetOf(table, rows), [])
  return bytesOf(file as FileOut)
}

/** Rows as JSON has them: without minus nought, objects without a prototype of their own. */
const plain = (rows: unknown): unknown => JSON.parse(JSON.stringify(rows))

function cellFromCsv({ type }: Column, field: string | null): unknown {
  if (field === null || type === 'string') return field
  if (type === 'boolean') return { true: true, false: false }[field]
  return JSON.parse(field)
}

function rowsFromCsv(table: Table, bytes: Buffer): unknown {
  const cast = (field: string, { quoting }: { quoting: boolean }): string | null => (field === '' && !quoting ? null : field)
  const [header, ...records] = parse(bytes, { cast, record_delimiter: '\n' }) as unknown as (string | null)[][]
  assert.deepEqual(header, table.columns.map(({ name }) => name))
  return records.map((fields) => Object.fromEntries(table.columns.map((column, i) => [column.name, cellFromCsv(column, fields[i] as string | null)])))
}

/** The library drops a byte order mark in front of a cell when it reads; other readers do not, see readback/. */
const withoutMark = (rows: unknown): unknown => JSON.parse(JSON.stringify(rows), (_, value) => (typeof value === 'string' ? value.replace(/^\ufeff/, '') : value))

type Format = Readonly<{ emitter: Emitter; read: (table: Table, bytes: Buffer) => unknown; expected: (rows: readonly Row[]) => unknown }>

const formats: readonly Format[] = [
  { emitter: csv, read: rowsFromCsv, expected: plain },
  { emitter: json, read: (_, bytes) => JSON.parse(bytes.toString()), expected: plain },
  { emitter: arrow, read: (_, bytes) => plain(tableFromIPC(bytes).toArray()), expected: withoutMark },
  { emitter: parquet, read: (_, bytes) => plain(tableFromIPC(readParquet(bytes).intoIPCStream()).toArray()), expected: withoutMark },
]

for (const { emitter, read, expected } of formats) {
  test(`${emitter.name}: awkward cells read back equal`, async () => {
    for (const table of tables) {
      await fc.assert(fc.asyncProperty(fc.array(awkwardRow(table), { maxLength: 12 }), async (rows) => {
        assert.deepEqual(read(table, await written(emitter, table, rows)), expected(rows))
      }), { numRuns: 25 })
    }
  })

  test(`${emitter.name}: an empty table is a file that reads back empty`, async () => {
    for (const table of tables) assert.deepEqual(read(table, await written(emitter, table, [])), [])
  })

  test(`${emitter.name}: every row of many batches, in order`, async () => {
    const table = tableOf('mentions')
    const [row] = fc.sample(awkwardRow(table), { numRuns: 1, seed: 1 })
    const rows = Array.from({ length: 17_000 }, (_, start) => ({ ...row, start }))
    const found = read(table, await written(emitter, table, rows)) as readonly Row[]
    assert.deepEqual(found.map(({ start }) => start), rows.map(({ start }) => start))
  })

  test(`${emitter.name}: rows are asked for as chunks are`, async () => {
    const table = tableOf('diagnostics')
    const row = { severity: 'info', rule: 'digits', reason: 'no unit', document_id: null, path: null, start: 1, end: 2 }
    let asked = 0
    const rows = async function* (): AsyncGenerator<Row> { for (; asked < 200_000; asked++) yield { ...row, reason: `no unit in ${asked}` } }
    const [file] = emitter.emit({ ...datasetOf(table, []), tables: [{ table, count: 200_000, rows }] }, [])
    for await (const _ of (file as FileOut).chunks) if (asked > 0) break
    assert.ok(asked < 100_000, `${asked} rows for the first chunk that holds some`)
  })

  test(`${emitter.name}: what goes wrong with the rows is said`, async () => {
    const table = tableOf('diagnostics')
    const rows = async function* (): AsyncGenerator<Row> {
      for (const row of fc.sample(awkwardRow(table), { numRuns: 20_000, seed: 1 })) yield row
      throw new Error('the spool is gone')
    }
    const [file] = emitter.emit({ ...datasetOf(table, []), tables: [{ table, count: 1, rows }] }, [])
    await assert.rejects(bytesOf(file as FileOut), /the spool is gone/)
  })

  test(`${emitter.name}: the same rows give the same bytes, whatever the order of their properties`, async () => {
    const table = tableOf('claims')
    const rows = fc.sample(awkwardRow(table), { numRuns: 20, seed: 1 })
    const turned = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()))
    assert.deepEqual(await written(emitter, table, turned), await written(emitter, table, rows))
  })
}

test('csv: what stands in the file', async () => {
  const table: Table = { ...tableOf('diagnostics'), columns: [column('name', 'string'), column('count', 'number'), column('known', 'boolean'), column('names', 'list')] }
  const rows = [
    { name: '', count: 1.5, known: true, names: ['a', 'b "c"'] },
    { name: null, count: null, known: false, names: [] },
    { name: '=1+1', count: -2, known: null, names: null },
    { name: 'a\rb', count: 1e21, known: true, names: [''] },
    { name: ' say "no", then\nleave', count: 0, known: true, names: [] },
  ]
  assert.equal((await written(csv, table, rows)).toString(), [
    'name,count,known,names',
    '"",1.5,true,"[""a"",""b \\""c\\""""]"',
    ',,false,[]',
    '=1+1,-2,,',
    '"a\rb",1e+21,true,"[""""]"',
    '" say ""no"", then\nleave",0,true,[]',
    '',
  ].join('\n'))
})

test('spreadsheet-csv: no formula, no cell that is too long, a byte order mark', async () => {
  const table: Table = { ...tableOf('diagnostics'), columns: [column('name', 'string'), column('count', 'number'), column('names', 'list')] }
  const rows = [
    { name: '=1+1', count: -2, names: ['=1'] },
    { name: '\t@SUM(1)', count: null, names: [] },
    { name: ' -1', count: 1, names: [] },
    { name: '＋1', count: 1, names: [] },
    { name: 'a = b', count: 1, names: [] },
    { name: null, count: 1, names: [] },
  ]
  assert.equal((await written(spreadsheetCsv, table, rows)).toString(), [
    '\ufeffname,count,names', `'=1+1,-2,"[""=1""]"`, `'\t@SUM(1),,[]`, `' -1,1,[]`, `'＋1,1,[]`, 'a = b,1,[]', ',1,[]', '',
  ].join('\n'))
  const long = (await written(spreadsheetCsv, table, [{ name: `${'a'.repeat(32_765)}🙂b`, count: 1, names: [] }])).toString()
  assert.match(long, /^\ufeffname,count,names\na{32765}…,1,\[\]\n$/)
})

test('json: one row a line', async () => {
  const rows = [{ severity: 'info', rule: 'digits' }, { severity: 'error', rule: 'empty' }]
  const table: Table = { ...tableOf('diagnostics'), columns: [column('severity', 'string'), column('rule', 'string')] }
  assert.equal((await written(json, table, rows)).toString(), '[\n{"severity":"info","rule":"digits"},\n{"severity":"error","rule":"empty"}\n]\n')
  assert.equal((await written(json, table, [])).toString(), '[]\n')
  const many = Array.from({ length: 3000 }, () => rows[0] as Row)
  assert.equal((await written(json, table, many)).toString().split('\n').length, many.length + 3)
})

const arrowSchemas: readonly (readonly [Emitter, (bytes: Buffer) => Schema])[] = [
  [arrow, (bytes) => tableFromIPC(bytes).schema],
  [parquet, (bytes) => tableFromIPC(readParquet(bytes).intoIPCStream()).schema],
]

for (const [emitter, schemaIn] of arrowSchemas) test(`${emitter.name}: the schema says what the columns say`, async () => {
  const schema = schemaIn(await written(emitter, tableOf('claims'), []))
  const field = (name: string): string => String(schema.fields.find((each) => each.name === name))
  assert.equal(field('claim_id'), 'claim_id: Utf8')
  assert.equal(field('subject_start'), 'subject_start: Int32')
  assert.equal(field('confidence'), 'confidence: Float64')
  assert.equal(field('hedges'), 'hedges: List<Utf8>')
  assert.equal(field('adjuncts'), 'adjuncts: List<Struct<{start:Int32, end:Int32, text:Utf8, role:Utf8}>>')
  for (const { name, nullable, description } of tableOf('claims').columns) {
    const found = schema.fields.find((each) => each.name === name)
    assert.equal(found?.nullable, nullable, name)
    assert.equal(found?.metadata.get('description'), description)
  }
  assert.equal(schema.metadata.get('description'), tableOf('claims').description)
})

test('arrow: a file whose inside is a stream, in record batches of bounded size', async () => {
  const table = tableOf('groups')
  const [row] = fc.sample(awkwardRow(table), { numRuns: 1, seed: 1 })
  const bytes = await written(arrow, table, Array.from({ length: 20_000 }, () => row as Row))
  assert.equal(bytes.subarray(0, 6).toString(), 'ARROW1')
  assert.equal(bytes.subarray(-6).toString(), 'ARROW1')
  for (const readable of [bytes, bytes.subarray(8)]) {
    assert.deepEqual([...RecordBatchReader.from(readable)].map(({ numRows }) => numRows), [16_384, 3_616])
  }
})

test('parquet: zstd, in row groups of bounded size, whether the rows are many or long', async () => {
  const table: Table = { ...tableOf('documents'), columns: [column('text', 'string')] }
  const groups = async (rows: readonly Row[]): Promise<number[]> => {
    const metadata = (await ParquetFile.fromFile(new Blob([await written(parquet, table, rows)]))).metadata()
    for (const group of metadata.rowGroups()) assert.equal(group.column(0).compression(), Compression.ZSTD)
    return metadata.rowGroups().map((group) => group.numRows())
  }
  assert.deepEqual(await groups(Array.from({ length: 70_000 }, (_, i) => ({ text: String(i) }))), [65_536, 4_464])
  const noise = (seed: number): string => createHash('shake256', { outputLength: 1_500_000 }).update(String(seed)).digest('base64')
  const long = await groups(Array.from({ length: 30 }, (_, i) => ({ text: noise(i) })))
  assert.ok(long.length > 1, `${long}`)
})

test('parquet: null in a column without null is said', async () => {
  const table: Table = { ...tableOf('documents'), columns: [{ ...column('path', 'string'), nullable: false }] }
  await assert.rejects(written(parquet, table, [{ path: null }]), /null/)
})

test('arrow: minus nought is nought, as in CSV and JSON', async () => {
  const table: Table = { ...tableOf('groups'), columns: [column('value', 'number')] }
  const values = tableFromIPC(await written(arrow, table, [{ value: -0 }, { value: -0.5 }])).getChild('value')?.toArray()
  assert.deepEqual([...values], [0, -0.5])
})

test('arrow: long texts end a batch early', async () => {
  const long = { text: 'a'.repeat(9_000_000) }
  const table: Table = { ...tableOf('documents'), columns: [column('text', 'string')] }
  const batches = [...RecordBatchReader.from(await written(arrow, table, [long, long, long]))]
  assert.deepEqual(batches.map(({ numRows }) => numRows), [2, 1])
})

test('dictionary: every table and every column, with what is known of it', async () => {
  const [file] = dictionary.emit({ ...datasetOf(tableOf('quotes'), []), tables: tables.map((table) => ({ table, count: 7, rows: async function* () {} })) }, [])
  const text = (await bytesOf(file as FileOut)).toString()
  for (const table of tables) {
    const section = text.split(`\n## ${table.name}\n`)[1]?.split('\n## ')[0] ?? ''
    assert.ok(section.includes(`${table.description} `) && section.includes('Rows: 7.'), table.name)
    for (const { name, description } of table.columns) assert.match(section, new RegExp(`^\\| \`${name}\` \\|.* ${literal(description)} \\|$`, 'm'))
  }
  assert.match(text, /^\| `type` \| string \| no \| `direct`, `indirect`, `mixed` \| +\| direct: /m)
  assert.match(text, /^\| `source_id` \| string \| yes \| +\| `sources.source_id` \| /m)
  assert.match(text, /^\| `adjuncts\[\]\.role` \| string \| no \| `time`, /m)
})

test('schemas and statistics: always written, as JSON', async () => {
  const dataset = datasetOf(tableOf('quotes'), [])
  const files = [...schemas.emit(dataset, []), ...statistics.emit(dataset, [])]
  const found = new Map(await Promise.all(files.map(async (file) => [file.path, JSON.parse((await bytesOf(file)).toString())] as const)))
  assert.deepEqual(found.get('schemas/quotes.schema.json'), tableSchemas.quotes)
  assert.deepEqual(found.get('statistics.json').numbers, numbers)
  assert.equal(found.size, tables.length + 1)
  assert.deepEqual([csv, json, arrow, parquet, spreadsheetCsv, schemas, statistics, dictionary].map(({ asked }) => asked), [true, true, true, true, 'option', false, false, false])
})

test('every file has its place', () => {
  const paths = [csv, json, arrow, parquet, spreadsheetCsv].flatMap(({ emit }) => [...emit(datasetOf(tableOf('quotes'), []), [])].map(({ path }) => path))
  assert.deepEqual(paths, ['csv/quotes.csv', 'json/quotes.json', 'arrow/quotes.arrow', 'parquet/quotes.parquet', 'csv-spreadsheet/quotes.csv'])
})

function column(name: string, type: Column['type']): Column {
  return { name, type, nullable: true, description: name, values: null, references: null, items: type === 'list' ? 'string' : null, limits: {}, text: 'none', factWhere: null }
}

const literal = (text: string): string => text.replaceAll('|', '\\|').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
