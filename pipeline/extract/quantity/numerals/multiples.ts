import type { Atom } from '../atoms.ts'
import { boundStart } from '../limits.ts'
import { numerals } from '../lookups.ts'
import type { Numeral } from './numeral.ts'

/** What stands behind a multiple: the thing it is a multiple of. */
const compared = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'what', 'that', 'those'])

/** Gives the multiple that begins at an atom: "twice as long as", "twice the price", "double the number"; not "scored twice as he", "will double the fee". */
export function multipleAt(atoms: readonly Atom[], at: number): Numeral | null {
  const word = numerals.get(atoms[at]?.lower ?? '')
  if (word?.kind !== 'multiple') return null
  const next = atoms[at + 1]?.lower ?? ''
  const isDegree = next === 'as' && ['ADJ', 'ADV'].includes(atoms[at + 2]?.tag ?? '')
  if (!isDegree && !compared.has(next)) return null
  if (atoms[at]?.lower !== 'twice' && isVerb(atoms, at)) return null
  return { from: at, to: at + 1, value: word.value, form: 'multiple', scaled: false, scale: 1 }
}

/** "to double the fee", "would triple its output" */
function isVerb(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[boundStart(atoms, at) - 1]
  return before === undefined || !(['VERB', 'ADP', 'CCONJ'].includes(before.tag) || /^(?:is|are|was|were|be|been|being)$/.test(before.lower))
}
