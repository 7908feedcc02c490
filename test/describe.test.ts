/** What describes a release: Data Package, Croissant, card, citation and licence say what is so, in the form their readers demand. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { Ajv } from 'ajv'
import jsonld from 'jsonld'
import { parse } from 'yaml'
import { formats } from '../pipeline/arguments.ts'
import { readAbout } from '../pipeline/io/about.ts'
import { tables } from '../pipeline/schema/tables.ts'
import { folderOf, root } from './common/command.ts'
import { type Made, makeFrom } from './common/memory.ts'

const about = await readAbout(`${root}seeds`)
const article = { 'a.txt': 'The ferry struck the wall on Monday.\n\n"Nobody was hurt," said Ada Quell, the harbour master.\n' }
const seeds = await makeFrom(`${root}seeds`, { formats: [...formats, 'spreadsheet-csv'], about })
const releases: Readonly<Record<string, Made>> = {
  'the seeds in every format': seeds,
  'the seeds without their words': await makeFrom(`${root}seeds`, { formats, about, text: 'none' }),
  'an article of which nothing is said, as CSV': await makeFrom(folderOf(article), { formats: ['csv'] }),
  'an article of which nothing is said, as JSON': await makeFrom(folderOf(article), { formats: ['json'] }),
}

type Field = Readonly<{ '@id': string; name: string; references?: { field: { '@id': string } }; source: { fileObject: { '@id': string }; extract: { column: string } }; subField?: readonly Field[] }>
type FileObject = Readonly<{ '@id': string; contentUrl: string; contentSize: string; sha256: string }>
type RecordSet = Readonly<{ '@id': string; key?: { '@id': string }; field: readonly Field[] }>
type Croissant = Readonly<Record<string, unknown> & { distribution: readonly FileObject[]; recordSet?: readonly RecordSet[] }>
type Resource = Readonly<{ name: string; path: string; bytes: number; hash: string; schema?: { fields: { name: string }[]; primaryKey?: string; foreignKeys?: { fields: string; reference: { resource?: string; fields: string } }[] } }>

const text = ({ files }: Made, path: string): string => files.get(path)?.toString('utf8') ?? assert.fail(`no ${path}`)
const sha256 = ({ files }: Made, path: string): string => createHash('sha256').update(files.get(path) as Buffer).digest('hex')
const packageOf = (made: Made) => JSON.parse(text(made, 'datapackage.json')) as { licenses?: unknown; resources: readonly Resource[] }
const croissantOf = (made: Made) => JSON.parse(text(made, 'croissant.json')) as Croissant

const profile = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(`${root}test/profiles/datapackage-2.0.json`, 'utf8')))

for (const [name, made] of Object.entries(releases)) {
  test(`datapackage.json of ${name} keeps to the profile of Data Package 2.0`, () => {
    const found = packageOf(made)
    assert.ok(profile(found), JSON.stringify(profile.errors))
    assert.ok(!profile({ ...found, resources: found.resources.map((resource) => ({ ...resource, hash: 'unknown!' })) }), 'the profile is awake')
    assert.ok(!text(made, 'datapackage.json').includes('fieldsMatch'))
  })

  test(`datapackage.json of ${name} tells of the files and keys that are there`, () => {
    const { resources } = packageOf(made)
    assert.equal(new Set(resources.map((resource) => resource.name)).size, resources.length)
    assert.equal(resources.length, [...made.files.keys()].filter((path) => /^(?:csv|json|arrow|parquet|csv-spreadsheet)\//.test(path)).length)
    for (const { path, bytes, hash } of resources) {
      assert.equal(hash, `sha256:${sha256(made, path)}`, path)
      assert.equal(bytes, made.files.get(path)?.length, path)
    }
    const schemas = new Map(resources.filter(({ schema }) => schema).map((resource) => [resource.name, resource.schema as NonNullable<Resource['schema']>]))
    assert.deepEqual([...schemas.keys()], tables.map((table) => table.name))
    for (const { name: table, columns, key } of tables) {
      const { fields, primaryKey, foreignKeys = [] } = schemas.get(table) as NonNullable<Resource['schema']>
      assert.deepEqual(fields.map((field) => field.name), columns.map((column) => column.name))
      assert.equal(primaryKey ?? null, key)
      for (const { reference } of foreignKeys) assert.equal(schemas.get(reference.resource ?? table)?.primaryKey, reference.fields)
      assert.equal(foreignKeys.length, columns.filter(({ references, type }) => references !== null && type !== 'list').length)
    }
  })

  test(`croissant.json of ${name} is JSON-LD whose every word has a meaning, read without a network`, async () => {
    const found = croissantOf(made)
    const documentLoader = async (url: string): Promise<never> => assert.fail(`asked for ${url}`)
    const [expanded] = await jsonld.expand(found as jsonld.JsonLdDocument, { documentLoader, base: 'https://quays.example/' })
    const iris = new Set([...JSON.stringify(expanded).matchAll(/"(https?:\/\/[^"]+)":/g)].map((match) => match[1] as string))
    for (const iri of iris) assert.match(iri, /^https?:\/\/(?:schema\.org\/|mlcommons\.org\/croissant\/|purl\.org\/dc\/terms\/|www\.w3\.org\/ns\/prov#)\w+$/)
    assert.ok(iris.has('https://schema.org/distribution') && iris.has('https://schema.org/sha256'))
    assert.equal(iris.has('http://mlcommons.org/croissant/recordSet'), found.recordSet !== undefined)
  })

  test(`croissant.json of ${name} tells of the files, fields and references that are there`, () => {
    const { distribution, recordSet = [] } = croissantOf(made)
    for (const { contentUrl, contentSize, sha256: digest } of distribution) {
      assert.equal(digest, sha256(made, contentUrl))
      assert.equal(contentSize, `${made.files.get(contentUrl)?.length} B`)
    }
    const files = new Set(distribution.map((file) => file['@id']))
    const fields = recordSet.flatMap(({ field }) => field.flatMap((each) => [each, ...(each.subField ?? [])]))
    const ids = [...files, ...recordSet.map((set) => set['@id']), ...fields.map((field) => field['@id'])]
    assert.equal(new Set(ids).size, ids.length, 'ids are unique')
    for (const { references, source } of fields) {
      assert.ok(files.has(source.fileObject['@id']))
      if (references) assert.ok(ids.includes(references.field['@id']))
    }
    for (const { key } of recordSet) if (key) assert.ok(ids.includes(key['@id']))
    if (made.files.has('csv/quotes.csv')) assert.deepEqual(recordSet.map((set) => set.field.map((field) => field.name)), tables.map(({ columns }) => columns.map((column) => column.name)))
  })

  test(`what nobody says of ${name} is left out`, () => {
    for (const path of ['README.md', 'LICENSE', 'CITATION.cff', 'datapackage.json', 'croissant.json']) assert.doesNotMatch(text(made, path), /undefined|\[object|: null\b/, path)
    const { licenses } = packageOf(made)
    assert.equal(licenses === undefined, croissantOf(made).license === undefined)
    assert.equal(/No licence is stated/.test(text(made, 'LICENSE')), licenses === undefined)
  })

  test(`README.md of ${name} tells of every table and every file`, () => {
    const card = text(made, 'README.md')
    for (const { name: table } of tables) {
      const rows = (JSON.parse(text(made, 'statistics.json')) as { rows: Record<string, number> }).rows[table]
      assert.ok(card.includes(`| \`${table}\` | ${rows} |`), table)
    }
    const describing = ['README.md', 'datapackage.json', 'croissant.json']
    for (const path of made.files.keys()) if (!describing.includes(path)) assert.ok(card.includes(`| \`${path}\` | ${made.files.get(path)?.length} | \`${sha256(made, path)}\` |`), path)
  })

  test(`CITATION.cff of ${name} has what the format requires`, () => {
    const citation = parse(text(made, 'CITATION.cff')) as Record<string, unknown>
    assert.equal(citation['cff-version'], '1.2.0')
    for (const key of ['message', 'title', 'authors']) assert.ok(citation[key], key)
  })
}

test('croissant.json of the seeds has every property that Croissant 1.1 requires, and says where the data is from', () => {
  const found = croissantOf(seeds)
  for (const key of ['@context', '@type', 'conformsTo', 'description', 'license', 'name', 'url', 'creator', 'datePublished', 'distribution', 'version', 'keywords', 'citeAs']) assert.ok(found[key], key)
  assert.equal(found['@type'], 'sc:Dataset')
  assert.equal(found.conformsTo, 'http://mlcommons.org/croissant/1.1')
  assert.ok(found['prov:wasGeneratedBy'] && found['prov:wasDerivedFrom'])
  const fields = found.recordSet?.find((set) => set['@id'] === 'quotes')?.field
  assert.deepEqual(fields?.find(({ name }) => name === 'spans')?.subField?.map(({ name }) => name), ['start', 'end'])
  assert.deepEqual(fields?.find(({ name }) => name === 'document_id')?.references, { field: { '@id': 'documents/document_id' } })
})

test('the day of a release is what its makers say, else that of its newest article; without either it is left out', async () => {
  assert.equal(croissantOf(seeds).datePublished, '2025-11-06')
  assert.equal(croissantOf(seeds).temporalCoverage, '2025-10-14/2025-11-06')
  const said = await makeFrom(folderOf(article), { formats: [], about: { ...about, published: '2025-12-01' } })
  assert.equal(croissantOf(said).datePublished, '2025-12-01')
  assert.match(text(said, 'CITATION.cff'), /^date-released: "2025-12-01"$/m)
  assert.equal(croissantOf(releases['an article of which nothing is said, as CSV'] as Made).datePublished, undefined)
})

test('words that older readers of YAML take for truth values, dates or numbers stay words', async () => {
  const made = await makeFrom(folderOf(article), { formats: [], about: { ...about, keywords: ['no', 'on', '2026-01-01', '12:30:00'], version: '1_0' } })
  const [, frontMatter = ''] = text(made, 'README.md').split('---\n')
  for (const [content, key] of [[text(made, 'CITATION.cff'), 'keywords'], [frontMatter, 'tags']] as const) {
    assert.deepEqual((parse(content, { version: '1.1' }) as Record<string, unknown>)[key], ['no', 'on', '2026-01-01', '12:30:00'])
  }
  const citation = parse(text(made, 'CITATION.cff'), { version: '1.1' }) as Record<string, unknown>
  assert.equal(citation.version, '1_0')
})
