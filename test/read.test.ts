import assert from 'node:assert/strict'
import test from 'node:test'
import { readers } from '../pipeline/generated/readers.ts'
import type { Problem, RawDocument, Reader } from '../pipeline/model.ts'

/** Reads bytes as a file of that name, handed over in chunks of a given size. */
async function read(path: string, content: string | Uint8Array, chunk = 1 << 16): Promise<(RawDocument | Problem)[]> {
  const bytes = Buffer.from(content as string)
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk)
  }
  const reader = Object.values(readers as Record<string, Reader>).find(({ endings }) => endings.some((ending) => path.endsWith(ending)))
  const results = []
  for await (const result of (reader as Reader).read({ path, bytes: chunks() })) results.push('problem' in result ? result.problem : result.document)
  return results
}
const one = async (path: string, content: string | Uint8Array): Promise<RawDocument> => (await read(path, content))[0] as RawDocument
const refusal = async (path: string, content: string | Uint8Array): Promise<string> => ((await read(path, content))[0] as Problem).rule

test('front matter becomes metadata and the text below keeps every character', async () => {
  const { text, metadata } = await one('a.md', '---\ntitle: "Fog: a study"\nauthor: [Ada Quell, Ben Orr]\npublished_at: 2025-03-01T08:00:00+01:00\noutlet: The Tern\nlanguage: en-GB\n---\n\n  First\r\nline\n')
  assert.equal(text, '  First\r\nline\n')
  assert.deepEqual(metadata, { title: 'Fog: a study', byline: 'Ada Quell, Ben Orr', published_at: '2025-03-01T08:00:00+01:00', outlet: 'The Tern', url: null, language: 'en' })
})

test('a text that begins with a rule has no front matter', async () => {
  assert.equal((await one('a.txt', '---\nJust a line\n---\nText')).text, '---\nJust a line\n---\nText')
})

for (const date of ['last Tuesday', '3 March 2026', '2026-02-30', '2026-13-01', '2026-13', '2026-00-10', '2026-03-04T25:00Z', '2026-03-04T10:61', '2026-13-45T99:99', '2026-03-04T10:00:00+99:00']) {
  test(`a time that is not ISO 8601 or in no calendar is not guessed at: ${date}`, async () => {
    assert.equal((await one('a.txt', `---\ndate: "${date}"\n---\nText`)).metadata.published_at, null)
  })
}

for (const date of ['2026-03', '2024-02-29', '2026-03-04T23:59', '2026-03-04 10:00:00', '2026-03-04T10:00:00.25Z', '2026-03-04T10:00:00-0330']) {
  test(`a time in ISO 8601 stays as it is written: ${date}`, async () => {
    assert.equal((await one('a.txt', `---\ndate: "${date}"\n---\nText`)).metadata.published_at, date.replace(' ', 'T'))
  })
}

test('what is wrong in front matter is said without its words, as they are words of the article', async () => {
  const [problem] = (await read('a.txt', '---\ntitle: *Exclusive*\n---\nText')) as Problem[]
  assert.match(problem?.reason ?? '', /not valid YAML \(Unresolved alias.*\): mend it/)
  assert.doesNotMatch(problem?.reason ?? '', /Exclusive/)
})

for (const [what, content, encoding] of [
  ['a byte order mark', Buffer.from('\ufeffText', 'utf8'), 'UTF-8'],
  ['UTF-16', Buffer.from('\ufeffText', 'utf16le'), 'UTF-16LE'],
] as const) {
  test(`reads ${what}`, async () => {
    const article = await one('a.txt', content)
    assert.equal(article.text, 'Text')
    assert.equal(article.encoding, encoding)
  })
}

for (const [what, content, rule] of [
  ['an empty file', '', 'empty'],
  ['a blank file', ' \n\n', 'empty'],
  ['front matter without a text', '---\ntitle: A\n---\n', 'empty'],
  ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'binary'],
  ['invalid UTF-8', Buffer.from([0x41, 0xff, 0x42]), 'encoding'],
  ['broken front matter', '---\ntitle: "A\nb: [\n---\nText', 'front_matter'],
  ['ten megabytes and one byte', Buffer.alloc(10_000_001, 'a'), 'too_large'],
] as const) {
  test(`sets aside ${what}`, async () => assert.equal(await refusal('a.txt', content), rule))
}

test('says where UTF-8 breaks', async () => {
  const [problem] = await read('a.txt', Buffer.concat([Buffer.from('caf\u00e9 '), Buffer.from([0xe9, 0x20, 0x41])]))
  assert.match((problem as Problem).reason, /at byte 6/)
})

test('JSON Lines: one article a line, bad lines set aside, whatever the chunks', async () => {
  const lines = '{"text":"One","headline":"H","source":"Tern"}\nnot json\n{"title":"no text"}\n\n[1]\n{"text":"Two 🎉"}'
  for (const chunk of [1, 7, 65_536]) {
    const results = await read('a.jsonl', lines, chunk)
    assert.deepEqual(results.map((result) => ('text' in result ? result.text : result.rule)), ['One', 'json', 'no_text', 'json', 'Two 🎉'])
    assert.deepEqual(results.map(({ path }) => path), ['a.jsonl#1', 'a.jsonl#2', 'a.jsonl#3', 'a.jsonl#5', 'a.jsonl#6'])
    assert.equal((results[0] as RawDocument).metadata.outlet, 'Tern')
  }
})

test('CSV: one article a row', async () => {
  const results = await read('a.csv', '\ufefftitle,text,outlet\nA,"One, ""two""\nthree",Tern\nB,,Tern\n', 5)
  assert.deepEqual(results.map((result) => ('text' in result ? result.text : result.rule)), ['One, "two"\nthree', 'empty'])
  assert.equal((results[0] as RawDocument).metadata.title, 'A')
})

test('CSV: a broken row is set aside with its line, the rest is read', async () => {
  const results = await read('a.csv', 'title,text\nA,One\nB,Two,three\nC,Four\n')
  assert.deepEqual(results.map((result) => ('text' in result ? result.text : result.rule)), ['One', 'Four', 'csv'])
  assert.match((results[2] as Problem).reason, /line 3/)
})

test('CSV: invalid UTF-8 is set aside', async () => {
  assert.equal(await refusal('a.csv', Buffer.concat([Buffer.from('text\n'), Buffer.from([0xff, 0x0a])])), 'csv')
})
