import { rateNouns } from '../../../generated/lexicons.ts'
import type { Atom } from '../atoms.ts'
import { countedBehind } from '../counted.ts'
import { joinedSymbols, numerals, type Unit, unitsByName, unitSymbols, unitWords } from '../lookups.ts'
import { longestFrom } from '../trie.ts'

/** What a rate is of: "per barrel", "an hour", "/kg". `unit` is null where the noun is none of the known units. */
export type Rate = Readonly<{ to: number; name: string; unit: Unit | null }>

const rateable = new Set(rateNouns.map(({ noun }) => noun))
const second = unitsByName.get('second') as Unit
const minus = new Set(['-', '−'])
/** Behind "a year" these make it a time to compare with: "$6 a year ago". */
const comparing = new Set(['ago', 'earlier', 'later', 'before', 'after', 'old', 'previously'])

/** Gives the lower half of a rate behind a unit or a counted noun: "per barrel", "a day", "an hour", "/kg". */
export function rateAt(atoms: readonly Atom[], at: number): Rate | null {
  const hyphen = minus.has(atoms[at]?.text ?? '') && atoms[at]?.glued ? 1 : 0
  const by = atoms[at + hyphen]
  const start = at + hyphen + 1
  const skip = atoms[start]?.text === '-' ? 1 : 0
  if (!by) return null
  if (by.text === '/' && by.glued && atoms[start]?.text === 's') return { to: start + 1, name: 'second', unit: second }
  if (by.text === '/' && by.glued) return known(atoms, start, unitSymbols) ?? known(atoms, start, unitWords) ?? known(atoms, start, joinedSymbols)
  if (by.lower === 'for' && atoms[start]?.lower === 'every') return numbered(atoms, start + 1)
  if (by.lower === 'per') return known(atoms, start + skip, unitWords) ?? known(atoms, start, unitSymbols) ?? numbered(atoms, start) ?? noun(atoms, start + skip)
  if (by.lower !== 'a' && by.lower !== 'an' && by.lower !== 'each' && by.lower !== 'every') return null
  const unit = known(atoms, start + skip, unitWords)
  if (unit && comparing.has(atoms[unit.to]?.lower ?? '')) return null
  if (unit?.unit && (unit.unit.dimension === 'time' || by.lower[0] === 'a') && unit.unit.kind !== 'percent') return unit
  return rateable.has(atoms[start + skip]?.lower ?? '') ? noun(atoms, start + skip) : null
}

/** "deaths per 100,000 people", "for every 1,000 births": a rate of so many. */
function numbered(atoms: readonly Atom[], at: number): Rate | null {
  const first = atoms[at]
  if (first?.shape !== 'number' && !['hundred', 'scale'].includes(numerals.get(first?.lower ?? '')?.kind ?? '')) return null
  const to = known(atoms, at + 1, unitWords)?.to ?? countedBehind(atoms, at + 1, false)?.phrase.to
  return to === undefined ? null : { to, name: atoms.slice(at, to).map(({ lower }) => lower).join(' '), unit: null }
}

function known(atoms: readonly Atom[], at: number, lookup: typeof unitWords): Rate | null {
  const found = longestFrom(lookup, atoms, at, lookup === unitWords ? 'lower' : 'text')
  return found ? { to: found.to, name: found.value.name, unit: found.value } : null
}

function noun(atoms: readonly Atom[], at: number): Rate | null {
  const atom = atoms[at]
  return atom?.shape === 'word' && ['NOUN', 'PROPN', 'X'].includes(atom.tag) ? { to: at + 1, name: atom.lower, unit: null } : null
}
