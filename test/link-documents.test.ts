import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dam, groupsOf, linked, type Sketch } from './common/sketches.ts'

describe('near-duplicate articles', () => {
  const wire = `${dam} Engineers had warned of cracks in the eastern wall since the spring thaw. Rescue boats reached the chapel roof before noon and brought out a dozen villagers. The operator of the dam has not answered questions about its sensors.`

  it('the earliest article is the original, whatever the order of the input', async () => {
    const copy: Sketch = { id: 'a', at: '2025-03-01T09:00:00Z', text: wire.replace('before noon', 'by noon') }
    const original: Sketch = { id: 'b', at: '2025-03-01T08:00:00Z', text: wire }
    for (const order of [[copy, original], [original, copy]]) {
      const links = await linked(...order)
      assert.deepEqual([...links.duplicates], [['a', 'b']])
      assert.deepEqual(groupsOf(links, 'document'), [['b same', 'a duplicate']])
    }
  })

  it('a shortened reprint repeats its original; a report of one’s own on the same matter does not', async () => {
    const reprint: Sketch = { id: 'b', at: '2025-03-02', text: wire.split('. ').slice(0, 4).join('. ') }
    const own: Sketch = { id: 'c', at: '2025-03-02', text: `${dam} Farmers counted drowned sheep along the Velm while soldiers laid sandbags round the school. Nobody could say when the road to Tamsel would be open.` }
    assert.deepEqual([...(await linked({ id: 'a', text: wire }, reprint, own)).duplicates], [['b', 'a']])
  })

  it('zones count: eight in the morning in the east is earlier than eight in UTC', async () => {
    const links = await linked({ id: 'a', at: '2025-03-01T08:00:00Z', text: wire }, { id: 'b', at: '2025-03-01T08:00:00+05:00', text: wire })
    assert.deepEqual([...links.duplicates], [['a', 'b']])
  })

  it('an undated copy follows a dated one', async () => {
    assert.deepEqual([...(await linked({ id: 'a', at: null, text: wire }, { id: 'b', text: wire })).duplicates], [['a', 'b']])
  })
})
