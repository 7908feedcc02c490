import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Links } from '../pipeline/model.ts'
import { identifier } from '../pipeline/text/identifiers.ts'
import { dam, fair, linked, named, rowsOf, type Sketch } from './common/sketches.ts'

describe('properties', () => {
  const people = ['Osric Wenlock', 'Wenlock', 'Mabel Tarn', 'Mariya Tselikova', 'Maria Tselikova', 'M. Tarn']
  const sayings = ['It was murder', 'Nobody who saw that wall in April could have slept soundly', 'Nobody who looked at that wall in April could have slept soundly beneath it', 'The wall was sound, and we have the papers', 'we have the papers']
  const sentences = [
    'The flood killed [two|count|2|people] people.', 'The death toll rose to [three|count|3|].', 'Soldiers laid [4,200|count|4200|sandbag] sandbags along the Velm.',
    'Repairs will cost [3 million|money|3000000|EUR] euros.', 'Repairs may cost [4 million|money|4000000|EUR] euros, the council fears.', 'Rescue boats reached the chapel roof before noon.',
    'Engineers had warned of cracks in the eastern wall.', 'Farmers counted drowned sheep along the Velm.',
  ]
  const sketch = fc.record({
    day: fc.integer({ min: 1, max: 28 }), dated: fc.boolean(), outlet: fc.constantFrom('Post', 'Echo', null), about: fc.constantFrom(dam, dam, fair),
    body: fc.subarray(sentences), speakers: fc.subarray(people), said: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...sayings)), { maxLength: 3 }),
  })
  const sketches = fc.array(sketch, { minLength: 2, maxLength: 7 }).map((all) => all.map(({ day, dated, outlet, about, body, speakers, said }, i): Sketch => ({
    id: `d${i}`, at: dated ? `2025-03-${String(day).padStart(2, '0')}` : null, outlet, text: [about, ...body].join(' '),
    sources: speakers.map((name) => named(name)),
    quotes: said.map(([who, words]) => ({ words, ...(speakers.length > 0 ? { by: speakers[who % speakers.length] as string } : {}) })),
  })))
  const plainLinks = ({ sources, duplicates, ...rows }: Links): unknown => ({ ...rows, sources: [...sources].sort(), duplicates: [...duplicates].sort() })

  it('shuffled input gives the same links', async () => {
    await fc.assert(fc.asyncProperty(sketches.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), async ([one, other]) => {
      assert.deepEqual(plainLinks(await linked(...one)), plainLinks(await linked(...other)))
    }), { numRuns: 60 })
  })

  it('a later article changes no group of earlier ones and takes no id away', async () => {
    await fc.assert(fc.asyncProperty(sketches, sketches, async (all, [more]) => {
      const before = await linked(...all)
      const after = await linked(...all, { ...(more as Sketch), id: 'later', at: null })
      for (const { group_id, record_id, relation } of before.members) {
        assert.ok(after.members.some((member) => member.group_id === group_id && member.record_id === record_id && member.relation === relation), `${record_id} left ${group_id}`)
      }
      const ids = new Set(after.sourceRows.map(({ source_id }) => source_id))
      for (const { source_id } of before.sourceRows) assert.ok(ids.has(source_id), `${source_id} is gone`)
    }), { numRuns: 60 })
  })

  it('rows are whole: known records, two articles a group, one group a record, ids from the first member, all in order', async () => {
    await fc.assert(fc.asyncProperty(sketches, async (all) => {
      const links = await linked(...all)
      const articles = all.map(rowsOf)
      const records = new Set(articles.flatMap(({ documents = [], quotes = [], quantities = [] }) => [...documents.map((row) => row.document_id), ...quotes.map((row) => row.quote_id), ...quantities.map((row) => row.quantity_id)]))
      assert.deepEqual(links.groups.map(({ group_id }) => group_id), links.groups.map(({ group_id }) => group_id).sort())
      assert.equal(new Set(links.members.map(({ record_id }) => record_id)).size, links.members.length)
      for (const { group_id, kind, members, documents } of links.groups) {
        const own = links.members.filter((member) => member.group_id === group_id)
        assert.equal(group_id, identifier('groups', kind, own[0]?.record_id ?? ''))
        assert.deepEqual([members, documents], [own.length, new Set(own.map(({ document_id }) => document_id)).size])
        assert.ok(documents >= 2)
        for (const { record_id, score } of own) assert.ok(records.has(record_id) && score >= 0 && score <= 1, `${record_id} ${score}`)
      }
      for (const { sources = [] } of articles) for (const row of sources) assert.ok(links.sourceRows.some(({ source_id }) => source_id === links.sources.get(String(row.source_id))?.source_id))
      for (const original of links.duplicates.values()) assert.ok(!links.duplicates.has(original), `${original} is itself a duplicate`)
    }), { numRuns: 60 })
  })
})
