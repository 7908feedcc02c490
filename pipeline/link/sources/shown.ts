import type { Corpus, SourceKind } from '../../model.ts'
import { type Article, byText } from '../common/articles.ts'
import { bodyName, type BodyName, type PersonName, personName } from '../common/names.ts'

/** How often each value occurs, in the order in which they came. */
export type Tally = Map<string, number>

/** A source as articles show it, over all articles that give it the same id. */
export type Shown = Readonly<{
  id: string
  /** Places in time of the articles that mention or quote it, ascending, and the first of them (Infinity: none does). */
  places: readonly number[]
  first: number
  named: boolean
  person: PersonName | null
  body: BodyName | null
  tallies: Readonly<Record<'names' | 'kinds' | 'anonymities' | 'roles' | 'affiliations', Tally>>
  aliases: ReadonlySet<string>
  counts: Readonly<{ documents: number; quotes: number; claims: number }>
}>

type Draft = Pick<Shown, 'id' | 'tallies'> & { aliases: Set<string>; counts: { documents: number; quotes: number; claims: number }; places: Set<number> }

/** Gives every source that the articles show, once, in the order in which they appear in time. */
export async function readShown(corpus: Corpus, articles: readonly Article[]): Promise<Shown[]> {
  const drafts = await readRows(corpus)
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]))
  for (const table of ['mentions', 'quotes'] as const) {
    for await (const { source_id, document_id } of corpus.rows(table)) {
      const place = placeOf.get(document_id as string)
      if (place !== undefined) drafts.get(source_id as string)?.places.add(place)
    }
  }
  return [...drafts.values()].map(finished).sort(byAppearance)
}

/** Orders sources by when they are first seen, then by id. */
export const byAppearance = (a: Shown, b: Shown): number => (a.first === b.first ? byText(a.id, b.id) : a.first - b.first)

async function readRows(corpus: Corpus): Promise<Map<string, Draft>> {
  const drafts = new Map<string, Draft>()
  for await (const row of corpus.rows('sources')) {
    const id = String(row.source_id)
    const draft = drafts.get(id) ?? fresh(id)
    drafts.set(id, draft)
    const { names, kinds, anonymities, roles, affiliations } = draft.tallies
    for (const [tally, value] of [[names, row.name], [kinds, row.kind], [anonymities, row.anonymity], [roles, row.role], [affiliations, row.affiliation]] as const) {
      if (typeof value === 'string') tally.set(value, (tally.get(value) ?? 0) + 1)
    }
    for (const alias of row.aliases as readonly string[]) draft.aliases.add(alias)
    draft.counts.documents += Number(row.documents)
    draft.counts.quotes += Number(row.quotes)
    draft.counts.claims += Number(row.claims)
  }
  return drafts
}

const fresh = (id: string): Draft => ({
  id, aliases: new Set(), counts: { documents: 0, quotes: 0, claims: 0 }, places: new Set(),
  tallies: { names: new Map(), kinds: new Map(), anonymities: new Map(), roles: new Map(), affiliations: new Map() },
})

function finished(draft: Draft): Shown {
  const places = [...draft.places].sort((a, b) => a - b)
  const kind = mostFrequent(draft.tallies.kinds) as SourceKind
  const name = mostFrequent(draft.tallies.names) ?? ''
  const named = mostFrequent(draft.tallies.anonymities) === 'named'
  return {
    ...draft, places, first: places[0] ?? Infinity, named,
    person: named && kind === 'person' ? personName(name) : null,
    body: named && (kind === 'organisation' || kind === 'government' || kind === 'group') ? bodyName(name) : null,
  }
}

/** Gives the most frequent value; of equals the one that sorts first; null where there is none. */
export function mostFrequent(tally: Tally): string | null {
  const [best] = [...tally].sort(([a, timesA], [b, timesB]) => timesB - timesA || byText(a, b))
  return best?.[0] ?? null
}
