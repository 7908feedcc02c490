import type { Atom } from '../atoms.ts'
import type { Draft } from '../drafts.ts'
import { isCapitalised } from '../names.ts'
import { named, phraseOf } from './nominals.ts'
import { isTimeWord, phraseFrom, type Range, withOf } from '../phrases.ts'
import { isPlural } from '../plurals.ts'
import { headOf, type Node, topOf, type Tree } from './syntax.ts'

/** Words before a number that open a noun phrase around it. */
const opens = ({ lower, tag, text }: Atom): boolean => attributiveBefore.has(lower) || tag === 'ADJ' || text === "'s" || text === '’s'
const attributiveBefore = new Set([
  'a', 'an', 'the', 'its', 'their', 'his', 'her', 'our', 'this', 'that', 'each', 'of', 'and', 'with', 'for', 'under',
])

/** Gives what the words behind a number say that it measures, null where they say nothing. `start`: where its limits begin. */
export const saidBehind = (atoms: readonly Atom[], tree: Tree, draft: Draft, start: number): Range | null =>
  ofBehind(atoms, tree, draft) ?? attributed(atoms, tree, draft, start) ?? compared(atoms, draft) ?? inBehind(atoms, draft) ?? predicated(atoms, draft)

/** "of the crew, 12 were nurses": a plural that a bare number is said to be. */
function predicated(atoms: readonly Atom[], { to, kind, unit }: Draft): Range | null {
  if (kind !== 'count' || unit || !['are', 'were'].includes(atoms[to]?.lower ?? '')) return null
  const phrase = phraseFrom(atoms, to + 1)
  return phrase?.from === to + 1 && isPlural(atoms[phrase.to - 1] as Atom) ? phrase : null
}

/** "60 percent of the voters", "10 tonnes of rice", "$5 worth of rice"; "1 percent of the firm's 400 clerks" measures the clerks. */
function ofBehind(atoms: readonly Atom[], tree: Tree, { to }: Draft): Range | null {
  const aside = behindBrackets(atoms, to)
  const at = atoms[aside]?.lower === 'worth' ? aside + 1 : aside
  if (atoms[at]?.lower !== 'of') return null
  const phrase = phraseFrom(atoms, at + 1)
  if (phrase && atoms[phrase.to]?.text !== '#') return withOf(atoms, phrase)
  const whole = headOf(tree, tree.nodes[tree.at[at] as number] as Node)
  return whole?.relation === 'nmod' && named.has(whole.tag) ? phraseOf(tree, atoms, whole) : phrase
}

/** The atom behind a short aside in brackets: "3 miles (4.8 km) of pipes". */
function behindBrackets(atoms: readonly Atom[], at: number): number {
  if (atoms[at]?.text !== '(') return at
  const close = atoms.slice(at, at + 8).findIndex(({ text }) => text === ')')
  return close < 0 ? at : at + close + 1
}

/** "a 5 km tunnel", "the $15 million loan", "9-inch screen", "a 44-year-old nurse". */
function attributed(atoms: readonly Atom[], tree: Tree, draft: Draft, start: number): Range | null {
  const { from, to, unit, numeral, rule } = draft
  const next = atoms[to]
  const unwritten = rule.startsWith('age') && rule !== 'age unit' && to === numeral.to
  if (!next || unit === null || unwritten || (next.shape === 'mark' && !(next.text === '-' && next.glued)) || isTimeWord(next)) return null
  if (/^[-+−]$/.test(atoms[from]?.text ?? '') && unit.kind === 'percent') return null
  const hyphen = next.text === '-' ? 1 : 0
  const isTied = hyphen === 1 || atoms.slice(from, to).some(({ text }) => text === '-')
  const before = atoms[start - 1]
  const opened = !isPlural(atoms[to - 1] as Atom) || isTied || before === undefined || opens(before)
  const phrase = opened ? (phraseFrom(atoms, to + hyphen) ?? gerund(next, to, isTied)) : null
  return phrase && phrase.from === to + hyphen && (isTied || !isSibling(tree, draft, phrase)) ? withOf(atoms, phrase) : null
}

/** "the 5-mile crossing": behind a hyphened measure stands a noun, whatever the tagger says. */
const gerund = ({ tag, lower }: Atom, at: number, isTied: boolean): Range | null =>
  isTied && tag === 'VERB' && lower.endsWith('ing') ? { from: at, to: at + 1 } : null

/** "holds $5 billion offshore", "paid $5 cash": a noun behind a number that completes the same verb as the number does. */
function isSibling(tree: Tree, draft: Draft, phrase: Range): boolean {
  const [number, noun] = [topOf(tree, draft), topOf(tree, phrase)]
  return number?.relation === 'obj' && number.head === noun?.head && tree.nodes[number.head]?.tag === 'VERB'
}

/** "four times the price". */
const compared = (atoms: readonly Atom[], { to, kind }: Draft): Range | null => (kind === 'ratio' ? phraseFrom(atoms, to) : null)

/** "$2 million in fines": a mass noun behind an amount, not a place or a time. */
function inBehind(atoms: readonly Atom[], { to, kind }: Draft): Range | null {
  const at = behindBrackets(atoms, to)
  const next = atoms[at + 1]
  if (kind !== 'money' || atoms[at]?.lower !== 'in' || !next || isCapitalised(next) || next.tag === 'DET') return null
  return phraseFrom(atoms, at + 1)
}
