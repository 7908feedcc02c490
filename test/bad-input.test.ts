/** Bad input gets one clear line that names the file and what to do, the right exit code, and never half a release. */
import assert from 'node:assert/strict'
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { folderOf, newsrecords, rowsOf } from './common/command.ts'

const good = 'The ferry struck the wall on Monday.\n\n"Nobody was hurt," said Ada Quell, the harbour master.\n'
const concurrency = { concurrency: 2 }

/** Does something when it is first asked for, and once. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let done: Promise<Result> | undefined
  return () => {
    done ??= work()
    return done
  }
}

/** One line, nothing of a stack, and the words that matter. */
function assertOneLine(stderr: string, ...words: readonly (string | RegExp)[]): void {
  const lines = stderr.trim().split('\n')
  const line = lines.find((each) => words.every((word) => (typeof word === 'string' ? each.includes(word) : word.test(each))))
  assert.ok(line, `no line with ${words.join(' and ')} in:\n${stderr}`)
  assert.doesNotMatch(stderr, /^\s+at /m)
}

describe('bad input', concurrency, () => {
  const quarantined: readonly (readonly [what: string, name: string, content: string | Uint8Array, rule: string, words: RegExp])[] = [
    ['an empty file', 'empty.txt', '', 'empty', /no text/],
    ['a binary file', 'photo.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'binary', /no text/],
    ['a file of another kind', 'photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'format', /\.jpg.*rename/],
    ['invalid UTF-8', 'latin.txt', Buffer.from('caf\u00e9 au lait', 'latin1'), 'encoding', /byte 3.*UTF-8/],
    ['a file of 50 MB', 'huge.txt', Buffer.alloc(50_000_000, 'word '), 'too_large', /10 MB.*split/],
    ['broken front matter', 'matter.md', '---\ntitle: [\n---\ntext\n', 'front_matter', /YAML/],
    ['a broken line of JSON', 'lines.jsonl', '{"text":"The quay was closed."}\n{"text":\n', 'json', /JSON/],
  ]
  const bad = once(async () => {
    const input = folderOf({ 'good.txt': good, ...Object.fromEntries(quarantined.map(([, name, content]) => [name, content])) })
    const output = join(folderOf({}), 'dist')
    return { output, ended: await newsrecords(['--input', input, '--output', output]) }
  })
  for (const [what, name, , rule, words] of quarantined) {
    it(`${what} is set aside and the rest is published`, async () => {
      const { output, ended: { code, stderr, stdout } } = await bad()
      assert.equal(code, 3)
      assert.equal(stdout, '')
      assertOneLine(stderr, name, words)
      const problem = rowsOf(output, 'diagnostics').find(({ severity, path }) => severity === 'error' && String(path).startsWith(name))
      assert.equal(problem?.rule, rule)
      assert.ok(rowsOf(output, 'documents').some(({ path }) => path === 'good.txt'))
    })
  }

  it('a file without read permission is set aside', async (t) => {
    if (process.getuid?.() !== 0 && process.platform === 'win32') return t.skip('no permissions here')
    const input = folderOf({ 'good.txt': good, 'secret.txt': good })
    chmodSync(input, 0o755)
    chmodSync(join(input, 'secret.txt'), 0)
    const base = folderOf({})
    chmodSync(base, 0o777)
    // The superuser may read everything, so the command runs as somebody else where the test runs as root.
    const ended = await newsrecords(['--input', input, '--output', join(base, 'dist')], process.getuid?.() === 0 ? { as: 65_534 } : {})
    if (/EACCES|permission denied/i.test(ended.stderr) && ended.code === 1) return t.skip('the project itself cannot be read by another user here')
    assert.equal(ended.code, 3, ended.stderr)
    assertOneLine(ended.stderr, 'secret.txt', /permission/)
  })

  it('the same bytes twice are read once, and said so', async () => {
    const input = folderOf({ 'a.txt': good, 'b.txt': good })
    const output = join(folderOf({}), 'dist')
    const { code, stderr } = await newsrecords(['--input', input, '--output', output])
    assert.equal(code, 0)
    assertOneLine(stderr, 'b.txt', 'a.txt')
    assert.equal(rowsOf(output, 'documents').length, 1)
  })

  const wrongUsage: readonly (readonly [what: string, args: () => string[], words: readonly (string | RegExp)[]])[] = [
    ['an empty folder', () => ['--input', folderOf({})], [/no article/, '.txt']],
    ['a folder that is not there', () => ['--input', '/no/such/folder'], ['/no/such/folder', /not there/]],
    ['a wrong option', () => ['--imput', 'x'], ['--imput', '--help']],
    ['a wrong command', () => ['publish'], ['publish', 'extract']],
    ['a path without an option', () => ['pipeline', 'articles'], ['--input articles']],
    ['an unknown format', () => ['--formats', 'csv,xlsx'], ['xlsx', 'arrow']],
    ['no format', () => ['--formats', ''], ['csv']],
    ['a wrong number of jobs', () => ['--jobs', 'many'], ['many']],
    ['an unknown text policy', () => ['--text', 'some'], ['some', 'excerpts']],
    ['an option without a value', () => ['--output'], ['--output']],
    ['an output inside a file', () => ['--input', folderOf({ 'a.txt': good }), '--output', join(folderOf({ f: '' }), 'f', 'dist')], [/output/]],
    ['a cache in the output', () => ['--input', folderOf({ 'a.txt': good }), '--output', 'nowhere/dist', '--cache', 'nowhere/dist/rows'], ['--cache', /outside/]],
    ['an output that is a file', () => ['--input', folderOf({ 'a.txt': good }), '--output', join(folderOf({ f: '' }), 'f')], [/file/]],
    ['an output with other things in it', () => ['--input', folderOf({ 'a.txt': good }), '--output', folderOf({ 'thesis.doc': 'x' })], [/other things/]],
  ]
  for (const [what, args, words] of wrongUsage) {
    it(`${what} is wrong usage`, async () => {
      const { code, stderr, stdout } = await newsrecords(args())
      assert.equal(code, 2, stderr)
      assert.equal(stdout, '')
      assertOneLine(stderr, 'newsrecords:', ...words)
    })
  }

  it('an output that cannot be written is wrong usage', async () => {
    const base = folderOf({})
    chmodSync(base, 0o555)
    const input = folderOf({ 'a.txt': good })
    chmodSync(input, 0o755)
    const { code, stderr } = await newsrecords(['--input', input, '--output', join(base, 'dist')], process.getuid?.() === 0 ? { as: 65_534 } : {})
    assert.equal(code, 2, stderr)
    assertOneLine(stderr, 'dist', /permission/)
  })

  it('where no article can be read nothing is published and the old release stays', async () => {
    const output = join(folderOf({}), 'dist')
    assert.equal((await newsrecords(['--input', folderOf({ 'a.txt': good }), '--output', output])).code, 0)
    const before = readFileSync(join(output, 'SHA256SUMS'), 'utf8')
    const { code, stderr } = await newsrecords(['--input', folderOf({ 'empty.txt': '' }), '--output', output])
    assert.equal(code, 4)
    assertOneLine(stderr, /nothing was published/)
    assert.equal(readFileSync(join(output, 'SHA256SUMS'), 'utf8'), before)
  })

  it('what a killed run left behind is cleared away and the output is a whole release', async () => {
    const base = folderOf({ '.dist-building-999999/release/csv/quotes.csv': 'half' })
    mkdirSync(join(base, '.dist-building-1'), { recursive: true })
    const output = join(base, 'dist')
    assert.equal((await newsrecords(['--input', folderOf({ 'a.txt': good }), '--output', output])).code, 0)
    assert.ok(lstatSync(output).isSymbolicLink())
    assert.ok(!existsSync(join(base, '.dist-building-999999')))
    assert.ok(existsSync(join(base, '.dist-building-1')), 'what a living process builds stays')
    assert.deepEqual(readdirSync(base).filter((name) => !name.includes('building')).length, 3, 'the link, its release, the cache')
  })

  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
    it(`a run that is stopped by ${signal} leaves nothing behind`, async () => {
      const base = folderOf({})
      const input = folderOf({ 'many.jsonl': Array.from({ length: 3000 }, (_, i) => `${JSON.stringify({ text: `${good}It was ship ${i}.` })}\n`).join('') })
      const building = () => readdirSync(base).filter((name) => name.includes('building'))
      const run = newsrecords(['--input', input, '--output', join(base, 'dist'), '--no-cache'], { stop: { signal, when: () => building().length > 0 } })
      assert.equal((await run).code, code)
      assert.deepEqual(readdirSync(base), [])
    })
  }

  it('a link to nowhere and a folder of an odd name do no harm', async () => {
    const input = folderOf({ 'a.txt': good, 'öde Straße/b c.txt': `${good}More.\n` })
    symlinkSync('/no/such/file', join(input, 'dead.txt'))
    writeFileSync(join(input, 'README'), 'not an article')
    const output = join(folderOf({}), 'dist')
    const { code, stderr } = await newsrecords(['--input', input, '--output', output])
    assert.equal(code, 3)
    assertOneLine(stderr, 'dead.txt', /not there/)
    assert.deepEqual(rowsOf(output, 'documents').map(({ path }) => path), ['a.txt', 'öde Straße/b c.txt'])
  })

  it('a link to a folder is told of and not followed, but for a published release', async () => {
    const input = folderOf({ 'a.txt': good })
    symlinkSync(folderOf({ 'b.txt': `${good}More.\n` }), join(input, 'more'))
    const run = () => newsrecords(['--input', input, '--output', join(input, 'dist')])
    const { code, stderr } = await run()
    assert.equal(code, 3)
    assertOneLine(stderr, 'more', /link to a folder/)
    assert.doesNotMatch((await run()).stderr, /set aside: dist/)
  })

  it('an output that is a link to a folder with other things in it is wrong usage, and the link stays', async () => {
    const [base, theirs] = [folderOf({}), folderOf({ 'thesis.doc': 'x' })]
    symlinkSync(theirs, join(base, 'dist'))
    const { code, stderr } = await newsrecords(['--input', folderOf({ 'a.txt': good }), '--output', join(base, 'dist')])
    assert.equal(code, 2)
    assertOneLine(stderr, /link to a folder with other things/)
    assert.equal(readlinkSync(join(base, 'dist')), theirs)
  })

  it('a file of an odd name is named in one line that no terminal takes for a command', async () => {
    const input = folderOf({ 'good.txt': good, 'two\nlines \u001b[31m.txt': '' })
    const { stderr } = await newsrecords(['--input', input, '--output', join(folderOf({}), 'dist')])
    assertOneLine(stderr, 'set aside: two\\u000alines \\u001b[31m.txt: ')
  })

  it('the filter answers a bad line and goes on', async () => {
    const { code, stdout } = await newsrecords(['extract'], { stdin: '{"id":1,"text":"One."}\nnonsense\n{"id":3}\n{"id":4,"text":"Four\u2028five."}' })
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line))
    assert.equal(code, 0)
    assert.deepEqual(answers.map(({ id }) => id), [1, null, 3, 4])
    assert.deepEqual(answers.map(({ error }) => typeof error), ['undefined', 'string', 'string', 'undefined'])
    assert.deepEqual(Object.keys(answers[0]), ['id', 'document', 'sources', 'mentions', 'quotes', 'quantities', 'claims', 'diagnostics'])
  })

  it('the parse filter answers a bad line and goes on', async () => {
    const { code, stdout } = await newsrecords(['parse'], { stdin: '{"id":1,"tokens":["Boats","left","."]}\n{"id":2,"tokens":"no list"}\n{"id":3,"tokens":[]}\n' })
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line))
    assert.equal(code, 0)
    assert.deepEqual(answers[0], { id: 1, upos: ['NOUN', 'VERB', 'PUNCT'], heads: [2, 0, 2], deprels: ['nsubj', 'root', 'punct'] })
    assert.equal(typeof answers[1].error, 'string')
    assert.deepEqual(answers[2], { id: 3, upos: [], heads: [], deprels: [] })
  })
})
