import type { GroupMembersRow, GroupsRow } from '../../generated/rows.ts'
import { identifier } from '../../text/identifiers.ts'
import { type Article, byText } from './articles.ts'
import type { Match } from './gather.ts'

/** A record in a group: its id, the place of its article in time, and how it stands to the group's first record. */
export type Member = Match & Readonly<{ record: string; place: number; relation: GroupMembersRow['relation'] }>

/** A group as a kind of link finds it, its earliest member first; `values` are the figures it spans. */
export type Group = Readonly<{
  kind: GroupsRow['kind']
  label: string
  agreement: GroupsRow['agreement']
  values: Readonly<{ min: number; max: number }> | null
  members: readonly Member[]
}>

/** Gives the rows of all groups: groups by id, members of a group in order of publication, then of record id. */
export function groupRows(groups: readonly Group[], articles: readonly Article[], duplicates: ReadonlyMap<string, string>): { groups: GroupsRow[]; members: GroupMembersRow[] } {
  const voice = voices(articles, duplicates)
  const made = groups.map((group) => ({ group, id: identifier('groups', group.kind, (group.members[0] as Member).record) }))
  made.sort((a, b) => byText(a.id, b.id))
  return {
    groups: made.map(({ group: { kind, label, agreement, values, members }, id }) => ({
      group_id: id, kind, label, members: members.length,
      documents: new Set(members.map(({ place }) => place)).size,
      independent_outlets: new Set(members.map(({ place }) => voice(place))).size,
      agreement, value_min: values?.min ?? null, value_max: values?.max ?? null,
    })),
    members: made.flatMap(({ group: { members }, id }) => members.map(({ record, place, relation, score, basis }) => ({
      group_id: id, record_id: record, document_id: (articles[place] as Article).id, relation, score, basis: [...basis],
    }))),
  }
}

/** Gives for the place of an article whose voice it is: the outlet of its original; an article without one speaks for itself. */
export function voices(articles: readonly Article[], duplicates: ReadonlyMap<string, string>): (place: number) => string {
  const byId = new Map(articles.map((article) => [article.id, article]))
  return (place) => {
    const { id } = articles[place] as Article
    const original = byId.get(duplicates.get(id) ?? id) as Article
    return original.outlet === null ? `document ${original.id}` : `outlet ${original.outlet.trim().toLowerCase()}`
  }
}
