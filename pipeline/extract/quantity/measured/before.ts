import type { Atom } from '../atoms.ts'
import type { Draft } from '../drafts.ts'
import { changeWords } from '../lookups.ts'
import { isNominal, phraseBefore, type Range } from '../phrases.ts'
import { type Node, topOf, type Tree } from './syntax.ts'
import { longestBefore } from '../trie.ts'

const agePhrase = new Set(['aged', 'age', 'ages', 'of', 'the', 'under', 'over', 'above', 'below', 'between', 'from', 'at'])
/** Verbs of coming to an amount that may be taken for nouns. */
const reaching = new Set(['cost', 'costs', 'hit', 'hits', 'totals', 'averages', 'tops', 'measures', 'spans'])
/** Words before a name that is one of several. */
const examples = new Set(['as', 'including', 'like', 'with', 'by'])
const limiting = new Set(['above', 'below', 'over', 'under', 'beyond', 'exceeding'])
/** Relations by which the parse strings together the parts of a list. */
const listed = new Set(['conj', 'list', 'parataxis', 'orphan'])

/** Gives what the words right before a number say that it measures, null where they say nothing. */
export const saidBefore = (atoms: readonly Atom[], { kind }: Draft, start: number): Range | null =>
  (kind === 'age' ? agedBefore(atoms, start) : null) ?? labelBefore(atoms, start) ?? bracketed(atoms, start)

/** "base price: $500", "a market worth $4 billion": the words before a word that says what a thing costs or comes to. */
const labelBefore = (atoms: readonly Atom[], start: number): Range | null =>
  [':', 'worth'].includes(atoms[start - 1]?.lower ?? '') ? phraseBefore(atoms, start - 1) : null

/** "Brill Group (12.40)": a number that opens a bracket, what stands before it. */
const bracketed = (atoms: readonly Atom[], start: number): Range | null =>
  atoms[start - 1]?.text === '(' && atoms[start - 2]?.text !== '#' ? phraseBefore(atoms, start - 1, false) : null

/** "men aged 30 to 49", "drivers over the age of 17"; not "joined at the age of 17". */
function agedBefore(atoms: readonly Atom[], start: number): Range | null {
  let at = start
  while (at > 0 && agePhrase.has(atoms[at - 1]?.lower ?? '')) at--
  if (atoms[at - 1]?.text === ',' || atoms[at - 1]?.text === '(') at--
  return at === start || atoms[at]?.lower === 'at' ? null : phraseBefore(atoms, at)
}

/** Whether an amount is what an object is brought to, so that it measures the object: "raise output to 40 tonnes of rice". */
export function isGoal(atoms: readonly Atom[], { kind }: Draft, start: number): boolean {
  if (!['money', 'measure'].includes(kind) || !['by', 'to', 'from', 'at'].includes(atoms[start - 1]?.lower ?? '')) return false
  const object = phraseBefore(atoms, start - 1)
  const before = object && atoms.slice(Math.max(0, object.from - 2), object.from).reverse().find(({ tag }) => tag !== 'DET' && tag !== 'PRON')
  return before?.tag === 'VERB'
}

/**
 * Gives the name right before a number, where no verb comes between that the parse could know: before a sign ("Dow +0.2%"), in a
 * list whose verb is said once, before a word of change or of cost taken for a noun, before a limit.
 */
export function nameBeside(atoms: readonly Atom[], tree: Tree, draft: Draft, start: number): Range | null {
  if (draft.kind === 'percent' && /^[-+−]$/.test(atoms[draft.from]?.text ?? '')) return phraseBefore(atoms, draft.from, false)
  const joined = ['by', 'to'].includes(atoms[start - 1]?.lower ?? '')
  const word = longestBefore(changeWords, atoms, joined ? start - 1 : start, 'lower')
  if (word?.value.kind === 'particle') return movedName(atoms, word.from)
  const verb = word?.from ?? (draft.unit && reaching.has(atoms[start - 1]?.lower ?? '') ? start - 1 : null)
  if (verb !== null && isNominal(atoms[verb - 1])) {
    const { tag, relation } = tree.nodes[tree.at[verb] as number] as Node
    return tag === 'NOUN' && (relation !== 'obj' || (word && atoms[start - 1]?.lower === 'by')) ? phraseBefore(atoms, verb) : null
  }
  return isGapped(atoms, tree, draft, start) || isLimited(atoms, start) ? phraseBefore(atoms, start, false) : null
}

/** "visibility below 300 metres", "homes under $300,000": a common noun right before a preposition of limit. */
const isLimited = (atoms: readonly Atom[], start: number): boolean => atoms[start - 1]?.tag === 'NOUN' && limiting.has(atoms[start]?.lower ?? '')

/** "with Brill up 3 percent", "makers such as Brill, up 3 percent": a name right before a particle; over a comma, only one that is an example. */
function movedName(atoms: readonly Atom[], at: number): Range | null {
  const comma = atoms[at - 1]?.text === ',' ? 1 : 0
  const name = atoms[at - 1 - comma]?.tag === 'PROPN' ? phraseBefore(atoms, at - comma, false) : null
  return name && (comma === 0 || examples.has(atoms[name.from - 1]?.lower ?? '')) ? name : null
}

/** "Brill gained 3 percent, Ostler 4 percent and Vane 5 percent": a name right before a number that is one of a list. */
const isGapped = (atoms: readonly Atom[], tree: Tree, number: Range, start: number): boolean =>
  isNominal(atoms[start - 1]) && listed.has(topOf(tree, number)?.relation ?? '') && tree.nodes[tree.at[start - 1] as number]?.relation !== 'obj'
