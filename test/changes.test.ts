/** What changed since the release before, and the guards that keep a broken one back. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { changeFiles, type Prints } from '../pipeline/changes.ts'
import { fingerprints } from '../pipeline/emit/fingerprints.ts'
import { schemas } from '../pipeline/generated/schemas.ts'
import { brokenGuards } from '../pipeline/guards.ts'
import { openRelease } from '../pipeline/io/release.ts'
import type { Dataset, FileOut, Row, Table, TableName } from '../pipeline/model.ts'
import { aboutOf } from '../pipeline/schema/about.ts'
import { tableOf } from '../pipeline/schema/tables.ts'
import { folderOf, newsrecords, rowsOf } from './common/command.ts'

type Changes = Readonly<{ since: string | null; tables: Readonly<Record<string, Record<string, unknown>>>; rows: readonly Row[] }>

const textOf = async ({ chunks }: FileOut): Promise<string> => {
  const parts: string[] = []
  for await (const chunk of chunks) parts.push(String(chunk))
  return parts.join('')
}

/** The fingerprints of a release with these rows of one table. */
async function printsOf(table: Table, rows: readonly Row[]): Promise<Prints> {
  const numbers = { seen: 0, read: 0, share: null }
  const dataset: Dataset = { tables: [{ table, count: rows.length, rows: async function* () { yield* rows } }], schemas, statistics: { rows: {}, numbers, quotations: numbers, published: { first: null, last: null } }, text: 'full', about: aboutOf({}) }
  const files = await Promise.all([...fingerprints.emit(dataset, [])].map(async (file) => [file.path, await textOf(file)] as const))
  const texts = new Map(files)
  return async function* (name: TableName) {
    for (const line of texts.get(`fingerprints/${name}.txt`)?.trimEnd().split('\n') ?? []) yield [line]
  }
}

async function changesBetween(table: Table, before: readonly Row[], now: readonly Row[], { atOnce = 1000, tableNow = table } = {}): Promise<Changes> {
  const [csv, json] = await changeFiles({ sha256: 'before', prints: await printsOf(table, before) }, await printsOf(tableNow, now), atOnce)
  const lines = parse(await textOf(csv as FileOut), { columns: true }) as Record<string, string>[]
  const changes = JSON.parse(await textOf(json as FileOut)) as Changes
  assert.deepEqual(lines.map(({ columns = '', ...row }) => ({ ...row, columns: JSON.parse(columns) })), changes.rows, 'both files say the same')
  return changes
}

const group = (id: string, label = 'x', members = 2): Row => ({
  group_id: id, kind: 'quote', label, members, documents: 1, independent_outlets: 1, agreement: 'same', value_min: null, value_max: null,
})

test('rows added, removed and changed, with the columns', async () => {
  const before = [group('a'), group('b', '', 2), group('c', 'with a, "comma"')]
  const now = [group('d'), group('c', 'with a, "comma"'), { ...group('b', 'y', 3), value_min: 0 }]
  const { tables: { groups }, rows, since } = await changesBetween(tableOf('groups'), before, now)
  assert.equal(since, 'before')
  assert.deepEqual(rows, [
    { table: 'groups', id: 'd', change: 'added', columns: [] },
    { table: 'groups', id: 'b', change: 'changed', columns: ['label', 'members', 'value_min'] },
    { table: 'groups', id: 'a', change: 'removed', columns: [] },
  ])
  assert.deepEqual(groups, { before: 3, after: 3, added: 1, removed: 1, changed: 1, columns: { label: 1, members: 1, value_min: 1 }, new_columns: [], gone_columns: [] })
})

test('a first release has counts alone', async () => {
  const files = await changeFiles(null, await printsOf(tableOf('groups'), [group('a'), group('b')]))
  const [csv = '', json = ''] = await Promise.all(files.map(textOf))
  assert.equal(csv, 'table,id,change,columns\n')
  const { since, tables: { groups }, rows } = JSON.parse(json) as Changes
  assert.deepEqual([since, groups?.before, groups?.after, groups?.added, rows], [null, 0, 2, 2, []])
})

