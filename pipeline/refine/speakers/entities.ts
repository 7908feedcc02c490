import type { Annotated, MentionFinding, SourceKind } from '../../model.ts'
import { fittingGender, normalised, sameFullName, wordsAt } from './names.ts'

/** One who may speak in this article, with all the mentions known to be of it. */
export type Entity = Readonly<{
  key: string
  name: string
  named: boolean
  kind: SourceKind
  gender: MentionFinding['gender']
  number: MentionFinding['number']
  mentions: readonly MentionFinding[]
}>

type Cluster = { key: string; words: readonly string[]; kind: SourceKind; gender: MentionFinding['gender']; mentions: MentionFinding[] }

/** Gathers the names of an article into entities: full names first, then the shorter forms that fit exactly one of them. */
export function namedEntities(article: Annotated, mentions: readonly MentionFinding[]): Entity[] {
  const clusters: Cluster[] = []
  const byKey = new Map<string, Cluster[]>()
  const names = mentions.filter(({ form }) => form === 'name').map((mention) => {
    const key = normalised(wordsAt(article, mention.span))
    return { mention, key, words: key.split(' ') }
  })
  names.sort((a, b) => b.words.length - a.words.length || a.mention.span.start - b.mention.span.start)
  for (const { mention, key, words } of names) {
    const same = byKey.get(key)?.find((cluster) => fits(article, cluster, mention, key, words))
    const home = same ?? only(clusters.filter((cluster) => fits(article, cluster, mention, key, words)))
    if (home === undefined) {
      const cluster = { key, words, kind: mention.kind, gender: mention.gender, mentions: [mention] }
      clusters.push(cluster)
      byKey.set(key, [...(byKey.get(key) ?? []), cluster])
      continue
    }
    home.mentions.push(mention)
    if (home.gender === 'unknown') home.gender = mention.gender
  }
  return distinct(clusters.map((cluster) => entityOf(article, cluster)))
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

/** Two bearers of one name, told apart by gender only ("Mr Brask", "Ms Brask"), get keys of their own. */
function distinct(entities: readonly Entity[]): Entity[] {
  const keys = new Set<string>()
  return entities.map((entity) => {
    const key = keys.has(entity.key) ? `${entity.key} ${entity.gender}` : entity.key
    keys.add(key)
    return { ...entity, key }
  })
}

function entityOf(article: Annotated, { key, kind, gender, mentions }: Cluster): Entity {
  const inOrder = [...mentions].sort((a, b) => a.span.start - b.span.start)
  const fullest = inOrder.find(({ span }) => normalised(wordsAt(article, span)) === key) ?? inOrder[0]
  const name = fullest ? wordsAt(article, fullest.span).replace(/['’]s$/u, '') : key
  return { key, name, named: true, kind, gender, number: 'singular', mentions: inOrder }
}

/** Whether a mention can be of the cluster: the same words, a partial name of a person, an acronym of an organisation. */
function fits(article: Annotated, cluster: Cluster, mention: MentionFinding, key: string, words: readonly string[]): boolean {
  if (cluster.key === key) return cluster.kind !== 'person' || fittingGender(cluster.gender, mention.gender)
  if (cluster.kind === 'person' && mention.kind === 'person') {
    if (!fittingGender(cluster.gender, mention.gender)) return false
    if (words.length > 1) return sameFullName(cluster.words, words) || cluster.key.endsWith(` ${key}`)
    return cluster.words.length > 1 && (cluster.words.at(-1) === key || cluster.words[0] === key)
  }
  if (words.length > 1 || cluster.kind === 'person') return false
  return cluster.mentions.some(({ alias }) => alias !== null && normalised(wordsAt(article, alias)) === key)
}
