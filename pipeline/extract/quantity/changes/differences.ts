import type { Atom } from '../atoms.ts'
import type { Draft } from '../drafts.ts'
import { boundStart } from '../limits.ts'
import { changeNouns, changeWords, comparatives, type Direction, isCalendar } from '../lookups.ts'
import { longestBefore, longestFrom } from '../trie.ts'

/** Words behind "than" that name an earlier time. */
const earlier = new Set(['last', 'year', 'week', 'month', 'quarter', 'season', 'before', 'ago', 'yesterday'])
const ordering = new Set(['previous', 'prior', 'same', 'preceding'])

/** Gives the change that the noun or comparative beside a number tells: "a 3 percent drop", "a drop of 3 percent", "3 percent higher". */
export function differenceBeside(atoms: readonly Atom[], { from, to, kind, unit, counted }: Draft): Direction | null {
  const before = boundStart(atoms, from)
  const noun = atoms[before - 1]?.lower === 'of' ? (nounEnding(atoms, before - 1) ?? nounEnding(atoms, inBefore(atoms, before - 1))) : null
  if (noun) return noun
  if (kind === 'count' && counted) return null
  let at = to
  if (atoms[at]?.text === '-') at++
  while (at < to + 3 && (atoms[at]?.tag === 'ADJ' || (kind === 'percent' && atoms[at]?.tag === 'NOUN')) && !longestFrom(changeNouns, atoms, at, 'lower') && !longestFrom(comparatives, atoms, at, 'lower')) at++
  const behind = longestFrom(changeNouns, atoms, at, 'lower')
  if (behind && atoms[at]?.tag !== 'VERB') return behind.value
  const comparative = kind === 'percent' || kind === 'money' || (kind === 'ratio' && unit === null) ? longestFrom(comparatives, atoms, to, 'lower') : null
  if (comparative) return comparesThings(atoms, comparative.to) ? null : comparative.value
  return kind === 'percent' ? particleBehind(atoms, to) : null
}

/** The change noun that ends before an atom. */
function nounEnding(atoms: readonly Atom[], end: number): Direction | null {
  for (const start of [end - 1, end - 2]) {
    const noun = longestFrom(changeNouns, atoms, start, 'lower')
    if (noun && noun.to === end && atoms[start - 1]?.tag !== 'NUM') return noun.value
  }
  return null
}

/** "a drop in sales of": the "in" between a change noun and what changes; 0 where there is none. */
function inBefore(atoms: readonly Atom[], of: number): number {
  let at = of - 1
  while (at > 0 && ['NOUN', 'PROPN', 'ADJ', 'DET'].includes(atoms[at]?.tag ?? '')) at--
  return atoms[at]?.lower === 'in' && at < of - 1 ? at : 0
}

/** "closed 3 percent up", "2 percent down on the week"; not "a 20 percent down payment". */
function particleBehind(atoms: readonly Atom[], at: number): Direction | null {
  const found = at < atoms.length ? longestBefore(changeWords, atoms, at + 1, 'lower') : null
  const next = atoms[at + 1]
  const ends = next === undefined || next.shape === 'mark' || ['on', 'at', 'from', 'after', 'and', 'in'].includes(next.lower)
  return found?.value.kind === 'particle' && found.from === at && ends ? found.value.direction : null
}

/**
 * "5 percent lower than in Lisk", "5 percent more homes": with a thing it compares; with an earlier time ("than last year",
 * "than in 2019") it is a change. What "was given" is "5 euros more" is a further sum.
 */
function comparesThings(atoms: readonly Atom[], at: number): boolean {
  if (atoms[at]?.lower !== 'than') return atoms[at]?.lower === 'of' || ['NOUN', 'PROPN', 'ADJ', 'NUM', 'AUX'].includes(atoms[at]?.tag ?? '')
  const skip = atoms[at + 1]?.tag === 'ADP' || atoms[at + 1]?.tag === 'DET' ? 2 : 1
  const next = atoms[at + skip]
  const isYear = next?.shape === 'number' && next.value >= 1500 && next.value <= 2099
  const isTime = earlier.has(next?.lower ?? '') || (ordering.has(next?.lower ?? '') && earlier.has(atoms[at + skip + 1]?.lower ?? ''))
  return !(next && (isYear || isTime || isCalendar(next.lower, 'month')))
}
