import { rateNouns } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { dollarsBehind, joinedSymbols, largeBefore, largeBehind, signsBefore, signsBehind, type Unit, unitSymbols, unitWords } from './lookups.ts'
import type { Numeral } from './numeral.ts'
import { longestBefore, longestFrom } from './trie.ts'

/** A number with its unit: the atoms [from, to) that write both. */
export type Measured = Readonly<{ from: number; to: number; unit: Unit }>

/** What a rate is of: "per barrel", "an hour", "/kg". `unit` is null where the noun is none of the known units. */
export type Rate = Readonly<{ to: number; name: string; unit: Unit | null }>

const rateable = new Set(rateNouns.map(({ noun }) => noun))
const minus = new Set(['-', '−'])
/** Behind "a year" these make it a time to compare with: "$6 a year ago". */
const comparing = new Set(['ago', 'earlier', 'later', 'before', 'after', 'old', 'previously'])

/** Gives the unit a number stands with, before it ("US$ 5") or behind it ("5 km", "650-mile"); null where there is none. */
export function unitOf(atoms: readonly Atom[], numeral: Numeral): Measured | null {
  return moneyBefore(atoms, numeral) ?? unitBehind(atoms, numeral)
}

/** "€3.7 million", "$-5", "-$5", "US $5", "$5 Canadian"; a lone letter or a word must not be part of a longer one. */
function moneyBefore(atoms: readonly Atom[], numeral: Numeral): Measured | null {
  const sign =
    longestBefore(signsBefore, atoms, numeral.from, 'text') ?? (isLarge(atoms, numeral) ? longestBefore(largeBefore, atoms, numeral.from, 'text') : null)
  if (!sign || numeral.form === 'vague') return null
  const behind = sign.value.code === 'USD' ? longestFrom(dollarsBehind, atoms, numeral.to, 'text') : null
  const next = atoms[behind?.to ?? 0]
  const own = behind && (next === undefined || next.shape === 'mark' || ['ADP', 'DET', 'CCONJ', 'PART'].includes(next.tag)) ? behind : null
  return { from: sign.from, to: own?.to ?? numeral.to, unit: own?.value ?? sign.value }
}

/** Whether a number is written as amounts are: with a scale word, or with its thousands set apart. */
const isLarge = (atoms: readonly Atom[], { from, to, scale }: Numeral): boolean =>
  scale >= 1e5 || atoms.slice(from, to).some(({ text }) => text.includes(','))

function unitBehind(atoms: readonly Atom[], { from, to, form, scale }: Numeral): Measured | null {
  const hyphen = atoms[to]?.text === '-' && atoms[to]?.glued && atoms[to + 1]?.glued ? 1 : 0
  const of = form === 'vague' && atoms[to]?.lower === 'of' ? 1 : 0
  const article = form === 'fraction' && (atoms[to]?.lower === 'a' || atoms[to]?.lower === 'an') ? 1 : 0
  const at = to + hyphen + of + article
  const next = atoms[at]
  if (!next) return null
  const joined = next.glued && hyphen === 0 && form === 'digits'
  const found = [
    scale >= 1e6 ? longestFrom(largeBehind, atoms, at, 'text') : null,
    longestFrom(unitWords, atoms, at, 'lower'),
    longestFrom(unitSymbols, atoms, at, 'text'),
    longestFrom(signsBehind, atoms, at, 'text'),
    joined ? longestFrom(joinedSymbols, atoms, at, 'text') : null,
  ].reduce((best, other) => (other && (!best || other.to > best.to) ? other : best), null)
  if (!found || next.tag === 'VERB' && next.lower === 'won') return null
  const behind = atoms[found.to]
  if (behind?.glued && behind.shape !== 'mark' && !behind.text.startsWith("'") && !behind.text.startsWith('’')) return null
  return { from, to: found.to, unit: found.value }
}

/** Gives the lower half of a rate behind a unit or a counted noun: "per barrel", "a day", "an hour", "/kg". */
export function rateAt(atoms: readonly Atom[], at: number): Rate | null {
  const hyphen = minus.has(atoms[at]?.text ?? '') && atoms[at]?.glued ? 1 : 0
  const by = atoms[at + hyphen]
  const start = at + hyphen + 1
  const skip = atoms[start]?.text === '-' ? 1 : 0
  if (!by) return null
  if (by.text === '/' && by.glued) return known(atoms, start, unitSymbols) ?? known(atoms, start, unitWords) ?? known(atoms, start, joinedSymbols)
  if (by.lower === 'per') return known(atoms, start + skip, unitWords) ?? known(atoms, start, unitSymbols) ?? noun(atoms, start + skip)
  if (by.lower !== 'a' && by.lower !== 'an' && by.lower !== 'each' && by.lower !== 'every') return null
  const unit = known(atoms, start + skip, unitWords)
  if (unit && comparing.has(atoms[unit.to]?.lower ?? '')) return null
  if (unit?.unit && (unit.unit.dimension === 'time' || by.lower[0] === 'a') && unit.unit.kind !== 'percent') return unit
  return rateable.has(atoms[start + skip]?.lower ?? '') ? noun(atoms, start + skip) : null
}

function known(atoms: readonly Atom[], at: number, lookup: typeof unitWords): Rate | null {
  const found = longestFrom(lookup, atoms, at, lookup === unitWords ? 'lower' : 'text')
  return found ? { to: found.to, name: found.value.name, unit: found.value } : null
}

function noun(atoms: readonly Atom[], at: number): Rate | null {
  const atom = atoms[at]
  return atom?.shape === 'word' && ['NOUN', 'PROPN', 'X'].includes(atom.tag) ? { to: at + 1, name: atom.lower, unit: null } : null
}
