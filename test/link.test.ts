import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { link } from '../pipeline/link/index.ts'
import type { Corpus, Links, Row, TableName } from '../pipeline/model.ts'
import { identifier } from '../pipeline/text/identifiers.ts'

/** An article as a test writes it; figures stand in the text as [words|kind|value|unit]. */
type Sketch = Readonly<{
  id: string
  at?: string | null
  outlet?: string | null
  text: string
  sources?: readonly Partial<Row>[]
  quotes?: readonly Readonly<{ words: string; by?: string; type?: 'direct' | 'indirect' | 'mixed' }>[]
}>

const named = (name: string, kind = 'person', aliases: readonly string[] = []): Partial<Row> => ({ name, kind, aliases })
const roleOnly = (name: string): Partial<Row> => ({ name, kind: 'person', anonymity: 'role_only' })

const sourceId = (document: string, { name, anonymity }: Partial<Row>): string =>
  anonymity === 'role_only' ? identifier('sources', document, String(name)) : identifier('sources', String(name).toLowerCase())

/** Gives the rows of one article as the per-document half would write them. */
function rowsOf(sketch: Sketch): Record<string, Row[]> {
  const { id, at = '2025-03-01T08:00:00Z', outlet = `Outlet of ${id}`, quotes = [], sources = [] } = sketch
  const quantities: Row[] = []
  let text = ''
  for (const [i, part] of sketch.text.split(/\[([^\]]*\|[^\]]*)\]/).entries()) {
    if (i % 2 === 0) text += part
    else {
      const [words = '', kind, value, unit = ''] = part.split('|')
      const start = [...text].length
      const rate = { d: ' per day', mo: ' per month' }[unit.split('/')[1] ?? ''] ?? ''
      const counted = kind === 'money' ? { unit: `money${rate}`, unit_code: unit } : { unit: unit === '' ? null : unit, unit_code: null }
      quantities.push({
        quantity_id: `${id}-qty-${quantities.length}`, document_id: id, start, end: start + [...words].length, text: words, kind, value: Number(value), value_max: null,
        bound: 'exact', ...counted, dimension: null, value_si: null, measured: null, quote_id: null,
      })
      text += words
    }
  }
  const ids = new Map(sources.map((source) => [source.name, sourceId(id, source)]))
  return {
    documents: [{ document_id: id, path: `${id}.txt`, title: null, outlet, published_at: at, text }],
    sources: sources.map((source) => ({
      kind: 'person', anonymity: 'named', role: null, affiliation: null, aliases: [], documents: 1, claims: 0,
      ...source, source_id: ids.get(source.name), quotes: quotes.filter(({ by }) => by === source.name).length,
    })),
    mentions: sources.map(({ name }, i) => ({ mention_id: `${id}-men-${i}`, document_id: id, source_id: ids.get(name) })),
    quotes: quotes.map(({ words, by, type = 'direct' }, i) => ({ quote_id: `${id}-quo-${i}`, document_id: id, type, words, source_id: ids.get(by) ?? null })),
    quantities,
  }
}

function corpusOf(sketches: readonly Sketch[]): Corpus {
  const articles = sketches.map(rowsOf)
  return { rows: async function* (table: TableName) { for (const article of articles) yield* article[table] ?? [] } }
}

const linked = (...sketches: readonly Sketch[]): Promise<Links> => link(corpusOf(sketches))

/** The groups of a kind as lists of record ids with their relations. */
const groupsOf = (links: Links, kind: string): string[][] =>
  links.groups.filter((group) => group.kind === kind).map(({ group_id }) => links.members.filter((member) => member.group_id === group_id).map(({ record_id, relation }) => `${record_id} ${relation}`))

/** What every test article says beside its own matter, so that they are on one: a burst dam in an invented valley. */
const dam = 'The Orrindale dam burst above Tamsel and Quillbridge at dawn. Floodwater from the Velm reservoir tore through Orrindale.'
const fair = 'The Pashwick fair opened with cider stalls and a brass band. Visitors from Lorrimer tasted marzipan under the Pashwick lindens.'

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

