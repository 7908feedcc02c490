import { middlesAgree, officeWords, type PersonName, oneLetterApart, sameGiven, sound } from '../common/names.ts'
import type { Topics } from '../common/topics.ts'
import type { Shown } from './shown.ts'

/** Forms of one source, the earliest-published first. */
export type Cluster = Shown[]

/** Whether a name stands for its bearer by itself: a person's with a given name, an organisation's in any form. */
const isFull = ({ person, body }: Shown): boolean => (person?.words ?? 0) > 1 || body !== null

/**
 * Gives the sources of the corpus as clusters of spellings. A name joins a cluster when it fits every form in it, when
 * no other cluster would do as well, and when its first article is on one matter with an article of the cluster. All
 * others are clusters of their own: a wrong merge is worse than a missed one.
 */
export function mergeSpellings(shown: readonly Shown[], topics: Topics): Cluster[] {
  const clusters: Cluster[] = []
  const blocks = new Map<string, Cluster[]>()
  for (const form of shown) {
    const keys = isFull(form) ? blockKeys(form) : []
    const candidates = new Set(keys.flatMap((key) => blocks.get(key) ?? []))
    const fitting = [...candidates].filter((cluster) => cluster.every((other) => isSame(form, other)) && meets(form, cluster, topics))
    const [only] = fitting
    const cluster: Cluster = fitting.length === 1 && only ? only : []
    if (cluster.length === 0) clusters.push(cluster)
    cluster.push(form)
    for (const key of keys) {
      const known = blocks.get(key) ?? []
      if (!known.includes(cluster)) blocks.set(key, [...known, cluster])
    }
  }
  return clusters
}

/** Keys that two spellings of one name share: how the family name sounds, or its beginning with the given name; an organisation's short form. */
function blockKeys({ person, body }: Shown): string[] {
  if (body) return [`body ${body.short}`]
  if (!person) return []
  const family = sound(person.family)
  return [`family ${family} ${sound(person.given)[0] ?? ''}`, `given ${sound(person.given)} ${family.slice(0, 2)}`]
}

/** A form and an earlier one are the same source; an article that has both spellings means two people, unless one leaves something out. */
function isSame(form: Shown, earlier: Shown): boolean {
  if (form.body && earlier.body) return form.body.full === earlier.body.full
  if (!form.person || !earlier.person || !isSamePerson(form.person, earlier.person)) return false
  return !earlier.places.includes(form.first) || isFuller(form.person, earlier.person)
}

/** Whether two full names can be one person's: a letter of a long family name may differ where the rest is equal. */
function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (!sameGiven(a.given, b.given) || !middlesAgree(a, b)) return false
  const families = [sound(a.family), sound(b.family)] as const
  if (families[0] === families[1]) return true
  return a.given === b.given && a.given.length > 1 && Math.min(a.family.length, b.family.length) >= 8 && oneLetterApart(...families)
}

/** Whether one of two names only leaves out a middle name, or all but the initial of the given name. */
const isFuller = (a: PersonName, b: PersonName): boolean => a.family === b.family && (a.words !== b.words || (a.given.length === 1) !== (b.given.length === 1))

/**
 * Whether a form is met on common ground when it first appears: its first article is one of the cluster's up to then, or
 * on one matter with one, or both are said to hold one office. Later articles are not asked, so that they never join
 * what stood apart.
 */
export function meets(form: Shown, cluster: readonly Shown[], topics: Topics): boolean {
  const { first } = form
  return cluster.some((other) => other.places.some((place) => place === first || topics[first]?.has(place)) || shareOffice(form, other))
}

/** Whether two forms are given one office, in full or in short ("grain minister", "minister"). */
function shareOffice(a: Shown, b: Shown): boolean {
  const [left, right] = [a, b].map(({ tallies }) => [...tallies.roles.keys()].map(officeWords)) as [string[][], string[][]]
  return left.some((one) => right.some((other) => isShorter(one, other) || isShorter(other, one)))
}

const isShorter = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 0 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word))
