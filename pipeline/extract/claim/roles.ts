import { adjunctRoles, subordinators, timeWords } from '../../generated/lexicons.ts'
import type { Adjunct } from '../../model.ts'
import { isEvent } from './event-nouns.ts'
import { formsUnder, isRelation, type Stretch, type Tree, under, wordAt } from './tree.ts'

export type Role = Adjunct['role']

const clauseRoles = new Map(subordinators.map(({ form, role }) => [form, role as Role]))
const phraseRoles = new Map(adjunctRoles.map(({ form, role }) => [form, role as Role]))
const times = new Set(timeWords.filter(({ kind }) => /^(?:unit|day|weekday|month)$/.test(kind)).map(({ form }) => form))
const clock = /^(?:(?:1[5-9]|20)\d\ds?|[ap]\.?m\.?|\d{1,2}[:.]\d\d|noon|midnight)$/

/** "…, as sales fell" says why, "…, while sales fell" sets beside. */
const behindComma: Readonly<Record<string, Role>> = { as: 'cause', while: 'other' }

/** Gives what an adjunct tells, by its head and its words. */
export function roleOf(tree: Tree, head: number, { from }: Stretch): Role {
  const first = wordAt(tree, from).lower
  if (isRelation(tree, head, /^advcl/)) {
    if (wordAt(tree, from - 1)?.text === ',' && first in behindComma) return behindComma[first] as Role
    const marks = under(tree, head, /^(?:mark|advmod|case)/).map((i) => clauseRoles.get(wordAt(tree, i).lower)).filter((role) => role !== undefined)
    return marks[0] ?? (first === 'to' ? 'purpose' : 'other')
  }
  if (isRelation(tree, head, /^advmod/)) return phraseRoles.get(wordAt(tree, head).lower) === 'time' || isTime(tree, head) ? 'time' : 'manner'
  if (first === 'in' && isEvent(tree, head) && formsUnder(tree, head, /^det/).some((form) => /^an?$/.test(form))) return 'manner'
  return isTime(tree, head) ? 'time' : phraseRoles.get(first) ?? 'other'
}

/** Whether a noun names a time: "spring", "Tuesday", "6:30", "1999", "3 May"; a sum of money is none. */
export function isTime(tree: Tree, head: number): boolean {
  const { lower, lemma, text, tag } = wordAt(tree, head)
  const beside = (tree.below[head] ?? []).map((i) => wordAt(tree, i))
  if (beside.some((word) => word.tag === 'SYM')) return false
  if ((tag === 'NUM' || /^\d/.test(text)) && beside.some((word) => times.has(word.lower) || clock.test(word.text))) return true
  return times.has(lower.replace(/days$/, 'day')) || (times.has(lemma) && tag !== 'VERB') || clock.test(text)
}
