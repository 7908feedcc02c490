import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dam, fair, linked } from './common/sketches.ts'

describe('figures', () => {
  /** The one group of figures of two articles: relations, agreement and range; null where there is none. */
  async function figures(one: string, other: string, { at = '2025-03-02T08:00:00Z', about = dam }: { at?: string | null; about?: string } = {}): Promise<string | null> {
    const links = await linked({ id: '1', text: `${dam} ${one}` }, { id: '2', at, text: `${about} ${other}` })
    const found = links.groups.filter(({ kind }) => kind === 'quantity')
    return found.map(({ group_id, agreement, value_min, value_max }) =>
      `${links.members.filter((member) => member.group_id === group_id).map(({ relation }) => relation).join(' ')}: ${agreement} ${value_min} to ${value_max}`).join('; ') || null
  }

  it('one count in two outlets corroborates', async () => {
    assert.equal(await figures('Soldiers laid [4,200|count|4200|sandbag] sandbags along the Velm.', 'About [4,200|count|4200|sandbag] sandbags were laid along the river.'), 'same corroborates: same 4200 to 4200')
  })

  it('a toll that rises is an update, two tolls of one moment contradict each other', async () => {
    const [first, second] = ['The flood killed [two|count|2|people] people.', 'The number of deaths has risen to [three|count|3|].']
    assert.equal(await figures(first, second), 'same updates: differs 2 to 3')
    assert.equal(await figures(first, second, { at: '2025-03-01T08:00:00Z' }), 'same contradicts: differs 2 to 3')
  })

  it('a number rounded is a variant of it', async () => {
    assert.equal(await figures('The breach in the wall is [nine metres|measure|9|metre] wide.', 'The breach in the eastern wall is [9.4 metres|measure|9.4|metre] wide.'), 'same variant: differs 9 to 9.4')
  })

  it('“thousands” is no 2,000', async () => {
    assert.equal(await figures('Soldiers laid [thousands|count|2000|sandbag] of sandbags along the Velm.', 'About [2,000|count|2000|sandbag] sandbags were laid along the river.'), null)
  })

  it('a rate is not a rate of another length', async () => {
    assert.equal(await figures('Guards will cost the valley [750 euros|money|750|EUR/d] a day.', 'Guards will cost the valley [750 euros|money|750|EUR/mo] a month.'), null)
  })

  it('dead and injured are two counts, also in one sentence', async () => {
    assert.equal(await figures('[Two|count|2|people] people died and [nine|count|9|people] were hurt.', 'The flood killed [two|count|2|people] people and injured [eleven|count|11|].'), 'same corroborates: same 2 to 2; same updates: differs 9 to 11')
  })

  it('a part is no total', async () => {
    assert.equal(await figures('The flood injured [nine|count|9|people] people.', '[Three|count|3|] of the injured are in intensive care.'), null)
    assert.equal(await figures('The flood injured [nine|count|9|people] people.', 'Another [three|count|3|people] people were injured on Sunday.'), null)
  })

  it('percentages, durations and ages of different things stay apart', async () => {
    assert.equal(await figures('The operator cut its budget by [12 per cent|percent|12|percent] last year.', 'Reservoir levels stood at [12 per cent|percent|12|percent] below normal.'), null)
    assert.equal(await figures('The inquiry will take [six weeks|duration|6|week].', 'The school stays shut for [six weeks|duration|6|week].'), null)
    assert.equal(await figures('Osric Wenlock, [61|age|61|year of age], was asleep.', 'Mabel Tarn, [61|age|61|year of age], lost her mill.'), null)
  })

  it('different values in different sentences, and different units, stay apart', async () => {
    assert.equal(await figures('Soldiers laid [4,200|count|4200|sandbag] sandbags.', 'The mill had stored [900|count|900|sandbag] sandbags since the last war.'), null)
    assert.equal(await figures('Repairs will cost [3 million|money|3000000|EUR] euros.', 'Repairs will cost [3 million|money|3000000|USD] dollars.'), null)
  })

  it('another matter or another season is another figure', async () => {
    const [first, second] = ['The flood killed [two|count|2|people] people.', 'The flood killed [two|count|2|people] people.']
    assert.equal(await figures(first, second, { about: fair }), null)
    assert.equal(await figures(first, second, { at: '2025-06-01' }), null)
  })

  it('offsets count code points', async () => {
    assert.equal(await figures('😀😀😀😀 The flood killed [two|count|2|people] people.', 'By nightfall the mayor spoke of [two|count|2|people] people killed, and of a village that must be built anew.'), 'same corroborates: same 2 to 2')
  })

  it('outlets are independent where neither repeats the other', async () => {
    const text = `${dam} The flood killed [two|count|2|people] people near the chapel, the valley council said after a night of searching by lamplight.`
    const other = `${fair} ${dam} At the fair they spoke of nothing but the flood, which killed [two|count|2|people] people.`
    const links = await linked({ id: '1', outlet: 'Post', text }, { id: '2', outlet: 'Echo', at: '2025-03-02', text }, { id: '3', outlet: null, at: '2025-03-03', text: other })
    const [group] = links.groups.filter(({ kind }) => kind === 'quantity')
    assert.deepEqual([group?.documents, group?.independent_outlets], [3, 2])
  })
})
