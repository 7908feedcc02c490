import { givenNames } from '../../generated/lexicons.ts'
import { isAcronym, sound } from '../common/names.ts'
import type { Topics } from '../common/topics.ts'
import { byAppearance, mostFrequent, type Shown } from './shown.ts'
import { type Cluster, meets } from './spellings.ts'

/** A given name alone can be anybody's; it is no family name to go by. */
const commonGivenNames = new Set(givenNames.map(({ name }) => name.toLowerCase()))

/** Four letters that one organisation alone declares to be its own need no common ground. */
const longAcronym = /^acronym \p{L}{4,}$/u

/**
 * Lets short forms (a family name alone, a company without Inc., an acronym) join the one full name they can stand for.
 * Looked at is the whole corpus: where two full names would do, the short form stays a source of its own. (This is the
 * one place where a later article can part what was together: when it brings a second bearer of the name.)
 */
export function attachShortForms(clusters: readonly Cluster[], topics: Topics): Cluster[] {
  const fulls = new Map<string, Set<Cluster>>()
  for (const cluster of clusters) {
    for (const key of cluster.flatMap(fullKeys)) fulls.set(key, (fulls.get(key) ?? new Set()).add(cluster))
  }
  const hosts = new Map<Cluster, Cluster>()
  for (const cluster of clusters) {
    const [form] = cluster as [Shown, ...Shown[]]
    const key = cluster.length === 1 ? shortKey(form) : null
    const found = [...(fulls.get(key ?? '') ?? [])].filter((full) => full !== cluster)
    const [host] = found
    const certain = key !== null && longAcronym.test(key)
    if (host && found.length === 1 && (certain || meets(form, host, topics) || meets(host[0] as Shown, cluster, topics))) hosts.set(cluster, host)
  }
  const root = (cluster: Cluster): Cluster => hosts.get(hosts.get(cluster) ?? cluster) ?? hosts.get(cluster) ?? cluster
  const joined = new Map<Cluster, Cluster>()
  for (const cluster of clusters) joined.set(root(cluster), [...(joined.get(root(cluster)) ?? []), ...cluster])
  return [...joined.values()].map((cluster) => cluster.sort(byAppearance))
}

/** The short forms that a full name can be meant by. */
function fullKeys({ person, body, aliases, tallies }: Shown): string[] {
  const declared = [...aliases].filter(isAcronym).map((alias) => `acronym ${alias.replaceAll('.', '')}`)
  if (person) return person.words > 1 ? [`family ${sound(person.family)}`] : []
  if (!body || isAcronym(nameOf(tallies))) return []
  return body.short === body.full ? declared : [`company ${body.short}`, ...declared]
}

/** The key under which the full name of a short form is found; null where the form is no short one. An acronym never is a full name. */
function shortKey({ person, body, tallies }: Shown): string | null {
  const name = nameOf(tallies)
  if (person) return person.words === 1 && !commonGivenNames.has(person.family) ? `family ${sound(person.family)}` : null
  if (body && isAcronym(name)) return `acronym ${name.replaceAll('.', '')}`
  return body && mostFrequent(tallies.kinds) === 'organisation' && body.short === body.full ? `company ${body.short}` : null
}

const nameOf = ({ names }: Shown['tallies']): string => mostFrequent(names) ?? ''
