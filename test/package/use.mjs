/** Plain JavaScript in a project that has nothing but the packed newsrecords: the library answers what the README says. */
import assert from 'node:assert/strict'
import { extract, slice } from 'newsrecords'

const text = '⚓ Harbour news. About 40 boats left on Monday, the harbour master said.'
const { document, quotes, quantities, claims } = await extract({ text, id: 'a', outlet: 'The Tern', published_at: '2026-03-04' })
assert.equal(document.outlet, 'The Tern')
assert.deepEqual(quotes.map(({ speaker_text }) => speaker_text), ['the harbour master'])
assert.deepEqual(quantities.map(({ value, measured }) => [value, measured]), [[40, 'boats']])
for (const row of [...quotes, ...quantities, ...claims]) assert.equal(slice(text, row), row.text)

await assert.rejects(extract({ text: ' ', id: 'b' }), /^Error: article b: the record has an empty "text"/)
