import { resultVerbs } from '../../generated/lexicons.ts'
import { isEvent } from './event-nouns.ts'
import { isManner } from './stance/degree.ts'
import { signature } from './stance/signatures.ts'
import { formsUnder, headOf, isRelation, oneUnder, type Tree, under, wordAt } from './tree.ts'

const results = new Set(resultVerbs.map(({ lemma }) => lemma))

/** Gives the clause of a participle ("the ferry, built in 1998") where it says something of its subject beside what its verb says, else null. */
export function participle<C extends Readonly<{ head: number; subject: number | null }>>(tree: Tree, clause: C): C | null {
  const { head, subject } = clause
  // After a preposition or "to" it says when, how or what for, not that it is so.
  if (oneUnder(tree, head, /^(?:mark|case)$/) !== null || !hasForm(tree, head)) return null
  if (isRelation(tree, head, /^advcl/) && isManner(tree.words, head)) return null
  if (subject !== null && (isRelation(tree, subject, /^expl/) || wordAt(tree, subject).lower === 'no' || isOfClause(tree, head, subject))) return null
  return isOfPossibility(tree, head) ? null : clause
}

/** A bare form that is no participle ("appear") is a verb that the tree hangs wrong, and so is a word between a preposition and its noun an adjective. */
function hasForm(tree: Tree, head: number): boolean {
  const { lower, lemma, tag } = wordAt(tree, head)
  const bare = tag === 'VERB' && lower === lemma && !/[td]$|^(?:.*come|.*run)$/.test(lower)
  return !bare && !/^(?:DET|ADP)$/.test(tree.words[head - 1]?.tag ?? '')
}

/** "The firm sold the mill, marking the end of an era": the sale marks it; where the subject is itself what happened, it does. */
const isOfClause = (tree: Tree, head: number, subject: number): boolean =>
  isRelation(tree, head, /^advcl/) && headOf(tree, head) < head && wordAt(tree, head).lower.endsWith('ing') && results.has(wordAt(tree, head).lemma)
  && !isEvent(tree, subject) && !/^(?:this|that|it)$/.test(wordAt(tree, subject).lower)

/** "the risk of banks failing", "talk of them failing": what may be, not what is. */
function isOfPossibility(tree: Tree, head: number): boolean {
  if (!isRelation(tree, head, /^acl/) || !wordAt(tree, head).lower.endsWith('ing') || tree.words[head - 1]?.text === ',') return false
  if (tree.words[head - 1]?.tag === 'PRON') return true
  const noun = headOf(tree, head)
  const inside = under(tree, noun, /^nmod/).some((i) => i < head)
  const governor = inside ? noun : isRelation(tree, noun, /^nmod/) && /^(?:of|about)$/.test(formsUnder(tree, noun, /^case/)[0] ?? '') ? headOf(tree, noun) : -1
  const word = tree.words[governor]
  return word?.tag === 'NOUN' && (signature(word, 'i') ?? signature(word, 'c')) !== null
}
