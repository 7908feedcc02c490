import type { Atom } from '../atoms.ts'
import { boundStart } from '../limits.ts'
import type { Draft } from '../drafts.ts'
import { changeWords } from '../lookups.ts'
import { longestBefore } from '../trie.ts'

const pronouns = new Set(['them', 'it', 'that', 'those', 'these', 'which', 'whom', 'this'])
/** Words between two figures of one thing, and how far before the second they may stand. */
const reach = 5
const comparing = new Set(['from', 'than', 'versus', 'vs', 'against', 'compared', 'instead'])
const fromWords = new Set(["'s", '’s', 'from', 'to', 'than', 'versus', 'vs', 'against', 'and', 'or', 'with', 'of', 'at'])

/**
 * Gives a number what it leaves unsaid and the one before it says: the other unit in brackets ("4 miles (6.4 km)"), the other
 * measure behind "or" ("85 points, or 1.2 percent"), the thing counted of a bare number ("up from 4.1 million").
 */
export function withNeighbour(atoms: readonly Atom[], draft: Draft, last: Draft | undefined): Draft {
  if (!last) return draft
  const start = boundStart(atoms, draft.from)
  const joint = atoms[start - 1]?.text ?? ''
  const end = last.counted && last.counted.phrase.to > last.to ? last.counted.phrase.to : last.to
  const apart = start - 1 - end
  if ((joint === '(' || joint === '/') && apart === 0 && draft.unit && draft.unit.name !== last.unit?.name) {
    return last.counted ? { ...draft, measured: last.measured } : converted(draft, last)
  }
  if (joint === 'or' && apart <= 7 && draft.unit && draft.unit !== last.unit) {
    return { ...draft, change: draft.change === 'none' ? last.change : draft.change, measured: last.counted ? null : last.measured }
  }
  if (joint === 'from' && apart <= 2 && longestBefore(changeWords, atoms, start - 1, 'lower')) return fromLevel(draft, last)
  if (draft.change === 'none' && draft.unit && draft.unit === last.unit && isGapped(atoms, draft, last, start)) return { ...draft, change: last.change, measured: last.measured }
  if (isCompared(atoms, draft, last, start)) return { ...draft, measured: last.measured }
  if (atoms[draft.to]?.lower === 'of' && pronouns.has(atoms[draft.to + 1]?.lower ?? '') && atoms[draft.to + 2]?.tag !== 'VERB') return { ...draft, measured: last.measured }
  if (joint === 'to' && apart === 0 && last.change !== 'none') return { ...draft, measured: last.counted ? null : last.measured }
  if (!hasUnit(draft) && last.counted && isCoordinated(atoms, end, start)) return { ...draft, counted: last.counted, rule: 'inherited unit', confidence: 0.5 }
  return !hasUnit(draft) && draft.kind === 'count' ? inherited(atoms, draft, last, start) : draft
}

/** "12.40, up 3 points", "40 km instead of the 30 km", "6 percent, up from 5 percent": two figures of one thing. */
function isCompared(atoms: readonly Atom[], { unit, kind }: Draft, last: Draft, start: number): boolean {
  if (unit ? last.counted : kind !== 'ratio') return false
  const particle = (at: number): boolean => longestBefore(changeWords, atoms, at, 'lower')?.value.kind === 'particle'
  if (unit && particle(start) && (start - 1 - last.to <= 1 || atoms[start - 2]?.text === ',')) return true
  const from = Math.max(last.to, start - reach)
  const near = atoms.slice(from, start)
  const at = near.findLastIndex(({ lower, text }) => comparing.has(lower) || text === ',' || text === '.' || lower === 'and')
  const joint = near[at]?.lower ?? ''
  if (kind !== last.kind || unit?.name !== last.unit?.name || !comparing.has(joint)) return false
  return joint === 'from' ? particle(from + at) : near.slice(at + 1).every(({ tag }) => tag !== 'VERB')
}

/** "buried six hikers and hurt about 20": the verb alone is new. */
function isCoordinated(atoms: readonly Atom[], end: number, start: number): boolean {
  const between = atoms.slice(end, start)
  return between.length >= 2 && between.length <= 4 && /^(?:and|,|or|but|while)$/.test(between[0]?.lower ?? '')
    && between.at(-1)?.tag === 'VERB' && between.every(({ tag, text }) => ['VERB', 'AUX', 'ADV', 'CCONJ', 'PART', 'SCONJ'].includes(tag) || text === ',')
}

/** "5.2 million, up from 4.1 million": both levels are of one thing. */
const fromLevel = (draft: Draft, last: Draft): Draft =>
  hasUnit(draft) || !isClose(draft, last) ? { ...draft, measured: last.measured }
    : { ...draft, unit: last.unit, kind: last.kind, rate: last.rate, counted: last.counted, measured: last.measured, rule: 'inherited unit', confidence: 0.6 }

const hasUnit = ({ unit, counted }: Draft): boolean => unit !== null || counted !== null

/** Whether two numbers are of one order of magnitude. */
const isClose = (a: Draft, b: Draft): boolean => Math.abs(a.value) <= Math.abs(b.value) * 10 && Math.abs(b.value) <= Math.abs(a.value) * 10

/** The same amount in another unit is limited and changes as the first does. */
const converted = (draft: Draft, last: Draft): Draft => ({
  ...draft,
  bound: draft.bound === 'exact' && last.bound !== 'range' ? last.bound : draft.bound,
  change: last.change,
  measured: last.measured,
})

/** A bare number behind "from", "to", "than" or a possessive ("the old one's 350") counts what the one before it counts, when the two are of one order. */
function inherited(atoms: readonly Atom[], draft: Draft, last: Draft, start: number): Draft {
  const bare = { ...draft, rule: 'bare number' }
  if (!isClose(draft, last) || last.change !== 'none' || last.kind === 'ratio' || last.kind === 'age') return bare
  if (!fromWords.has(atoms[start - 1]?.lower ?? '') && !isGapped(atoms, draft, last, start)) return bare
  if (last.unit?.kind === 'money' || last.unit?.kind === 'duration') return bare
  const { unit, kind, rate, counted, measured } = last
  return { ...draft, unit, kind, rate, counted, measured, rule: 'inherited unit', confidence: 0.5 }
}

/** "8 percent in Lisk, 7 in Tavrin": in the next member of a list only the number and its place or time are said. */
const isGapped = (atoms: readonly Atom[], { to }: Draft, last: Draft, start: number): boolean =>
  /^(?:,|and|but)$/.test(atoms[start - 1]?.lower ?? '') && atoms[last.to]?.tag === 'ADP' && atoms[to]?.lower === atoms[last.to]?.lower && atoms[to]?.lower !== 'of'
  && !atoms.slice(last.to, start).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
