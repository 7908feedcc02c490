import { type Complemented, pointsBack } from './objects.ts'
import type { Predicate } from './predicate.ts'
import { type Role, roleOf } from './roles.ts'
import { clausal, isAttribution, prepositional } from './stretches.ts'
import { headOf, isRelation, oneUnder, type Stretch, type Tree, under, wordAt } from './tree.ts'

/** A stretch of words with what it tells; `of`: the place of the verb (or the noun or adjective after "be") that it is said of. */
export type Part = Stretch & Readonly<{ role: Role; of: number }>

/** Gives the further parts of what is said, in the order of the text: phrases, adverbs and clauses. */
export function adjuncts(tree: Tree, { cores, copula }: Predicate, { predicate, object, used }: Complemented): Part[] {
  const inside = (i: number, part: Stretch | null): boolean => part !== null && part.from <= i && i < part.to
  return cores.flatMap((core) => under(tree, core, wordAt(tree, core).tag === 'NOUN' && copula === null ? nounAsVerb : phrases))
    .filter((i) => !used.includes(i) && !inside(i, predicate) && !inside(i, object) && !pointsBack(tree, i) && !isAside(tree, i))
    .map((i) => adjunct(tree, i)).filter(({ from, to }) => !leavesQuotation(tree, cores[0] as number, { from, to })).sort((a, b) => a.from - b.from)
}

const phrases = /^(?:obl|advmod|advcl)/
/** A verb that the tagger takes for a noun has its phrases as a noun would. */
const nounAsVerb = /^(?:obl|advmod|advcl|nmod(?!:poss|:desc))/

/** Whether a word is no part of what is said: "However, …", "Not everyone …", "according to …", or a participle that makes a claim of its own. */
function isAside(tree: Tree, i: number): boolean {
  const setOff = tree.words[i - 1]?.text === ',' || (i < headOf(tree, i) && tree.words[i + 1]?.text === ',')
  if (isRelation(tree, i, /^advmod/)) return setOff || wordAt(tree, i).tag === 'PART' || wordAt(tree, i).lower === 'not'
  return isRelation(tree, i, /^advcl/) ? oneUnder(tree, i, /^(?:[nc]subj|mark|case|advmod)/) === null : isAttribution(tree, i)
}

/** Whether a quotation ends or begins between a predicate and what the tree ties to it: “It failed,” she said when we called. */
function leavesQuotation(tree: Tree, head: number, { from, to }: Stretch): boolean {
  const between = tree.words.slice(Math.min(head + 1, to), Math.max(head, from))
  return between.filter(({ text }) => /^["“”]$/.test(text)).length % 2 === 1 && between.some(({ tag }) => tag === 'VERB')
}

function adjunct(tree: Tree, i: number): Part {
  const stretch = isRelation(tree, i, /^(?:obl|nmod)/) ? prepositional(tree, i) : clausal(tree, i)
  return { role: roleOf(tree, i, stretch), of: headOf(tree, i), ...stretch }
}
