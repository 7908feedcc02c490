import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Row } from '../pipeline/model.ts'
import { dam, fair, linked, named, roleOnly, type Sketch, sourceId } from './common/sketches.ts'

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

  it('one office is common ground where the articles are not on one matter', async () => {
    const other = (name: string, role: string): Sketch => ({ id: '2', text: fair, at: '2025-03-02', sources: [{ ...named(name), role }] })
    const first = report('1', { ...named('Yevhenia Khodakovsky'), role: 'grain minister' })
    assert.equal((await linked(first, other('Evhenia Hodakowskiy', 'minister'))).sourceRows.length, 1)
    assert.equal((await linked(first, other('Evhenia Hodakowskiy', 'singer'))).sourceRows.length, 2)
    assert.equal((await linked(report('1', { ...named('Osric Wenlock'), role: 'Sen.' }), other('Wenlock', 'senator'))).sourceRows.length, 1)
  })

  it('initials stand for given names, four letters of an acronym for their one owner', async () => {
    const rancher = { ...named('John Robert Wenlock'), role: 'rancher' }
    assert.equal((await linked(report('1', rancher), report('2', { ...named('J.R. Wenlock'), role: 'rancher' }))).sourceRows.length, 1)
    const elsewhere: Sketch = { id: '2', text: fair, at: '2025-03-02', sources: [named('VRSB', 'government')] }
    assert.equal((await linked(report('1', named('Velm Road Safety Board', 'government', ['VRSB'])), elsewhere)).sourceRows.length, 1)
    assert.equal((await linked(report('1', named('Velm Safety Board', 'government', ['VSB'])), { ...elsewhere, sources: [named('VSB', 'government')] })).sourceRows.length, 2)
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
