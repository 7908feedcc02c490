/** Properties of the whole path. */
import assert from 'node:assert/strict'
import { cpSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { threads } from '../pipeline/engines/threads.ts'
import type { Row, TableName } from '../pipeline/model.ts'
import { tables } from '../pipeline/schema/tables.ts'
import { fault } from '../pipeline/schema/validate.ts'
import { sliceCodePoints } from '../pipeline/text/offsets.ts'
import { copyOf, folderOf, root } from './common/command.ts'
import { type Made, makeFrom, makeOf } from './common/memory.ts'
import { model } from './common/parser.ts'

const seeds = await makeFrom(`${root}seeds`, { formats: ['csv', 'json', 'arrow', 'parquet'] })

/** Every row must carry exactly the text it points at, in every named stretch. Gives how many were looked at. */
function assertAnchored(made: Made): number {
  const texts = new Map(made.table('documents').map((row) => [row.document_id, row.text as string]))
  let looked = 0
  const check = (row: Row, prefix: string, words: unknown): void => {
    const at = row[`${prefix}start`]
    looked++
    // An apposition implies its predicate: no word of the article states it.
    if (at === null) assert.ok(words === null || (prefix === 'predicate_' && row.rule === 'apposition'))
    else assert.equal(sliceCodePoints(texts.get(row.document_id) ?? '', at as number, row[`${prefix}end`] as number), words)
  }
  for (const { name, columns } of tables.filter((table) => ['mentions', 'quotes', 'quantities', 'claims'].includes(table.name))) {
    const stretches = columns.map((column) => column.name).filter((column) => column.endsWith('_start')).map((column) => column.replace(/start$/, ''))
    for (const row of made.table(name)) {
      check(row, '', row.text)
      for (const prefix of stretches) check(row, prefix, `${prefix}text` in row ? row[`${prefix}text`] : row[prefix.replace(/_$/, '')])
      for (const part of (row.adjuncts ?? []) as Row[]) check({ ...part, document_id: row.document_id }, '', part.text)
      const spans = row.spans as Row[] | undefined
      if (spans) assert.equal(row.words, spans.map((span) => sliceCodePoints(texts.get(row.document_id) ?? '', span.start as number, span.end as number)).join(' … '))
    }
  }
  return looked
}

/** Every reference of every table must lead to a row. */
function assertReferences(made: Made): void {
  const keys = new Map(tables.map(({ name, key }) => [name, new Set(key === null ? [] : made.table(name).map((row) => row[key]))]))
  for (const { name, columns } of tables) {
    for (const { name: column, references } of columns) {
      if (references === null) continue
      const target = keys.get(references.split('.')[0] as TableName)
      for (const row of made.table(name)) for (const id of [row[column]].flat()) if (id !== null) assert.ok(target?.has(id), `${name}.${column} ${id}`)
    }
  }
}

test('the sample corpus fills every table', () => {
  for (const { name } of tables) assert.ok(seeds.table(name).length > 0, name)
})

test('every row is at its offsets', () => assert.ok(assertAnchored(seeds) > 1000))

test('every reference leads to a row and every key is unique', () => {
  assertReferences(seeds)
  for (const { name, key } of tables) if (key !== null) assert.equal(new Set(seeds.table(name).map((row) => row[key])).size, seeds.table(name).length, name)
})

test('every row is valid by its schema, and a bent one is not', () => {
  for (const { name } of tables) {
    for (const row of seeds.table(name)) assert.equal(fault(name, row), null)
    assert.match(fault(name, { ...seeds.table(name)[0], surprise: 1 }) ?? '', /additional/)
  }
})

test('the same input gives the same bytes, whatever the order on disk, the engine and the run', async () => {
  const copy = copyOf(`${root}seeds`)
  const names = readdirSync(copy)
  for (const [i, name] of names.toReversed().entries()) utimesSync(join(copy, name), i, i)
  const shuffled = folderOf({})
  for (const name of names.toSorted(() => -1)) cpSync(join(copy, name), join(shuffled, name))
  for (const other of [await makeFrom(copy, { formats: ['csv', 'json', 'arrow', 'parquet'], engine: threads(2, model) }), await makeFrom(shuffled, { formats: ['csv', 'json', 'arrow', 'parquet'] })]) {
    assert.deepEqual([...other.files.keys()], [...seeds.files.keys()])
    for (const [path, bytes] of seeds.files) assert.ok(other.files.get(path)?.equals(bytes), path)
  }
})

test('ids outlive a new article: no row of the others changes its key', async () => {
  const more = copyOf(`${root}seeds`)
  cpSync(new URL('golden/three-outlets/input/a.txt', import.meta.url).pathname, join(more, 'zz.txt'))
  const grown = await makeFrom(more)
  for (const table of ['documents', 'mentions', 'quotes', 'quantities', 'claims', 'sources', 'groups'] as const) {
    const key = tables.find(({ name }) => name === table)?.key as string
    const after = new Set(grown.table(table).map((row) => row[key]))
    for (const row of seeds.table(table)) assert.ok(after.has(row[key]), `${table} ${row[key]}`)
  }
})

/** Pieces of news prose and things that break parsers, in any order. */
const prose = fc.array(fc.constantFrom(
  'Mara Odell said ', 'the minister said', '"We will rebuild', '," ', '“', '”', "'", 'according to officials', ' 12 ', '$2.5bn', 'between 3 and 5 km', '. ', '.\n\n', ', ', ' who ', 'denied that ',
  'the report warned', ' rose 3 percent to 40', '🎉', '\r\n', '—', '(', ')', ' U.S. ', ' about a third of ', '…', 'She ', 'said: ', '\u00a0', 'e\u0301', ' may have been ', 'not ', '?', '\t', '1,000.5', '-', '- ', '# ',
), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))

test('whatever the text, the rows are valid, anchored and linked', async () => {
  await fc.assert(fc.asyncProperty(prose, async (text) => {
    const made = await makeOf({ 'a.txt': `The ferry struck the wall. ${text}` })
    assert.equal(made.outcome.refusal, null)
    assert.equal(made.outcome.quarantined, 0, JSON.stringify(made.problems))
    assertAnchored(made)
    assertReferences(made)
  }), { numRuns: 150 })
})
