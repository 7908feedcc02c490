import { amounts } from '../../../generated/lexicons.ts'
import type { Atom } from '../atoms.ts'
import { boughtBy, objectNamed, subjectNamed, subjectOf } from './clauses.ts'
import type { Draft } from '../drafts.ts'
import { named, phraseOf } from './nominals.ts'
import type { Range } from '../phrases.ts'
import { base, childrenOf, dependent, headOf, type Node, topOf, type Tree } from './syntax.ts'

/** Nouns that name a level and not what it is the level of. */
const levels = new Set(amounts.filter((row) => row.class === 'level').map(({ word }) => word))
/** Prepositions by which a number says how far a thing goes: "cut costs by", "sell it at". */
const extents = new Set(['by', 'to', 'from', 'at', 'for'])

/** A number in its sentence: the top word of what writes it, and the preposition before it. */
type Place = Readonly<{ tree: Tree; atoms: readonly Atom[]; draft: Draft; top: Node; marker: string | undefined }>

function placeOf(tree: Tree, atoms: readonly Atom[], draft: Draft): Place | null {
  const top = topOf(tree, draft)
  return top && { tree, atoms, draft, top, marker: dependent(tree, top, 'case')?.lower }
}

/**
 * Gives what the parse says a number is said of: the noun it belongs to, or the object or subject of the verb it completes;
 * null where that is a pronoun, nothing ("it is 40 miles to Lisk") or the number itself ("40 percent agree"), undefined where the parse does not say.
 */
export function governedBy(tree: Tree, atoms: readonly Atom[], draft: Draft): Range | null | undefined {
  const place = placeOf(tree, atoms, draft)
  if (place && (base(place.top) === 'nsubj' || dependent(tree, place.top, 'expl'))) return null
  const word = place ? climb(place, place.top, 8) : null
  const phrase = word && word.lower !== 'one' ? phraseOf(tree, atoms, word) : null
  if (!word || !phrase) return undefined
  return word.tag === 'PRON' && phrase.to - phrase.from === 1 && !dependent(tree, word, 'det') ? null : phrase
}

/**
 * Gives what lasts as long as a duration says ("lasted two hours", "a permit for 90 days"); null where it only says when
 * something happened ("the sales of the last two weeks"), or for how long it was done. `start`: where the limits of the duration begin.
 */
export function lasting(tree: Tree, atoms: readonly Atom[], draft: Draft, start: number): Range | null {
  const place = placeOf(tree, atoms, draft)
  if (!place) return null
  const { top, marker } = place
  const isAdverbial = ['obl', 'advmod', 'advcl'].includes(base(top)) && !extentOf(place, start)
  const ofNumber = top.relation === 'nmod' && atoms[headOf(tree, top)?.from ?? -1]?.text === '#'
  const isPeriod = marker !== undefined && childrenOf(tree, top).some(({ lower }) => /^(?:last|next|past)$/.test(lower))
  if (isAdverbial || ofNumber || isPeriod || !['for', 'of', 'by', 'from', 'between', undefined].includes(marker)) return null
  return governedBy(tree, atoms, draft) ?? null
}

/** "extended the term by 2 days", "takes (anywhere) between 2 and 3 days": how far a verb goes, and not when. */
function extentOf({ tree, top, marker }: Place, start: number): boolean {
  if (marker === 'by') return dependent(tree, headOf(tree, top) ?? top, 'obj') !== null
  let at = start
  while (/^(?:from|between|anywhere)$/.test(tree.nodes[tree.at[at - 1] ?? -1]?.lower ?? '')) at--
  return (marker === undefined || at < start) && tree.nodes[tree.at[at - 1] ?? -1]?.tag === 'VERB'
}

/** From word to word up the parse, past other numbers and the names of levels, until one names what is measured. */
function climb(place: Place, node: Node, steps: number): Node | null {
  const { tree, atoms } = place
  const subject = dependent(tree, node, 'nsubj')
  if (subject) return subjectNamed(tree, node, subject)
  const head = headOf(tree, node)
  if (!head || steps === 0) return null
  const passes = base(node) === 'conj' || atoms[head.from]?.text === '#' || levels.has(head.lower) || isBareVerb(tree, head)
  if (passes) return climb(place, head, steps - 1)
  if (named.has(head.tag) && !dependent(tree, head, 'cop', 'nsubj')) return outermost(tree, head, node === place.top && extents.has(place.marker ?? ''))
  return ofClause(place, head, node)
}

/** "rose 2 percent to end at": a noun right behind "to" or "which" is a verb that was taken for one. */
const isBareVerb = (tree: Tree, node: Node): boolean => node.tag === 'NOUN' && /^(?:to|which|who)$/.test(tree.nodes[node.place - 1]?.lower ?? '')

/** What is said of a part of a compound is said of all of it ("a 3-litre V6 engine"); a price or goal, of the whole phrase. */
function outermost(tree: Tree, node: Node, whole: boolean): Node {
  const up = whole ? ['compound', 'flat', 'nmod'] : ['compound', 'flat']
  const head = up.includes(base(node)) ? headOf(tree, node) : null
  return head && named.has(head.tag) ? outermost(tree, head, whole) : node
}

/** What a clause says its number of: the thing bought, the object that the number measures, else its subject. */
function ofClause({ tree, atoms, draft: { kind } }: Place, verb: Node, node: Node): Node | null {
  const marker = dependent(tree, node, 'case')?.lower
  const object = dependent(tree, verb, 'obj')
  const measures = marker === undefined ? kind === 'percent' : extents.has(marker) && kind !== 'age' && (kind !== 'duration' || marker === 'by')
  const thing = object === node ? (kind === 'money' ? boughtBy(tree, verb) : null) : object && measures ? objectNamed(tree, verb, object) : null
  return thing && atoms[thing.from]?.text !== '#' ? thing : subjectOf(tree, verb, 6)
}
