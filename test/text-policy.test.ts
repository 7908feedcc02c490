/** The text policy: every text column is classed, and what a policy withholds is nowhere in what is published under it. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { type Table, tableFromIPC } from 'apache-arrow'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readParquet } from 'parquet-wasm'
import { formats } from '../pipeline/arguments.ts'
import { schemas } from '../pipeline/generated/schemas.ts'
import type { Column, Row, TableName, TextPolicy } from '../pipeline/model.ts'
import { type TableSchema, tables } from '../pipeline/schema/tables.ts'
import { tablesUnder, textPolicies } from '../pipeline/schema/text-policy.ts'
import { root } from './common/command.ts'
import { type Made, makeFrom } from './common/memory.ts'

const all = [...formats, 'spreadsheet-csv']
const made = {
  full: await makeFrom(`${root}seeds`),
  excerpts: await makeFrom(`${root}seeds`, { formats: all, text: 'excerpts' }),
  none: await makeFrom(`${root}seeds`, { formats: all, text: 'none' }),
}

/** Words of a text in small letters, as stretches of six. */
function stretches(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(5).map((_, i) => words.slice(i, i + 6).join(' '))
}

/** Every text that a file of a release holds, whatever its format. */
function textOf(path: string, bytes: Buffer): string {
  const cells = (table: Table): string => [JSON.stringify(table.toArray()), JSON.stringify([...table.schema.metadata, ...table.schema.fields.map(({ metadata }) => [...metadata])])].join('\n')
  if (path.endsWith('.arrow')) return cells(tableFromIPC(bytes))
  if (path.endsWith('.parquet')) return cells(tableFromIPC(readParquet(bytes).intoIPCStream()))
  return bytes.toString('utf8')
}

/** Gives the stretches of six words that a release has in common with texts, as path: words. */
function shared({ files }: Made, texts: readonly string[]): string[] {
  const known = new Set(texts.flatMap(stretches))
  return [...files].flatMap(([path, bytes]) => [...new Set(stretches(textOf(path, bytes)))].filter((words) => known.has(words)).map((words) => `${path}: ${words}`))
}

/** Articles without the addresses they link to: the address of a publication is a fact. */
const texts = made.full.table('documents').map(({ text }) => (text as string).replace(/https?:\/\/[^\s)]+/g, ' '))
const titles = made.full.table('documents').map(({ title }) => title as string)

test('every text column that is no key, no reference and no enumeration says under which policy it is published', () => {
  const unclassed = (properties: TableSchema['properties'], place: string, key?: string): string[] => Object.entries(properties).flatMap(([name, property]) => {
    const { items } = property
    if (items?.properties) return unclassed(items.properties, `${place}.${name}`)
    const isText = [property.type, items?.type].flat().includes('string')
    const isFree = name !== key && !property.enum && !items?.enum && !property['x-references'] && !items?.['x-references']
    return isText && isFree && !textPolicies.includes(property['x-text'] as TextPolicy) ? [`${place}.${name}`] : []
  })
  const found = Object.entries(schemas as unknown as Record<string, TableSchema>).flatMap(([name, schema]) => unclassed(schema.properties, name, schema['x-primary-key']))
  assert.deepEqual(found, [])
})

test('none: no six words of an article stand in any file', () => {
  assert.ok(shared(made.full, texts).length > 1000, 'the search finds what is there')
  assert.deepEqual(shared(made.none, texts), [])
})

test('none: no headline but in an address', () => {
  const found = shared(made.none, titles)
  const addresses = made.full.table('documents').flatMap(({ url }) => stretches(url as string))
  assert.deepEqual(found.filter((line) => !addresses.includes(line.split(': ')[1] as string)), [])
})

test('none: proper names of sources stay, descriptions of people do not', () => {
  for (const row of made.none.table('sources')) {
    const isNamed = row.anonymity === 'named' && row.kind !== 'document'
    assert.equal(row.name !== null, isNamed, JSON.stringify(row))
    assert.equal(row.role, null)
  }
})

test('excerpts: the whole text is gone, all else is as it was', () => {
  for (const { name } of tables) {
    const before = made.full.table(name).map((row) => (name === 'documents' ? { ...row, text: null } : row))
    assert.deepEqual(made.excerpts.table(name), before)
  }
})

test('every row is valid by the schemas that its release publishes, and their tables say what may be null', () => {
  for (const policy of ['full', 'excerpts', 'none'] as const) {
    const ajv = new Ajv2020({ strict: false })
    for (const { name, columns } of tablesUnder(policy)) {
      const validate = ajv.compile(JSON.parse(made[policy].files.get(`schemas/${name}.schema.json`)?.toString() ?? ''))
      for (const row of made[policy].table(name)) {
        assert.ok(validate(row), `${policy} ${name} ${JSON.stringify(validate.errors)}`)
        for (const column of columns) assert.ok(column.nullable || row[column.name] !== null, `${policy} ${name}.${column.name}`)
      }
    }
  }
})

test('none: places, hashes, numbers and ids are as they were', () => {
  const kept = ({ type, text, items }: Column): boolean => type !== 'list' && items === null && text === 'none'
  for (const { name, columns } of tables) {
    const reduced = (row: Row): Row => Object.fromEntries(columns.filter(kept).map((column) => [column.name, row[column.name]]))
    assert.deepEqual(made.none.table(name as TableName).map(reduced), made.full.table(name).map(reduced))
  }
})
