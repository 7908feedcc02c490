import type { Atom } from '../atoms.ts'
import { boundStart } from '../limits.ts'
import type { Draft } from '../drafts.ts'
import { changeNouns, changeWords } from '../lookups.ts'
import { longestBefore, longestFrom } from '../trie.ts'

/** How many atoms may stand between two levels ("from $4 million in May to $5 million"), and how many heads lead to what governs them. */
const width = 10
const climb = 4

/**
 * Tells the two levels of a move from the ends of a range: "rose from 4 to 5 percent", but not "costs from 4 to 5 euros".
 * Neither level is a change.
 */
export function markLevels(atoms: readonly Atom[], drafts: readonly Draft[]): Draft[] {
  const marked = [...drafts]
  for (let i = 0; i + 1 < marked.length; i++) {
    const [first, second] = [marked[i] as Draft, marked[i + 1] as Draft]
    if (!isMoved(atoms, first, second) || !isComparable(first, second) || !moves(atoms, first, second)) continue
    ;[marked[i], marked[i + 1]] = shared(first, second)
    i++
  }
  return marked
}

/** Whether "from" stands before one number and "to" before the next, with no clause between them. */
function isMoved(atoms: readonly Atom[], first: Draft, second: Draft): boolean {
  const to = boundStart(atoms, second.from) - 1
  if (atoms[boundStart(atoms, first.from) - 1]?.lower !== 'from' || atoms[to]?.lower !== 'to' || to < first.to || to - first.to > width) return false
  return !atoms.slice(first.to, to).some(({ tag, text }) => tag === 'VERB' || tag === 'AUX' || tag === 'CCONJ' || /^[.;:,]$/.test(text))
}

function isComparable(a: Draft, b: Draft): boolean {
  if (a.numeral.form === 'vague' || a.kind === 'ratio' || b.kind === 'ratio') return false
  if (a.unit && b.unit) return a.unit.name === b.unit.name || (a.unit.dimension !== null && a.unit.dimension === b.unit.dimension)
  return (a.unit ?? a.counted) === null || (b.unit ?? b.counted) === null || (a.counted !== null && b.counted !== null)
}

/** Whether a word of change stands right before the first level, or is the verb or noun that governs one of the two. */
function moves(atoms: readonly Atom[], first: Draft, second: Draft): boolean {
  const start = boundStart(atoms, first.from) - 1
  if (/^(?:by|of)$/.test(atoms[start - 1]?.lower ?? '')) return false
  return isMove(atoms, start - 1) || isMove(atoms, verbBefore(atoms, start)) || isGoverned(atoms, first.from) || isGoverned(atoms, second.from)
}

const isMove = (atoms: readonly Atom[], at: number): boolean =>
  at >= 0 && (longestBefore(changeWords, atoms, at + 1, 'lower') !== null || longestFrom(changeNouns, atoms, at, 'lower') !== null)

function verbBefore(atoms: readonly Atom[], at: number): number {
  let verb = at - 1
  while (verb >= 0 && atoms[verb]?.tag !== 'VERB') verb--
  return verb
}

function isGoverned(atoms: readonly Atom[], number: number): boolean {
  let at = atoms[number]?.head ?? -1
  for (let i = 0; i < climb && at >= 0; i++) {
    if (isMove(atoms, at)) return true
    if (atoms[at]?.tag === 'VERB') return false
    at = atoms[at]?.head ?? -1
  }
  return false
}

/** The two levels with what only one of them says: the unit, the thing counted, the scale of "from 1.2 to 1.5 million". */
function shared(first: Draft, second: Draft): [Draft, Draft] {
  const [a, b]: [{ -readonly [key in keyof Draft]: Draft[key] }, Draft] = [{ ...first, level: 'left' }, { ...second, level: 'reached' }]
  if (a.numeral.scale === 1 && b.numeral.scale > 1 && a.unit === null && a.value < 1000) a.value *= b.numeral.scale
  return [withUnitOf(a, b), withUnitOf(b, a)]
}

const withUnitOf = (to: Draft, from: Draft): Draft =>
  to.unit || to.counted || !(from.unit || from.counted) ? to
    : { ...to, unit: from.unit, kind: from.kind, rate: from.rate, counted: from.counted, rule: 'inherited unit', confidence: 0.7 }

/** Says in the rule of a level which end of the move it is: the level left is out of date where the one reached is told. */
export const withLevel = (draft: Draft): Draft => (draft.level ? { ...draft, rule: `${draft.rule}, level ${draft.level}` } : draft)
