/** The same figure in several articles: what one event's reports count alike, and where their numbers part. */
import type { Corpus } from '../model.ts'
import type { Article } from './common/articles.ts'
import { gather, type Gathered } from './common/gather.ts'
import { type Group, type Member, voices } from './common/groups.ts'
import type { Topics } from './common/topics.ts'
import { closeness, comparing, isEqual } from './quantities/compare.ts'
import { blockKey, type Figure, readFigures } from './quantities/read.ts'

/** Gives groups of one figure as several articles give it; every group spans at least two articles. */
export async function quantityGroups(corpus: Corpus, articles: readonly Article[], topics: Topics, known: Readonly<{ quotes: readonly Group[]; duplicates: ReadonlyMap<string, string> }>): Promise<Group[]> {
  const figures = await readFigures(corpus, articles, topics, known.quotes)
  const sorts = ({ kind, unit, outcome }: Figure): string[] => [`${kind} ${unit === 'people' ? null : unit}`, ...(outcome === null ? [] : [`outcome ${outcome}`])]
  const found = gather(figures, {
    keys: (figure) => sorts(figure).map((sort) => blockKey(sort, figure.place)),
    looks: (figure) => sorts(figure).flatMap((sort) => [...(topics[figure.place]?.keys() ?? [])].map((place) => blockKey(sort, place))),
    compare: comparing(articles, topics),
  })
  const voice = voices(articles, known.duplicates)
  return found.filter((group) => group.some(({ entry }) => entry.place !== group[0]?.entry.place)).map((group) => groupOf(group, articles, voice))
}

function groupOf(group: Gathered<Figure>, articles: readonly Article[], voice: (place: number) => string): Group {
  const first = (group[0] as Gathered<Figure>[number]).entry
  const oneUnit = group.every(({ entry }) => entry.unitCode === first.unitCode)
  const instant = ({ place }: Figure): number => (articles[place] as Article).instant
  const relationOf = (figure: Figure): Member['relation'] => {
    if (isEqual(figure, first)) return voice(figure.place) === voice(first.place) ? 'same' : 'corroborates'
    if (closeness(figure, first) === 'rounded') return 'variant'
    const rivals = group.some(({ entry }) => entry.place === figure.place && isEqual(entry, first))
    return instant(figure) > instant(first) && !rivals ? 'updates' : 'contradicts'
  }
  const lows = group.map(({ entry }) => (oneUnit ? entry.value : entry.amount))
  const highs = group.map(({ entry }) => (oneUnit ? entry.valueMax : entry.amountMax))
  return {
    kind: 'quantity', label: first.label, values: { min: Math.min(...lows), max: Math.max(...highs) },
    agreement: group.every(({ entry }) => isEqual(entry, first)) ? 'same' : 'differs',
    members: group.map(({ entry, match }) => ({ record: entry.id, place: entry.place, relation: relationOf(entry), ...match })),
  }
}
