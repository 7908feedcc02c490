/** Articles as sketches: what the tests of linking write instead of whole articles. */
import { link } from '../../pipeline/link/index.ts'
import type { Corpus, Links, Row, TableName } from '../../pipeline/model.ts'
import { identifier } from '../../pipeline/text/identifiers.ts'

/** An article as a test writes it; figures stand in the text as [words|kind|value|unit]. */
export type Sketch = Readonly<{
  id: string
  at?: string | null
  outlet?: string | null
  text: string
  sources?: readonly Partial<Row>[]
  quotes?: readonly Readonly<{ words: string; by?: string; type?: 'direct' | 'indirect' | 'mixed' }>[]
}>

/** A named source of an article. */
export const named = (name: string, kind = 'person', aliases: readonly string[] = []): Partial<Row> => ({ name, kind, aliases })
/** A source known by role only. */
export const roleOnly = (name: string): Partial<Row> => ({ name, kind: 'person', anonymity: 'role_only' })

/** The id that the per-document half gives a source. */
export const sourceId = (document: string, { name, anonymity }: Partial<Row>): string =>
  anonymity === 'role_only' ? identifier('sources', document, String(name)) : identifier('sources', String(name).toLowerCase())

/** Gives the rows of one article as the per-document half would write them. */
export function rowsOf(sketch: Sketch): Record<string, Row[]> {
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

export function corpusOf(sketches: readonly Sketch[]): Corpus {
  const articles = sketches.map(rowsOf)
  return { rows: async function* (table: TableName) { for (const article of articles) yield* article[table] ?? [] } }
}

/** The links of a corpus of sketches. */
export const linked = (...sketches: readonly Sketch[]): Promise<Links> => link(corpusOf(sketches))

/** The groups of a kind as lists of record ids with their relations. */
export const groupsOf = (links: Links, kind: string): string[][] =>
  links.groups.filter((group) => group.kind === kind).map(({ group_id }) => links.members.filter((member) => member.group_id === group_id).map(({ record_id, relation }) => `${record_id} ${relation}`))

/** What every test article says beside its own matter, so that they are on one: a burst dam in an invented valley. */
export const dam = 'The Orrindale dam burst above Tamsel and Quillbridge at dawn. Floodwater from the Velm reservoir tore through Orrindale.'
export const fair = 'The Pashwick fair opened with cider stalls and a brass band. Visitors from Lorrimer tasted marzipan under the Pashwick lindens.'