test('a column more or less is said once and is no change of its rows', async () => {
  const table = tableOf('groups')
  const smaller: Table = { ...table, columns: table.columns.filter(({ name }) => name !== 'kind') }
  const { tables: { groups }, rows } = await changesBetween(smaller, [group('a'), group('b')], [group('a'), group('b', 'y')], { tableNow: table })
  assert.deepEqual([groups?.new_columns, groups?.gone_columns, rows.map(({ id, columns }) => [id, columns])], [['kind'], [], [['b', ['label']]]])
})

test('rows without an id are told apart by their place, twins included', async () => {
  const digit = (path: string, start: number, reason = 'no unit'): Row => ({ severity: 'info', rule: 'digits', reason, document_id: null, path, start, end: start + 1 })
  const { rows } = await changesBetween(tableOf('diagnostics'), [digit('a\tb.txt', 1), digit('a\tb.txt', 1), digit('c', 2), digit('c', 4)], [digit('a\tb.txt', 1), digit('c', 2, 'other'), digit('c', 3)])
  assert.deepEqual(rows.map(({ id, change, columns }) => [id, change, columns]), [
    ['["c","digits",2,3]', 'changed', ['reason']],
    ['["c","digits",3,4]', 'added', []],
    ['["a\\tb.txt","digits",1,2]', 'removed', []],
    ['["c","digits",4,5]', 'removed', []],
  ])
})

test('whatever the rows, the changes are those a plain comparison finds, also where a table is gone over in parts', async () => {
  const rows = fc.uniqueArray(fc.record({ id: fc.nat(40).map(String), label: fc.string(), members: fc.nat(3) }), { selector: ({ id }) => id })
    .map((all) => all.map(({ id, label, members }) => group(id, label, members)))
  await fc.assert(fc.asyncProperty(rows, rows, fc.integer({ min: 1, max: 50 }), async (before, now, atOnce) => {
    const [old, fresh] = [before, now].map((all) => new Map(all.map((row) => [row.group_id, row])))
    const expected = [
      ...now.flatMap((row) => {
        const known = old?.get(row.group_id)
        const columns = Object.keys(row).filter((name) => known?.[name] !== row[name])
        return known === undefined ? [`added ${row.group_id} `] : columns.length > 0 ? [`changed ${row.group_id} ${columns}`] : []
      }),
      ...before.filter((row) => !fresh?.has(row.group_id)).map((row) => `removed ${row.group_id} `),
    ]
    const { rows: found } = await changesBetween(tableOf('groups'), before, now, { atOnce })
    assert.deepEqual(found.map(({ id, change, columns }) => `${change} ${id} ${columns}`).sort(), expected.sort())
  }))
})

test('guards: what they say of a release', () => {
  const guards = aboutOf({ title: 'Trams', guards: { minimum: { documents: 5, quotes: 1 }, maximum_shrink: 0.2 } }).guards
  assert.equal(brokenGuards(guards, null, { documents: 5, quotes: 1 }), null)
  assert.equal(brokenGuards(guards, { documents: 6, quotes: 10, diagnostics: 9 }, { documents: 5, quotes: 8, diagnostics: 0 }), null)
  assert.match(brokenGuards(guards, { documents: 9, quotes: 10 }, { documents: 4, quotes: 8 }) ?? '', /documents has 4 rows, fewer than 5; documents shrank from 9 to 4 rows, by more than 20 %.*--allow-shrink/)
  assert.match(brokenGuards(guards, { claims: 1 }, { documents: 5, quotes: 1 }) ?? '', /claims shrank from 1 to 0/)
  assert.equal(brokenGuards(aboutOf({}).guards, { documents: 9 }, { documents: 1 }), null)
})

const story = (number: number): string => `Tram ${number} hit the buffers on Monday.\n\n"Nobody was hurt," said Ada Quell, the depot manager.\n`

