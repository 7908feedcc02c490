import type { GroupMembersRow } from '../../generated/rows.ts'

/** Why a record belongs to a group: how like its first record it is, 0 to 1, and what made us say so. */
export type Match = Readonly<{ score: number; basis: readonly Basis[] }>

/** What may make us say that records belong together. */
export type Basis = GroupMembersRow['basis'][number]

/** Records that belong together, the earliest first; the first one matches itself. */
export type Gathered<Entry> = readonly Readonly<{ entry: Entry; match: Match }>[]

/** How records are gathered: only those that share a key are compared, and `compare` says whether they belong together. */
export type Gathering<Entry> = Readonly<{
  /** Keys under which a record can be found. */
  keys: (entry: Entry) => readonly number[] | Int32Array
  /** Keys under which it looks for others; the same as `keys` where there is nothing to say. */
  looks?: (entry: Entry) => readonly number[] | Int32Array
  compare: (entry: Entry, first: Entry) => Match | null
}>

/** A key that many groups share tells little: it leads only to this many, the earliest. */
const reach = 64

/**
 * Gives the groups of a list that comes in order of publication: a record joins the group whose first record it is most
 * like, or begins one. Compared is only with first records, so that chains of small changes never make a group; and
 * only with what went before, so that a later article never changes the groups of earlier ones.
 */
export function gather<Entry>(entries: Iterable<Entry>, { keys, looks, compare }: Gathering<Entry>): Gathered<Entry>[] {
  const groups: { entry: Entry; match: Match }[][] = []
  const blocks = new Map<number, number | number[]>()
  for (const entry of entries) {
    const own = keys(entry)
    const candidates = new Set<number>()
    for (const key of looks?.(entry) ?? own) for (const group of listed(blocks.get(key))) candidates.add(group)
    let best: { group: number; match: Match } | null = null
    for (const group of candidates) {
      const [first] = groups[group] as { entry: Entry; match: Match }[]
      const match = first ? compare(entry, first.entry) : null
      if (match && (best === null || match.score > best.match.score || (match.score === best.match.score && group < best.group))) best = { group, match }
    }
    const group = best?.group ?? groups.push([]) - 1
    groups[group]?.push({ entry, match: best?.match ?? { score: 1, basis: ['earliest'] } })
    for (const key of own) add(blocks, key, group)
  }
  return groups.filter((group) => group.length > 1)
}

const listed = (groups: number | readonly number[] | undefined): readonly number[] =>
  groups === undefined ? [] : typeof groups === 'number' ? [groups] : groups

/** Most keys have one group; a list is made only for those that have more. */
function add(blocks: Map<number, number | number[]>, key: number, group: number): void {
  const known = blocks.get(key)
  if (known === undefined) blocks.set(key, group)
  else if (typeof known === 'number') {
    if (known !== group) blocks.set(key, [known, group])
  } else if (known.length < reach && !known.includes(group)) known.push(group)
}
