/** dataset.json: what may stand in it is read and documented, what is wrong in it is said in one line. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { readAbout } from '../pipeline/io/about.ts'
import { aboutOf, aboutSchema } from '../pipeline/schema/about.ts'
import { folderOf, newsrecords, root } from './common/command.ts'

const article = 'The ferry struck the wall on Monday.\n\n"Nobody was hurt," said Ada Quell, the harbour master.\n'

test('without dataset.json everything is as by default', async () => {
  const about = await readAbout(folderOf({ 'a.txt': article }))
  assert.deepEqual(about, aboutOf({}))
  assert.equal(about.title, 'News records')
  assert.deepEqual(about.creators, [{ name: 'anonymous', kind: 'organisation', url: null }])
  assert.deepEqual(about.guards, { minimum: {}, maximum_shrink: null })
})

test('what dataset.json says holds, beside a folder and beside a single file', async () => {
  const folder = folderOf({ 'a.txt': article, 'dataset.json': '\ufeff{"title": "Quays", "licence": {"name": "CC0-1.0", "url": "https://quays.example/cc0"}, "guards": {"minimum": {"documents": 5}, "maximum_shrink": 0.2}}' })
  for (const input of [folder, join(folder, 'a.txt')]) {
    const about = await readAbout(input)
    assert.equal(about.title, 'Quays')
    assert.deepEqual(about.licence, { name: 'CC0-1.0', title: null, url: 'https://quays.example/cc0' })
    assert.deepEqual(about.guards, { minimum: { documents: 5 }, maximum_shrink: 0.2 })
  }
})

const wrong: readonly (readonly [content: string, words: RegExp])[] = [
  ['{"title": ', /^it is not valid JSON/],
  ['[]', /must be object/],
  ['{"titel": "x"}', /additional.*titel/],
  ['{"title": 3}', /title is 3, it must be string/],
  ['{"homepage": "quays"}', /homepage is "quays", it must match pattern/],
  ['{"published": "yesterday"}', /published is "yesterday", it must be a day of the calendar as YYYY-MM-DD$/],
  ['{"published": "2026-02-30"}', /published is "2026-02-30", it must be a day/],
  ['{"title": "Quays\\n# and more"}', /title is "Quays\\n# and more", it must be one line of text$/],
  ['{"title": " "}', /title is " ", it must be one line of text$/],
  ['{"creators": [{"name": "A\\u2028B"}]}', /creators\.0\.name is [\s\S]* must be one line of text$/],
  ['{"creators": [{}]}', /creators\.0 must have required property 'name'/],
  ['{"licence": {"name": "MIT"}}', /licence must have required property 'url'/],
  ['{"guards": 5}', /guards is 5, it must be object/],
  ['{"guards": {"maximum": 1}}', /guards must NOT have additional properties: maximum$/],
  ['{"guards": {"minimum": {"articles": 5}}}', /guards\.minimum\.articles must be equal to one of the allowed values: documents/],
  ['{"guards": {"minimum": {"documents": "5"}}}', /guards\.minimum\.documents is "5", it must be integer/],
  ['{"guards": {"maximum_shrink": 20}}', /guards\.maximum_shrink is 20, it must be <= 1/],
]
for (const [content, words] of wrong) {
  test(`a wrong dataset.json is said in one line: ${content}`, async () => {
    await assert.rejects(readAbout(folderOf({ 'dataset.json': content })), ({ message }: Error) => words.test(message) && !message.includes('\n'))
  })
}

test('a wrong dataset.json is wrong usage, and nothing is published', async () => {
  const input = folderOf({ 'a.txt': article, 'dataset.json': '{"creators": []}' })
  const { code, stderr, stdout } = await newsrecords(['--input', input, '--output', join(folderOf({}), 'dist')])
  assert.equal(code, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /^newsrecords: .*dataset\.json: creators must NOT have fewer than 1 items.*\n$/)
})

test('README says what may stand in dataset.json', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const lines = Object.entries(aboutSchema.properties).map(([name, property]) => {
    const { description, default: standard } = property as Readonly<{ description: string; default: unknown }>
    const isPlain = typeof standard === 'string' || (Array.isArray(standard) && standard.length > 0)
    return `| \`${name}\` | ${description}${isPlain ? ` (default: ${typeof standard === 'string' ? standard : JSON.stringify(standard)})` : ''} |\n`
  })
  const updated = readme.replace(/(<!-- fields[^>]*-->\n)[\s\S]*?(<!-- \/fields -->)/, (_, open: string, close: string) => `${open}| field | what it says |\n|---|---|\n${lines.join('')}${close}`)
  if (process.env.GOLDEN === 'write' && process.env.CI === undefined) writeFileSync(join(root, 'README.md'), updated)
  else assert.equal(readme, updated, 'GOLDEN=write npm test brings the table up to date')
})