test('the command: changes since the release before, guards, and a release that comes from elsewhere', async () => {
  const [input, base] = [folderOf({ 'a.txt': story(1), 'b.txt': story(2), 'c.txt': story(3) }), folderOf({})]
  const output = join(base, 'dist')
  const run = (...args: readonly string[]) => newsrecords(['--input', input, '--output', output, ...args])
  const changes = (): Changes => JSON.parse(readFileSync(join(output, 'changes.json'), 'utf8'))
  const sums = () => readFileSync(join(output, 'SHA256SUMS'), 'utf8')

  assert.equal((await run()).code, 0)
  assert.equal(changes().since, null)
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: output })

  const first = sums()
  const [lost] = rowsOf(output, 'documents')
  rmSync(join(input, 'a.txt'))
  writeFileSync(join(input, 'dataset.json'), '{"guards": {"minimum": {"documents": 1}, "maximum_shrink": 0.2}}')
  const refused = await run()
  assert.equal(refused.code, 4)
  assert.match(refused.stderr, /documents shrank from 3 to 2 rows, by more than 20 %.*--allow-shrink.*nothing was published/)
  assert.equal(sums(), first)

  const allowed = await run('--allow-shrink', '--formats', 'csv')
  assert.equal(allowed.code, 0)
  assert.deepEqual(changes().rows.filter(({ table }) => table === 'documents'), [{ table: 'documents', id: lost?.document_id, change: 'removed', columns: [] }])
  assert.equal(readFileSync(join(output, 'changes.csv'), 'utf8').trimEnd().split('\n').length, changes().rows.length + 1)
  assert.ok(!existsSync(join(output, 'json')))
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: output })

  for (const path of ['fingerprints/documents.txt', 'statistics.json']) writeFileSync(join(output, path), '{')
  assert.equal((await run('--formats', 'arrow')).code, 0)
  assert.deepEqual([changes().since, changes().tables.documents?.added], [null, 2], 'with a release that was damaged nothing is compared')

  // As a schedule does it that fetches the last release from where it was uploaded.
  const elsewhere = folderOf({})
  mkdirSync(join(elsewhere, '.dist-previous'))
  cpSync(`${output}/`, join(elsewhere, '.dist-previous'), { recursive: true })
  symlinkSync('.dist-previous', join(elsewhere, 'dist'))
  const again = await newsrecords(['--input', input, '--output', join(elsewhere, 'dist'), '--formats', 'arrow'])
  assert.match(again.stderr, /nothing changed/)
  assert.equal(readlinkSync(join(elsewhere, 'dist')), '.dist-previous')
})

test('the command: a dataset.json that cannot be read is wrong usage', async () => {
  const input = folderOf({ 'a.txt': story(1), 'dataset.json': '{"guards": {"minimum": {"documents": "many"}}}' })
  const { code, stderr } = await newsrecords(['--input', input, '--output', join(folderOf({}), 'dist')])
  assert.equal(code, 2)
  assert.match(stderr, /dataset\.json: guards\.minimum\.documents is "many"/)
})

const file = (path: string, text: string): FileOut => ({ path, chunks: [text] })

test('a release that lost a file is published anew, and what is not ours beside it stays', async () => {
  const base = folderOf({ '.dist-0123456789ab/left': 'by a killed run', '.dist-mine/thesis': 'x', '.dist-building-999999/release/half': 'x' })
  const output = join(base, 'dist')
  const publish = async (text: string): Promise<boolean> => {
    const release = await openRelease(output)
    await release.write(file('a/b.txt', text))
    return release.publish('{}')
  }
  assert.equal(await publish('one'), true)
  assert.equal(await publish('one'), false)
  rmSync(join(output, 'a'), { recursive: true })
  assert.equal(await publish('one'), true)
  assert.equal(readFileSync(join(output, 'a/b.txt'), 'utf8'), 'one')
  renameSync(output, join(base, 'kept'))
  assert.equal(await publish('two'), true)
  assert.equal(await publish('three'), true)
  assert.equal(readFileSync(join(base, 'kept/a/b.txt'), 'utf8'), 'one', 'a release that another link points at')
  assert.deepEqual([existsSync(join(base, '.dist-0123456789ab')), existsSync(join(base, '.dist-building-999999')), existsSync(join(base, '.dist-mine/thesis'))], [false, false, true])
})

test('the command: two runs at once leave one whole release and no debris that the next one does not clear', async () => {
  const base = folderOf({ 'one/a.txt': story(1), 'two/a.txt': story(2) })
  const output = join(base, 'dist')
  const run = (input: string) => newsrecords(['--input', join(base, input), '--output', output])
  for (const { code, stderr } of await Promise.all([run('one'), run('two')])) assert.equal(code, 0, stderr)
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: output })
  assert.equal((await run('two')).code, 0)
  assert.equal(rowsOf(output, 'documents').length, 1)
  assert.deepEqual(readdirSync(base).filter((name) => !['one', 'two', 'dist', '.dist-cache'].includes(name)), [readlinkSync(output)])
})
