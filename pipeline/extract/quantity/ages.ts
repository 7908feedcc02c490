import { numberIdioms, roles } from '../../generated/lexicons.ts'
import type { Atom } from './atoms.ts'
import { boundStart } from './limits.ts'
import type { Draft } from './drafts.ts'
import { type Unit, unitsByName } from './lookups.ts'
import { isCapitalised } from './names.ts'
import { isTimeWord } from './phrases.ts'
import { isPlural } from './plurals.ts'

const year = unitsByName.get('year of age') as Unit
/** Nouns that "of" and a number give an age ("a man of 67"). */
const persons = new Set(numberIdioms.filter(({ kind }) => kind === 'person').map(({ word }) => word))
/** Parents, who are "of four" by their children. */
const parents = new Set(numberIdioms.filter(({ kind }) => kind === 'parent').map(({ word }) => word))
/** Nouns for one person, who may have an age between commas ("the singer, 87,"). */
const bearers = new Set(roles.filter(({ kind }) => kind === 'person').map(({ noun }) => noun))
const people = new Set(['he', 'she', 'who', 'i'])
const beings = new Set(['was', 'is', 'am', 'turned', 'turns'])
const closers = new Set(['when', 'and', 'at', 'in', 'on', 'but', 'or', 'by', 'with', 'last', 'this'])
const oldest = 130

/** Reads a bare number as an age where its place says so: "aged 44", "at the age of 44", "Ida Holm, 44,", "when she was 12". */
export function asAge(atoms: readonly Atom[], draft: Draft, last: Draft | undefined): Draft {
  const told = agedFor(atoms, draft)
  if (told) return { ...draft, kind: 'age', unit: told, rule: 'age', confidence: 0.9 }
  if (draft.unit !== null || draft.rate || draft.value <= 0 || draft.value > oldest || draft.numeral.scaled || draft.kind !== 'count') return draft
  const children = childrenOf(atoms, draft)
  if (children) return children
  const sure = isDeclared(atoms, draft) || isListed(atoms, draft, last) || isApposition(atoms, draft) || (draft.counted === null && (isMean(atoms, draft) || isGroup(atoms, draft)))
  if (!sure && !(draft.counted === null && isPredicate(atoms, draft))) return draft
  return { ...draft, kind: 'age', unit: year, counted: null, rule: sure ? 'age' : 'age of a pronoun', confidence: sure ? 0.9 : 0.6 }
}

/** "aged 5 years", "at the age of 18 months": the unit of age that a span of time stands for there; null where none. */
const agedFor = (atoms: readonly Atom[], draft: Draft): Unit | null =>
  draft.kind === 'duration' && !draft.rate && /^(?:aged?|ages)$/.test(atoms[draft.from - (atoms[draft.from - 1]?.lower === 'of' ? 2 : 1)]?.lower ?? '')
    ? (unitsByName.get(`${draft.unit?.name} of age`) ?? null) : null

/** "a mother of four": so many children, whose age nothing says. */
function childrenOf(atoms: readonly Atom[], draft: Draft): Draft | null {
  const { from, value, counted, numeral: { form } } = draft
  if (counted !== null || form !== 'words' || value > 20 || atoms[from - 1]?.lower !== 'of' || !parents.has(atoms[from - 2]?.lower ?? '')) return null
  return { ...draft, counted: { unit: 'child', phrase: { from: from - 2, to: from - 1 } }, rule: 'children', confidence: 0.8 }
}

/** "aged six and eight": a bare number behind an age that was said to be one. */
const isListed = (atoms: readonly Atom[], { from, counted }: Draft, last: Draft | undefined): boolean =>
  last?.kind === 'age' && last.rule === 'age' && counted === null && /^(?:and|or|,|, and)$/.test(atoms.slice(last.to, from).map(({ lower }) => lower).join(' '))

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
  if (enclosed && mark.text === ',' && name.tag === 'NOUN' && bearers.has(name.lower)) return true
  return enclosed && isCapitalised(name) && name.tag === 'PROPN' && earlier !== undefined && (isCapitalised(earlier) || earlier.shape === 'word')
}

/** "children under 5", "women older than 40", "people 65 and over": the limit of a group of people is an age. */
function isGroup(atoms: readonly Atom[], { from, to }: Draft): boolean {
  const start = boundStart(atoms, from)
  const limits = atoms.slice(start, from).map(({ lower }) => lower).join(' ')
  const isLimit = /^(?:over|under|above|below|(?:older|younger) than)$/.test(limits) || (limits === '' && /^(?:older|over|younger|under)$/.test(atoms[to + 1]?.lower ?? ''))
  return isLimit && persons.has(atoms[start - 1]?.lower ?? '') && isPlural(atoms[start - 1] as Atom)
}

/** "the average age of the crew is 44", "life expectancy rose to 73": the subject says that the number is an age. */
function isMean(atoms: readonly Atom[], { from }: Draft): boolean {
  let at = boundStart(atoms, from) - 1
  if (!/^(?:is|was|are|were|to|at)$/.test(atoms[at]?.lower ?? '')) return false
  for (const first = at - 10; at > first && at >= 0; at--) {
    const { lower, shape } = atoms[at] as Atom
    if (/^(?:ages?|expectancy)$/.test(lower)) return lower !== 'age' || /^(?:average|mean|median|typical|minimum|maximum|retirement|pension|voting|the|her|his)$/.test(atoms[at - 1]?.lower ?? '')
    if (shape !== 'word') return false
  }
  return false
}

/** "when she was 12", "who turned 40 in May": a person's pronoun or name, a form of "be" or "turn", the number, and nothing counted; "died at 87". */
function isPredicate(atoms: readonly Atom[], { from, to }: Draft): boolean {
  let at = boundStart(atoms, from)
  while (/^(?:just|only|now)$/.test(atoms[at - 1]?.lower ?? '')) at--
  const behind = atoms[to]
  const closes = behind === undefined || (behind.shape === 'mark' && behind.text !== '%') || closers.has(behind.lower) || isTimeWord(behind)
  const [verb, subject] = [atoms[at - 1]?.lower ?? '', atoms[at - 2]]
  if (verb === 'at' && subject?.lower === 'died') return closes
  const isNamed = subject?.tag === 'PROPN' && isCapitalised(subject) && (verb.startsWith('turn') || atoms[at - 3]?.tag === 'PROPN')
  return closes && beings.has(verb) && (isNamed || people.has(subject?.lower ?? ''))
}