describe('sources', () => {
  /** Which names end up as one source, and under which name. */
  async function merged(...sketches: readonly Sketch[]): Promise<Record<string, string>> {
    const links = await linked(...sketches)
    const entries = sketches.flatMap(({ id, sources = [] }) => sources.map((source) => [`${id} ${source.name}`, links.sources.get(sourceId(id, source))?.name ?? '']))
    return Object.fromEntries(entries)
  }
  const report = (id: string, ...sources: readonly Partial<Row>[]): Sketch => ({ id, text: dam, at: `2025-03-0${id}`, sources })

  it('one name in two transliterations is one source', async () => {
    assert.deepEqual(await merged(report('1', named('Yevhenia Khodakovsky')), report('2', named('Evhenia Hodakowskiy'))), { '1 Yevhenia Khodakovsky': 'Yevhenia Khodakovsky', '2 Evhenia Hodakowskiy': 'Yevhenia Khodakovsky' })
  })

  it('a middle initial, a nickname, a short form of the given name', async () => {
    for (const [full, variant] of [['Tobias R. Wenlock', 'Tobias Wenlock'], ['Matthew Wenlock', 'Matt Wenlock'], ['Osric ‘Boots’ Wenlock', 'Osric Wenlock'], ['Osric Wenlock', 'O. Wenlock']] as const) {
      const names = await merged(report('1', named(variant)), report('2', named(full)))
      assert.equal(names[`1 ${variant}`], names[`2 ${full}`], `${full} and ${variant}`)
    }
  })

  it('another given name is another person, and so is another middle initial', async () => {
    for (const [one, other] of [['Osric Wenlock', 'Mabel Wenlock'], ['Osric P. Wenlock', 'Osric T. Wenlock'], ['Carlo Wenlock', 'Carla Wenlock']] as const) {
      const names = await merged(report('1', named(one)), report('2', named(other)))
      assert.notEqual(names[`1 ${one}`], names[`2 ${other}`])
    }
  })

  it('two spellings in one article are two people', async () => {
    assert.equal((await linked(report('1', named('Mariya Tselikova'), named('Maria Tselikova')))).sourceRows.length, 2)
  })

  it('equal spelling is not needed where the articles are on one matter, and not enough where they are not', async () => {
    const elsewhere: Sketch = { id: '2', text: fair, at: '2025-03-02', sources: [named('Maria Tselikova')] }
    assert.equal((await linked(report('1', named('Mariya Tselikova')), elsewhere)).sourceRows.length, 2)
  })

  it('a family name alone joins the one full name it can stand for', async () => {
    assert.deepEqual(await merged(report('1', named('Wenlock')), report('2', named('Osric Wenlock'))), { '1 Wenlock': 'Osric Wenlock', '2 Osric Wenlock': 'Osric Wenlock' })
  })

  it('a family name alone stays apart where two people have it', async () => {
    const names = await merged(report('1', named('Osric Wenlock')), report('2', named('Mabel Wenlock')), report('3', named('Wenlock')))
    assert.equal(names['3 Wenlock'], 'Wenlock')
  })

  it('an acronym joins the organisation that declares it, a short company name the full one', async () => {
    const names = await merged(
      report('1', named('Velm Water Authority', 'organisation', ['VWA']), named('Sendrake Lines', 'organisation')),
      report('2', named('VWA', 'organisation'), named('Sendrake', 'organisation'), named('Sendrake Bank', 'organisation')),
    )
    assert.deepEqual([names['2 VWA'], names['2 Sendrake'], names['2 Sendrake Bank']], ['Velm Water Authority', 'Sendrake Lines', 'Sendrake Bank'])
  })

  it('a person and an organisation of one name stay apart', async () => {
    assert.equal((await linked(report('1', named('Osric Wenlock')), report('2', named('Wenlock', 'organisation')))).sourceRows.length, 2)
  })

  it('whoever is known by role only stays with the article', async () => {
    assert.equal((await linked(report('1', roleOnly('a rescuer')), report('2', roleOnly('a rescuer')))).sourceRows.length, 2)
  })

  it('the id comes from the earliest form and survives a fuller one; the name is the fullest; counts are summed', async () => {
    const first: Sketch = { ...report('1', named('O. Wenlock')), quotes: [{ words: 'The wall was sound', by: 'O. Wenlock' }] }
    const later: Sketch = { ...report('2', { ...named('Osric Wenlock'), role: 'engineer' }), quotes: [{ words: 'Nobody listened', by: 'Osric Wenlock' }] }
    const [before] = (await linked(first)).sourceRows
    assert.deepEqual((await linked(first, later)).sourceRows, [{
      source_id: before?.source_id, name: 'Osric Wenlock', kind: 'person', anonymity: 'named', role: 'engineer', affiliation: null,
      aliases: ['O. Wenlock'], documents: 2, quotes: 2, claims: 0,
    }])
  })
})

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
