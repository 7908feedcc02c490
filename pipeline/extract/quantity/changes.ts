import { numberIdioms } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { boundStart } from './limits.ts'
import type { Draft } from './drafts.ts'
import { type ChangeWord, changeWords, type Direction } from './lookups.ts'
import { differenceBeside } from './changes/differences.ts'
import { longestBefore } from './trie.ts'

const degrees = new Set([
  'a', 'an', 'the', 'another', 'further', 'only', 'just', 'some', 'even', 'additional', 'extra', 'still', 'sharply', 'slightly',
  'again', 'back', 'total', 'average',
])
const sums = new Set(['total', 'average'])
/** Verbs whose "up" and "down" say no change ("made up 40 percent"). */
const setUp = new Set(numberIdioms.filter(({ kind }) => kind === 'up_before').map(({ word }) => word))
const pricedUnits = new Set(['point', 'cent', 'penny'])
/** How far back a "by" looks for its verb. */
const reach = 12
/** How many heads lead from a number to the verb that governs it. */
const climb = 3

/** Says whether a number is a change: "rose 3 percent", "cut costs by a third", "a 3 percent drop", "+3%". */
export function withChange(atoms: readonly Atom[], draft: Draft): Draft {
  if (draft.kind === 'age' || draft.level || isBetweenLevels(atoms, draft)) return draft
  const change = verbBefore(atoms, draft) ?? differenceBeside(atoms, draft) ?? signOf(atoms, draft) ?? governing(atoms, draft)
  return change ? { ...draft, change } : draft
}

/** "rose from 4 to 5 percent": both ends are levels. */
const isBetweenLevels = (atoms: readonly Atom[], { from, bound }: Draft): boolean => bound === 'range' && atoms[from - 1]?.lower === 'from'

function verbBefore(atoms: readonly Atom[], draft: Draft): Direction | null {
  let at = boundStart(atoms, draft.from)
  if (draft.bound === 'range' && atoms[at - 1]?.lower === 'between') at--
  while (at > 0 && (degrees.has(atoms[at - 1]?.lower ?? '') || (atoms[at - 1]?.lower === 'of' && sums.has(atoms[at - 2]?.lower ?? '')))) at--
  at = boundStart(atoms, at)
  const by = atoms[at - 1]?.lower === 'by'
  const end = by ? at - 1 : at
  const near = longestBefore(changeWords, atoms, end, 'lower')
  if (near?.value.kind === 'particle' && end < draft.from && isArticle(atoms[end]) && !degrees.has(atoms[end + 1]?.lower ?? '')) return null
  if (near && near.value.kind !== 'move') return governs(atoms, near.value, near.from, draft, by) ? near.value.direction : null
  return by ? verbOfBy(atoms, end) : null
}

/** "opened up a 15-point lead": behind "up" an article begins a thing, not an amount. */
const isArticle = (atom: Atom | undefined): boolean => atom !== undefined && /^(?:a|an|the)$/.test(atom.lower)

/** Whether a change word next to a number really makes the number its change: "fell 12 points", not "sank 12 boats". */
function governs(atoms: readonly Atom[], { kind }: ChangeWord, at: number, { to, unit, counted, kind: of }: Draft, by: boolean): boolean {
  if (by) return true
  if (kind === 'strong') return counted === null
  const priced = of === 'percent' || (of === 'ratio' && (kind !== 'particle' || counted === null)) || (unit !== null && pricedUnits.has(unit.name))
  if (kind === 'weak') return priced || (unit?.dimension === 'mass' && atoms[to]?.lower !== 'of') || (counted === null && leadsToLevel(atoms, to))
  return kind === 'particle' && (priced || unit !== null) && !setUp.has(atoms[at - 1]?.lower ?? '')
}

/** "shed $2 to $61": what follows a step is the level it leads to. */
const leadsToLevel = (atoms: readonly Atom[], to: number): boolean =>
  atoms[to]?.lower === 'to' && (atoms[to + 1]?.shape === 'number' || (atoms[to + 1]?.tag === 'SYM' && atoms[to + 2]?.shape === 'number'))

/** "cut emissions in the region by 40 percent": the nearest change verb in the clause, unless another number stands between. */
function verbOfBy(atoms: readonly Atom[], end: number): Direction | null {
  for (let at = end; at > Math.max(0, end - reach); at--) {
    const atom = atoms[at - 1] as Atom
    if (atom.shape === 'number' || [';', ':', '.', '"', '”'].includes(atom.text)) return null
    const found = longestBefore(changeWords, atoms, at, 'lower')
    if (found && found.value.kind !== 'move' && found.value.kind !== 'particle' && (found.value.kind !== 'weak' || atom.tag === 'VERB')) return found.value.direction
  }
  return null
}

/** Words that end the reach of a verb before a number: behind them stands a level, a part or a thing. */
const levelled = new Set(['a', 'an', 'the', 'to', 'than', 'and', 'or', 'lower', 'higher', 'up'])

/** "fell a staggering 513 points, or 4.3%", "rose a modest 2 percent": the verb that a percentage or number of points depends on, no preposition between. */
function governing(atoms: readonly Atom[], { from, to, kind, unit }: Draft): Direction | null {
  const start = boundStart(atoms, from)
  const before = atoms[start - 1]
  if ((kind !== 'percent' && unit?.name !== 'point') || !before || before.tag === 'ADP' || atoms[to]?.lower === 'of') return null
  if (levelled.has(before.lower) || levelled.has(atoms[start]?.lower ?? '')) return null
  let at = from
  for (let i = 0; i < climb && at >= 0 && atoms[at]?.tag !== 'VERB'; i++) at = i > 0 && !['NOUN', 'SYM'].includes(atoms[at]?.tag ?? '') ? -1 : (atoms[at] as Atom).head
  if (at < 0 || at > start || atoms.slice(at + 1, start).some(({ tag }) => tag === 'ADP' || tag === 'AUX')) return null
  const verb = longestBefore(changeWords, atoms, at + 1, 'lower')
  return verb?.value.kind === 'strong' || verb?.value.kind === 'by' ? verb.value.direction : null
}

/** A signed percentage is how tables of prices write a change. */
function signOf(atoms: readonly Atom[], { from, kind }: Draft): Direction | null {
  if (kind !== 'percent') return null
  const sign = atoms[from]?.text
  if (sign === '+') return 'increase'
  const before = atoms[from - 1]
  return (sign === '-' || sign === '−') && before && ['NOUN', 'PROPN', 'NUM', 'SYM'].includes(before.tag) ? 'decrease' : null
}
