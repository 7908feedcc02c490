import type { Atom } from '../atoms.ts'
import type { Numeral } from '../numerals/numeral.ts'

const tying = new Set(['/', ':', '@', '#', '_', '\\', '§', '№'])

/** Whether letters, digits or marks that never write an amount touch a number. Holds for numbers with a unit too. */
export function isTied(atoms: readonly Atom[], { from, to, scaled }: Numeral): boolean {
  const first = atoms[from] as Atom
  const before = first.glued ? atoms[from - 1] : undefined
  const behind = atoms[to]?.glued ? atoms[to] : undefined
  const further = atoms[to + 1]?.glued ? atoms[to + 1] : undefined
  if (/^0\d/.test(first.text) || /^\d{10}/.test(first.text)) return true
  if (before && /^['’]$/.test(before.text) && !before.glued && /^\d\d$/.test(first.text)) return true
  if (before?.text === '(' && before.glued && atoms[from - 2]?.shape === 'number' && behind?.text === ')') return true
  if (before?.text === '+' && atoms[from - 2]?.shape === 'number') return true
  if (atoms[from - 1]?.text === '[' && atoms[to]?.text === ']') return true
  if (before && (tying.has(before.text) || before.shape === 'number')) return true
  if (before?.shape === 'word' && !scaled) return true
  if (before?.glued && /^[-–.]$/.test(before.text) && /[\p{L}\p{N}]$/u.test(atoms[from - 2]?.text ?? '')) {
    if (before.text === '.' || !joins(atoms, from - 2)) return true
  }
  if (!behind) return false
  if (behind.text === '(' && further?.shape === 'word') return true
  if (behind.text === '-' && further?.lower === 'all') return true
  if (/^[-–]$/.test(behind.text) && /^0\d/.test(further?.text ?? '')) return true
  if (tying.has(behind.text) && further?.shape === 'number') return true
  if (behind.text === '.' && further !== undefined && further.shape !== 'mark') return true
  return behind.shape === 'number' || (behind.shape === 'word' && !/^['’]/.test(behind.text))
}

/** What may stand before a hyphen and a number: another number, its unit, or a prefix of amounts. */
export function joins(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]
  if (atom?.shape === 'number') return !/^0\d/.test(atom.text) && !(atom.glued && /[\p{L}.–-]$/u.test(atoms[at - 1]?.text ?? ''))
  return atom !== undefined && (/^(?:sub|minus|plus|to|and|mid|pre|post|under|over|in|by|now|then|foot|feet)$/.test(atom.lower) || (atoms[at - 1]?.shape === 'number' && /^[a-z%°]{1,3}$/.test(atom.text)))
}
