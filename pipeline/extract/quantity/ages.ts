import { numberIdioms } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { boundStart } from './bounds.ts'
import type { Draft } from './drafts.ts'
import { type Unit, unitsByName } from './lookups.ts'
import { isCapitalised } from './names.ts'

const year = unitsByName.get('year of age') as Unit
/** Nouns that "of" and a number give an age ("a man of 67"). */
const persons = new Set(numberIdioms.filter(({ kind }) => kind === 'person').map(({ word }) => word))
const people = new Set(['he', 'she', 'who', 'i'])
const beings = new Set(['was', 'is', 'am', 'turned', 'turns'])
const closers = new Set(['when', 'and', 'at', 'in', 'on', 'but', 'or', 'by', 'with', 'last', 'this'])
const oldest = 130

/** Reads a bare number as an age where its place says so: "aged 44", "at the age of 44", "Ida Holm, 44,", "when she was 12". */
export function asAge(atoms: readonly Atom[], draft: Draft): Draft {
  if (draft.unit !== null || draft.rate || draft.value <= 0 || draft.value > oldest || draft.numeral.scaled || draft.kind !== 'count') return draft
  const sure = isDeclared(atoms, draft) || isApposition(atoms, draft)
  if (!sure && !(draft.counted === null && isPredicate(atoms, draft))) return draft
  return { ...draft, kind: 'age', unit: year, counted: null, rule: sure ? 'age' : 'age of a pronoun', confidence: sure ? 0.9 : 0.6 }
}

/** "aged 44", "age 44", "ages 5 to 11", "under the age of 17". */
function isDeclared(atoms: readonly Atom[], { from, counted }: Draft): boolean {
  const at = boundStart(atoms, from)
  const words = [atoms[at - 2]?.lower, atoms[at - 1]?.lower]
  if (words[1] === 'of' && counted === null && persons.has(words[0] ?? '')) return true
  if (words[1] === 'between' || words[1] === 'from' || words[1] === 'of') return /^ag(?:e|es|ed)$/.test(words[0] ?? '')
  return /^ag(?:e|es|ed)$/.test(words[1] ?? '')
}

/** "Ida Holm, 44, ..." and "Ida Holm (44)": a number alone between a person's name and a mark. */
function isApposition(atoms: readonly Atom[], { from, to, value }: Draft): boolean {
  const mark = atoms[from - 1]
  const name = atoms[from - 2]
  const earlier = atoms[from - 3]
  const behind = atoms[to]?.text ?? '.'
  if (!mark || !name || to - from > 1 || !Number.isInteger(value)) return false
  const enclosed = mark.text === ',' ? [',', '.', ';', ')'].includes(behind) : mark.text === '(' && behind === ')'
  return enclosed && isCapitalised(name) && name.tag === 'PROPN' && earlier !== undefined && (isCapitalised(earlier) || earlier.shape === 'word')
}

/** "when she was 12", "who turned 40 in May": a person's pronoun, a form of "be" or "turn", the number, and nothing counted. */
function isPredicate(atoms: readonly Atom[], { from, to }: Draft): boolean {
  let at = boundStart(atoms, from)
  while (/^(?:just|only|now)$/.test(atoms[at - 1]?.lower ?? '')) at--
  const behind = atoms[to]
  const closes = behind === undefined || (behind.shape === 'mark' && behind.text !== '%') || closers.has(behind.lower)
  return closes && beings.has(atoms[at - 1]?.lower ?? '') && people.has(atoms[at - 2]?.lower ?? '')
}
