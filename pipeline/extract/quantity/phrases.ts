import type { Atom } from './atoms.ts'
import { isCalendar } from './lookups.ts'
import { isCapitalised } from './names.ts'
import { isPlural } from './plurals.ts'

/** Atoms [from, to). */
export type Range = Readonly<{ from: number; to: number }>

const inPhrase = new Set(['ADJ', 'NOUN', 'PROPN', 'X'])
const possessives = new Set(["'s", '’s', "'", '’'])
const determiners = new Set([
  'the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'your', 'this', 'that', 'these', 'those', 'each', 'every', 'all',
  'any', 'both', 'no', 'some',
])
/** Words that begin a phrase of time, which says when and never what is measured. */
const timeOpeners = new Set([
  'last', 'next', 'this', 'every', 'each', 'earlier', 'later', 'ago', 'early', 'late', 'yesterday', 'today', 'tomorrow',
  'annually', 'monthly', 'daily', 'weekly', 'so', 'year', 'quarter', 'month', 'week',
])

export const isTimeWord = ({ lower }: Atom): boolean =>
  timeOpeners.has(lower) || isCalendar(lower, 'weekday') || isCalendar(lower, 'month')

/** Whether an atom can stand in a noun phrase, given the one before it. */
function belongs(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at] as Atom
  if (atom.text === '.') return atom.glued && at + 1 < atoms.length && /^\p{Lu}|^com$|^org$/u.test((atoms[at - 1]?.text ?? '') + (atoms[at + 1]?.text ?? ''))
  if (atom.shape === 'mark') return atom.text === '&' || ((atom.text === '-' || possessives.has(atom.text) || atom.text === '/') && atom.glued)
  if (atom.shape === 'number') return atom.glued || /^(?:1[89]|20)\d\d$/.test(atom.text) || /\p{Lu}/u.test(atoms[at - 1]?.text ?? '')
  if (possessives.has(atom.text) || (atom.glued && atoms[at - 1]?.text === '-') || isTiedOn(atoms, at)) return true
  return inPhrase.has(atom.tag) || (isPlural(atom) && atom.tag !== 'AUX' && atom.tag !== 'VERB')
}

/** "start-up": a word that a hyphen ties to the next one belongs where that one does. */
const isTiedOn = (atoms: readonly Atom[], at: number): boolean => atoms[at + 1]?.text === '-' && Boolean(atoms[at + 1]?.glued && atoms[at + 2]?.glued)

/** A participle that stands as an adjective before a noun: "recorded songs", "rising prices". */
const isParticiple = (atoms: readonly Atom[], at: number): boolean =>
  /(?:ed|ing|en)$/.test(atoms[at]?.lower ?? '') && atoms[at]?.tag === 'VERB' && ['NOUN', 'ADJ'].includes(atoms[at + 1]?.tag ?? '')

/** Gives the noun phrase that begins at an atom (an article is left out), null when what stands there is none. */
export function phraseFrom(atoms: readonly Atom[], at: number): Range | null {
  let from = at
  while (determiners.has(atoms[from]?.lower ?? '')) from++
  let to = from
  let head = -1
  while (to < atoms.length && (belongs(atoms, to) || isParticiple(atoms, to) || (head < 0 && isPaired(atoms, to)))) {
    const atom = atoms[to] as Atom
    if (to > from && ((atom.shape === 'word' && isTimeWord(atom)) || opensClause(atoms, to))) break
    if (['NOUN', 'PROPN', 'X'].includes(atom.tag) || isPlural(atom) || (atom.shape === 'number' && head === to - 1)) head = to
    to++
    if (head === to - 1 && isPlural(atom) && !continuesPlural(atoms, to)) break
  }
  return head < from || isTimeWord(atoms[from] as Atom) ? null : { from, to: head + 1 }
}

