/** The cache spares work and never shows: whatever becomes of it, the release is the same, byte for byte. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { local } from '../pipeline/engines/local.ts'
import { threads } from '../pipeline/engines/threads.ts'
import { openCache } from '../pipeline/io/cache.ts'
import { copyOf, folderOf, newsrecords } from './common/command.ts'
import { type Made, makeFrom } from './common/memory.ts'
import { model, parser } from './common/parser.ts'

const articles = {
  'a.txt': 'The tram hit the buffers on Monday.\n\n"Nobody was hurt," said Ada Quell, the depot manager.\n',
  'b.txt': 'Some 40 trams stayed in the depot.\n\nThe operator, Brell Lines, denied that the brakes had failed.\n',
  'c.md': '---\noutlet: Depot News\nlanguage: fr\n---\nLe tram est parti.\n',
}
const lines = (...texts: readonly string[]): string => texts.map((text) => `${JSON.stringify({ text })}\n`).join('')

/** Runs over an input with a cache, and gives what came out and how often it had to extract. */
async function cached(input: string, folder: string, { version = '1'.repeat(16), jobs = 1, prune = true } = {}): Promise<Made & { kept: number; extracted: number }> {
  const cache = await openCache(folder, version)
  const made = await makeFrom(input, { engine: jobs > 1 ? threads(jobs, model, cache.remember) : local(parser, cache.remember) })
  if (prune) await cache.prune()
  return { ...made, ...cache.counts() }
}

function assertSame(made: Made, expected: Made): void {
  assert.deepEqual([...made.files.keys()], [...expected.files.keys()])
  for (const [path, bytes] of expected.files) assert.ok(made.files.get(path)?.equals(bytes), path)
}

/** The entries of a cache. */
const entries = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.gz')).map((path) => join(folder, path)).sort()

for (const jobs of [1, 2]) {
  test(`one changed article is extracted anew, and it alone (${jobs} jobs)`, async () => {
    const [input, folder] = [folderOf(articles), folderOf({})]
    assert.equal((await cached(input, folder, { jobs })).extracted, 3)
    const again = await cached(input, folder, { jobs })
    assert.deepEqual([again.kept, again.extracted], [3, 0])
    assertSame(again, await makeFrom(input))
    writeFileSync(join(input, 'b.txt'), articles['b.txt'].replace('40', '41'))
    const changed = await cached(input, folder, { jobs })
    assert.deepEqual([changed.kept, changed.extracted], [2, 1])
    assertSame(changed, await makeFrom(input))
  })
}

test('a new title or outlet is a change, a new path is none', async () => {
  const [input, folder] = [folderOf({ 'one.jsonl': lines(articles['a.txt'], articles['b.txt'], 'C\'est la vie, dit-on.') }), folderOf({})]
  await cached(input, folder)
  writeFileSync(join(input, 'one.jsonl'), lines('The depot reopened on Friday.', articles['a.txt'], articles['b.txt'], 'C\'est la vie, dit-on.'))
  const moved = await cached(input, folder)
  assert.deepEqual([moved.kept, moved.extracted], [3, 1], 'each article of a file is kept alone')
  assertSame(moved, await makeFrom(input))
  writeFileSync(join(input, 'one.jsonl'), `${JSON.stringify({ text: articles['a.txt'], outlet: 'Depot News' })}\n`)
  assert.equal((await cached(input, folder)).extracted, 1)
})

test('the same article under two names is no article from the run before', async () => {
  const { kept, extracted } = await cached(folderOf({ 'a.txt': articles['a.txt'], 'b.txt': articles['a.txt'] }), folderOf({}))
  assert.deepEqual([kept, extracted], [0, 1])
})

test('what is broken in a cache is extracted anew', async () => {
  const [input, folder] = [folderOf(articles), folderOf({})]
  const expected = await cached(input, folder)
  const [first = '', second = '', third = ''] = entries(folder)
  const whole = readFileSync(second)
  const damages: readonly (readonly [what: string, damage: () => void])[] = [
    ['cut short', () => truncateSync(first, 40)],
    ['empty', () => truncateSync(first)],
    ['a bit turned', () => writeFileSync(first, readFileSync(first).map((byte, i) => (i === 60 ? byte ^ 1 : byte)))],
    ['the rows of another article', () => cpSync(second, first)],
    ['no such format', () => writeFileSync(first, 'rows')],
    ['a folder', () => { rmSync(first); mkdirSync(first) }],
  ]
  for (const [what, damage] of damages) {
    rmSync(first, { recursive: true })
    await cached(input, folder)
    damage()
    const made = await cached(input, folder)
    assert.equal(made.extracted, 1, what)
    assertSame(made, expected)
  }
  assert.ok(readFileSync(second).equals(whole) && existsSync(third))
})

test('another version of the code finds nothing and clears the old away, and nothing else', async () => {
  const [input, folder] = [folderOf(articles), folderOf({ 'notes/mine.gz': 'x', 'newsrecords-mine': 'x' })]
  await cached(input, folder)
  const other = await cached(input, folder, { version: '2'.repeat(16) })
  assert.equal(other.extracted, 3)
  rmSync(join(input, 'a.txt'))
  await cached(input, folder, { version: '2'.repeat(16) })
  assert.deepEqual(readdirSync(folder).sort(), ['newsrecords-mine', `newsrecords-${'2'.repeat(16)}`, 'notes'].sort())
  assert.equal(entries(folder).length, 3, 'two articles and the file of the user')
})

test('runs at the same time share a cache without harm', async () => {
  const [input, folder] = [folderOf(articles), folderOf({})]
  const expected = await makeFrom(input)
  for (const made of await Promise.all([1, 2, 3, 4].map(() => cached(input, folder, { prune: false })))) assertSame(made, expected)
  assert.equal((await cached(input, folder)).extracted, 0)
  assert.equal(entries(folder).length, 3)
})

/** Every file below a folder with what changes when it is touched. */
const touched = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  .map((path) => { const { ino, mtimeMs, ctimeMs, size } = statSync(join(folder, path)); return [path, ino, mtimeMs, ctimeMs, size].join(' ') })

test('the command: nothing changed touches no file and says so; without the cache the same bytes come out', async () => {
  const [input, base] = [copyOf(folderOf(articles)), folderOf({})]
  const run = (...args: readonly string[]) => newsrecords(['--input', input, '--output', join(base, 'dist'), ...args])
  assert.equal((await run()).code, 0)
  const before = touched(join(base, 'dist'))
  const again = await run()
  assert.deepEqual([again.code, touched(join(base, 'dist'))], [0, before])
  assert.match(again.stderr, /3 articles \(3 unchanged, from the cache\)[\s\S]*nothing changed/)
  rmSync(join(base, '.dist-cache'), { recursive: true })
  const without = await run('--no-cache')
  assert.match(without.stderr, /3 articles: [\s\S]*nothing changed/)
  assert.deepEqual(touched(join(base, 'dist')), before)
  assert.ok(!existsSync(join(base, '.dist-cache')))
})

test('the command: a cache that cannot be is wrong usage', async () => {
  const base = folderOf({ file: '' })
  const { code, stderr } = await newsrecords(['--input', folderOf(articles), '--output', join(base, 'dist'), '--cache', join(base, 'file', 'cache')])
  assert.equal(code, 2)
  assert.match(stderr, /--cache .*no folder/)
  assert.deepEqual(readdirSync(base), ['file'])
})
