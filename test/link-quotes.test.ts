import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dam, fair, groupsOf, linked, named, type Sketch } from './common/sketches.ts'

describe('quotes', () => {
  const osric = named('Osric Wenlock')
  const mabel = named('Mabel Tarn')
  /** Relations of the second quote to the first, of one speaker on one matter where nothing else is said; null: no group. */
  async function relation(one: string, other: string, { by = ['Osric Wenlock', 'Osric Wenlock'], type = 'direct', text = dam }: { by?: string[]; type?: 'direct' | 'indirect'; text?: string } = {}): Promise<string | null> {
    const sources = [osric, mabel]
    const links = await linked(
      { id: '1', text: dam, at: '2025-03-01', sources, quotes: [{ words: one, by: by[0] as string, type }] },
      { id: '2', text, at: '2025-03-02', sources, quotes: [{ words: other, by: by[1] as string, type }] },
    )
    const member = links.members.find(({ record_id }) => record_id === '2-quo-0')
    return member ? `${member.relation} ${links.groups.find(({ kind }) => kind === 'quote')?.agreement}` : null
  }
  const long = 'Nobody who saw that wall in April could have slept soundly beneath it.'

  it('word for word, with other marks and contractions', async () => {
    assert.equal(await relation(long, 'nobody who saw that wall in April could have slept soundly beneath it,'), 'same same')
    assert.equal(await relation('We couldn’t hear the siren over the water', 'We could not hear the siren over the water'), 'same same')
  })

  it('shortened, and with words left out in the middle', async () => {
    assert.equal(await relation(long, 'Nobody who saw that wall in April could have slept soundly'), 'variant same')
    assert.equal(await relation(long, 'Nobody … in April could have slept soundly beneath it'), 'variant same')
  })

  it('reworded', async () => {
    assert.equal(await relation(long, 'Nobody who looked at that wall in April could have slept soundly beneath it'), 'variant differs')
  })

  it('a part of one stands in the other', async () => {
    assert.equal(await relation('I counted the cracks myself. There were nine.', 'I counted the cracks myself, … and then I went home to pack'), 'variant differs')
  })

  it('another named speaker speaks against all but many equal words', async () => {
    const by = ['Osric Wenlock', 'Mabel Tarn']
    assert.equal(await relation(long, 'Nobody who looked at that wall in April could have slept soundly beneath it', { by }), null)
    assert.equal(await relation(long, long, { by }), 'same same')
  })

  it('a few words need one speaker on one matter', async () => {
    assert.equal(await relation('It was murder', 'It was murder'), 'same same')
    assert.equal(await relation('It was murder', 'It was murder', { by: ['Osric Wenlock', 'Mabel Tarn'] }), null)
    assert.equal(await relation('It was murder', 'It was murder', { text: fair }), null)
    assert.equal(await relation('It was murder', 'It was late'), null)
  })

  it('other words are another quote', async () => {
    assert.equal(await relation(long, 'The wall was sound in April and we have the papers to show it'), null)
  })

  it('indirect speech needs the speaker or the matter, and more equal words', async () => {
    const words = 'the sensors had been switched off during the night'
    assert.equal(await relation(words, words, { type: 'indirect' }), 'same same')
    assert.equal(await relation(words, words, { type: 'indirect', by: ['Osric Wenlock', 'Mabel Tarn'] }), null)
  })

  it('what one article says twice is no group', async () => {
    const quotes = [{ words: long, by: 'Osric Wenlock' }, { words: long, by: 'Osric Wenlock' }]
    assert.deepEqual(groupsOf(await linked({ id: '1', text: dam, sources: [osric], quotes }), 'quote'), [])
  })

  it('small changes do not add up: everything is compared with the first', async () => {
    const steps = ['alder birch cedar dogwood elder fir gorse hazel', 'alder birch cedar dogwood elder fir gorse ivy', 'alder birch cedar dogwood elder fir juniper ivy', 'alder birch cedar dogwood elder knapweed juniper ivy']
    const links = await linked(...steps.map((words, i): Sketch => ({ id: `${i}`, text: dam, at: `2025-03-0${i + 1}`, sources: [osric], quotes: [{ words, by: 'Osric Wenlock' }] })))
    assert.deepEqual(groupsOf(links, 'quote').flat().sort(), ['0-quo-0 same', '1-quo-0 variant', '2-quo-0 same', '3-quo-0 variant'])
  })

  it('sources under two spellings count as one speaker', async () => {
    const links = await linked(
      { id: '1', text: dam, at: '2025-03-01', sources: [named('Mariya Tselikova')], quotes: [{ words: 'It was murder', by: 'Mariya Tselikova' }] },
      { id: '2', text: dam, at: '2025-03-02', sources: [named('Maria Tselikova')], quotes: [{ words: 'It was murder', by: 'Maria Tselikova' }] },
    )
    assert.equal(groupsOf(links, 'quote').length, 1)
  })
})
