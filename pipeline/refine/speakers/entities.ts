import { givenNames } from '../../generated/lexicons.ts'
import type { Annotated, MentionFinding, SourceKind } from '../../model.ts'
import { fittingGender, isPartOfName, isShortOfBody, normalised, sameFullName, wordsAt } from './names.ts'

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

const knownGiven = new Set(givenNames.map(({ name }) => name.toLowerCase()))

type Cluster = { key: string; words: readonly string[]; kind: SourceKind; gender: MentionFinding['gender']; mentions: MentionFinding[]; called: Set<string> }
type NamedMention = Readonly<{ mention: MentionFinding; key: string; words: readonly string[] }>

/** How much more often the main bearer of a surname must be named than all others for it to mean him or her alone. */
const dominance = 2

/**
 * Gathers the names of an article into entities: full names first, then the shorter forms that fit exactly one of them.
 * A short form that fits several alike is nobody's: its mention is left out.
 */
export function namedEntities(article: Annotated, mentions: readonly MentionFinding[]): Entity[] {
  const clusters: Cluster[] = []
  const byKey = new Map<string, Cluster[]>()
  const names = mentions.filter(({ form }) => form === 'name').map((mention) => {
    const key = normalised(wordsAt(article, mention.span))
    return { mention, key, words: key.split(' ') }
  })
  names.sort((a, b) => b.words.length - a.words.length || a.mention.span.start - b.mention.span.start)
  for (const name of names) {
    const homes = byKey.get(name.key)?.filter((cluster) => fits(article, cluster, name)) ?? []
    const fitting = homes.length > 0 ? homes : sameKindFirst(clusters.filter((cluster) => fits(article, cluster, name)), name.mention)
    const home = bearer(surnamesFirst(fitting, name), name)
    if (home) join(home, name)
    if (home || fitting.length > 0) continue
    const { mention, key, words } = name
    const cluster = { key, words, kind: mention.kind, gender: mention.gender, mentions: [mention], called: new Set([key]) }
    clusters.push(cluster)
    byKey.set(key, [...(byKey.get(key) ?? []), cluster])
  }
  return distinct(clusters.map((cluster) => entityOf(article, cluster)))
}

/** A name alone is a surname before it is a given name. */
function surnamesFirst(fitting: readonly Cluster[], { words, key }: NamedMention): readonly Cluster[] {
  const bySurname = words.length === 1 ? fitting.filter((cluster) => cluster.words.at(-1) === key) : []
  return bySurname.length > 0 ? bySurname : fitting
}

/** What looks like a surname may be a company's short name, but only where no person has it. */
function sameKindFirst(fitting: readonly Cluster[], { kind }: MentionFinding): readonly Cluster[] {
  const same = fitting.filter((cluster) => cluster.kind === kind)
  return same.length > 0 ? same : fitting
}

function join(home: Cluster, { mention, key }: NamedMention): void {
  home.called.add(key)
  home.mentions.push(mention)
  if (home.gender === 'unknown') home.gender = mention.gender
}

/**
 * Of those that a name fits the only one; else the only one of its gender; else the only one named in full before, or
 * called so before; else the one named far more often than the rest.
 */
function bearer(fitting: readonly Cluster[], name: NamedMention): Cluster | undefined {
  if (fitting.length < 2) return fitting[0]
  const { gender, role } = name.mention
  const sameGender = fitting.filter((cluster) => gender !== 'unknown' && cluster.gender === gender)
  if (sameGender.length === 1) return sameGender[0]
  const settled = role === null ? [fitting.filter((cluster) => isAfter(name, cluster)), fitting.filter(({ called }) => called.has(name.key))] : []
  const known = settled.find(({ length }) => length === 1)
  if (known) return known[0]
  const [most, ...others] = [...fitting].sort((a, b) => b.mentions.length - a.mentions.length)
  const rest = others.reduce((sum, { mentions }) => sum + mentions.length, 0)
  return most && most.mentions.length >= dominance * rest ? most : undefined
}

/** Whether a name stands behind one that the cluster has already. */
const isAfter = ({ mention }: NamedMention, { mentions }: Cluster): boolean => mentions.some(({ span }) => span.start < mention.span.start)

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
  return { key, name, named: true, kind: kind === 'person' && isLand(key, gender) ? 'government' : kind, gender, number: 'singular', mentions: inOrder }
}

/** Whether a single name that no fuller one explains sounds like a country ("Orlania") and is no known given name. */
const isLand = (key: string, gender: Cluster['gender']): boolean => /^\p{L}{3,}(?:ia|stan)$/u.test(key) && gender === 'unknown' && !knownGiven.has(key)

/** "Israel" after "Steve Israel": what looks like a place or a body is a surname where somebody of that name came first. */
const isSurnameOf = (cluster: Cluster, name: NamedMention): boolean =>
  name.mention.kind !== 'document' && name.words.length === 1 && cluster.words.length > 1 && cluster.words.at(-1) === name.key && isAfter(name, cluster)

/** Whether a name can be of the cluster: the same words, a part of a person's name, a short form of an organisation's. */
function fits(article: Annotated, cluster: Cluster, { mention, key, words }: NamedMention): boolean {
  if (cluster.key === key) return cluster.kind !== 'person' || fittingGender(cluster.gender, mention.gender)
  if (cluster.kind === 'person') {
    if (mention.kind !== 'person') return isSurnameOf(cluster, { mention, key, words })
    return fittingGender(cluster.gender, mention.gender) && (sameFullName(cluster.words, words) || isPartOfName(cluster.words, words))
  }
  const headOnly = words.length === 1 && cluster.words.length > 1 && cluster.words.at(-1) === key && /\b[Tt]he $/.test(article.text.slice(0, mention.span.start).slice(-4))
  const declared = cluster.mentions.some(({ alias }) => alias !== null && normalised(wordsAt(article, alias)) === key)
  const untitled = mention.kind !== 'person' || (mention.gender === 'unknown' && mention.role === null)
  return declared || headOnly || (cluster.kind !== 'document' && untitled && isShortOfBody(cluster.words, words, wordsAt(article, mention.span)))
}