/** "a fine Marrend paid": a name behind a common noun, with a verb behind it, begins a clause. */
function opensClause(atoms: readonly Atom[], at: number): boolean {
  const [before, atom] = [atoms[at - 1], atoms[at]]
  if (before?.tag !== 'NOUN' || isCapitalised(before) || atom?.tag !== 'PROPN' || atom.glued) return false
  const behind = atoms.slice(at).find(({ tag }) => tag !== 'PROPN')
  return behind?.tag === 'VERB' || behind?.tag === 'AUX'
}

/** "digital and physical sales": two adjectives before one noun. */
const isPaired = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.lower === 'and' && atoms[at - 1]?.tag === 'ADJ' && atoms[at + 1]?.tag === 'ADJ'

/** Behind a plural the phrase goes on only with its possessive, a further plural or a hyphen ("sales jobs", "ties' worth"). */
function continuesPlural(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at]
  if (!next) return false
  if (next.text === '-' || next.text === '/') return next.glued
  return (possessives.has(next.text) && next.glued) || (['NOUN', 'PROPN'].includes(next.tag) && next.shape === 'word')
}

/** Gives a phrase with the "of" phrase behind it: "shares" → "shares of the bank". */
export function withOf(atoms: readonly Atom[], phrase: Range): Range {
  if (atoms[phrase.to]?.lower !== 'of') return phrase
  const more = phraseFrom(atoms, phrase.to + 1)
  return more ? { from: phrase.from, to: more.to } : phrase
}

const links = new Set(['of', 'in', 'for', 'from', 'on', 'to', 'among', 'at', 'with', 'by'])

/**
 * Gives the noun phrase that ends before an atom, with the phrases tied to it by "of", "in", "for" and the like: the words
 * before a verb that say what it speaks of.
 */
export function phraseBefore(atoms: readonly Atom[], to: number, linked = true): Range | null {
  let end = to
  while (end > 0 && (['ADV', 'PART'].includes(atoms[end - 1]?.tag ?? '') && !possessives.has(atoms[end - 1]?.text ?? ''))) end--
  let from = end
  while (from > 0) {
    const at = from - 1
    const atom = atoms[at] as Atom
    const lower = atom.lower
    const isLink = linked && links.has(lower) && from < end && at > 0
    const isArticle = determiners.has(lower) && from < end
    const isAnd = (lower === 'and' || lower === '&') && from < end && at > 0 && isNominal(atoms[at - 1]) && isNominal(atoms[from])
    if (!(belongs(atoms, at) || isLink || isArticle || isAnd || isParticiple(atoms, at))) break
    from = at
  }
  return trimmed(atoms, from, end)
}

/** A noun, or an adjective written as part of a name ("the Brill Composite"). */
export const isNominal = (atom: Atom | undefined): boolean => atom !== undefined && (['NOUN', 'PROPN'].includes(atom.tag) || (atom.tag === 'ADJ' && isCapitalised(atom)))

/** "A4 sheets": a letter that a figure is tied to is no article. */
const isModel = (atoms: readonly Atom[], at: number): boolean => atoms[at + 1]?.shape === 'number' && Boolean(atoms[at + 1]?.glued)

const opensNothing = ({ lower, text, shape, tag }: Atom): boolean =>
  links.has(lower) || lower === 'and' || shape === 'mark' || possessives.has(text) || determiners.has(lower) || tag === 'VERB'

/** Drops what cannot open or close a noun phrase: prepositions with their phrase, articles, times, loose marks. */
function trimmed(atoms: readonly Atom[], first: number, last: number): Range | null {
  let from = first
  let to = last
  while (from < to && ((opensNothing(atoms[from] as Atom) && !isModel(atoms, from)) || (from + 1 < to && isTimeWord(atoms[from] as Atom)))) from++
  while (to > from && !isNominal(atoms[to - 1]) && !isPlural(atoms[to - 1] as Atom) && atoms[to - 1]?.shape !== 'number') to--
  while (to > from && isTimeWord(atoms[to - 1] as Atom)) to--
  while (to > from && (links.has(atoms[to - 1]?.lower ?? '') || determiners.has(atoms[to - 1]?.lower ?? ''))) to--
  return from < to ? { from, to } : null
}
