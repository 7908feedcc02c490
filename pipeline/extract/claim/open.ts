import type { Annotated, Sentence, Token } from '../../model.ts'
import type { Clause } from './clauses.ts'
import { isEvent } from './event-nouns.ts'
import { predicateOf } from './predicate.ts'
import type { Proposition } from './propositions.ts'
import { degree, isCommand } from './stance/degree.ts'
import { signature } from './stance/signatures.ts'
import { raises } from './stance/tree.ts'
import { antecedent, subjectOf } from './subjects.ts'
import { formsUnder, headOf, isRelation, oneUnder, type Tree, under, wordAt } from './tree.ts'

/** How sure a word has to be not to be open: nearly as sure as "will"; a noun before a noun ("war veterans") tells of a kind and is always less sure. */
const settled = (tree: Tree, i: number): number => (isRelation(tree, i, /^compound/) ? 2 : 2.45)

/**
 * Gives clauses for what a sentence mentions without putting it forward as having happened: verbs below the predicates of its
 * `claims`, and events as nouns, where the words leave them open, deny them or put them into the future. A command has none. `found`: its clauses.
 */
export function openClauses({ tokens }: Annotated, { first }: Sentence, tree: Tree, found: readonly Clause[], claims: readonly Proposition[]): Clause[] {
  const known = new Map(found.map((clause) => [clause.head, clause]))
  const claimed = new Set(claims.map(({ clause }) => clause.head))
  if (tree.words.some(({ head }, i) => head < 0 && isCommand(tokens, first + i))) return []
  const held = claims.flatMap((claim) => attitude(tree, tokens, first, claim))
  const open = tree.words.map(({ tag }, i) => {
    if (tag !== 'NOUN' && tag !== 'VERB') return null
    const clause = eventAt(tree, i) ?? (claimed.has(i) || isInPredicate(tree, i, claims) ? null : verbAt(tree, i, known))
    return clause && degree(tokens, first + i) < settled(tree, i) ? clause : null
  }).filter((clause) => clause !== null)
  return [...held, ...open]
}

/** "the planned merger", and a verb after "be" that is no predicate of its own: "the aim is to merge". */
function eventAt(tree: Tree, head: number): Clause | null {
  const { tag } = wordAt(tree, head)
  const fits = tag === 'NOUN' ? isEvent(tree, head) && oneUnder(tree, head, /^cop/) === null : tag === 'VERB' && oneUnder(tree, head, /^cop/) !== null
  return fits ? { head, shape: 'event', subject: oneUnder(tree, head, /^nmod:poss/), parent: null } : null
}

/** A verb of its own, none that stands for an adjective or a preposition. */
function verbAt(tree: Tree, head: number, known: ReadonlyMap<number, Clause>): Clause | null {
  if (wordAt(tree, head).tag !== 'VERB' || isRelation(tree, head, /^(?:amod|compound|case|mark|fixed|flat|cc$|aux|cop)/)) return null
  return { head, shape: 'open', subject: known.get(head)?.subject ?? subjectOf(tree, head) ?? control(tree, head, known), parent: null }
}

/** Whether a verb is one of those in the predicate of a claim: "plans to cut", "seems to hold". */
const isInPredicate = (tree: Tree, i: number, claims: readonly Proposition[]): boolean =>
  isRelation(tree, i, /^xcomp/) && claims.some(({ predicate: { from, to } }) => from <= i && i < to)

/** "plans to cut": what is open is the cutting, and that there is a plan is not; so it stands in a row of its own. */
function attitude(tree: Tree, tokens: readonly Token[], first: number, { clause }: Proposition): Clause[] {
  const cores = clause.shape === 'apposition' ? [] : predicateOf(tree, clause.head).cores
  const open = cores.findIndex((core, at) => at > 0 && degree(tokens, first + core) < settled(tree, core))
  const head = cores[open - 1]
  return head === undefined || raises(wordAt(tree, head)) ? [] : [{ head, shape: 'attitude', subject: clause.subject, parent: clause }]
}

/**
 * A verb that names no subject has that of what it hangs on; or the object where that stands between them ("kept it from leaking").
 */
function control(tree: Tree, i: number, known: ReadonlyMap<number, Clause>): number | null {
  const above = headOf(tree, i)
  if (above < 0) return null
  const taken = isRelation(tree, i, /^xcomp/) || formsUnder(tree, i, /^mark/).some((form) => /^(?:from|of|into)$/.test(form))
  const object = taken ? under(tree, above, /^i?obj/).find((at) => above < at && at < i) ?? null : null
  if (object !== null) return object
  if (isRelation(tree, i, /^acl/)) {
    const owner = ofNoun(tree, i, above)
    if (owner !== null || isRelation(tree, above, /^nsubj/)) return owner
  }
  return known.get(above)?.subject ?? subjectOf(tree, above) ?? (isRelation(tree, above, /^(?:nmod|compound|root)/) ? null : control(tree, above, known))
}

/** Who does what hangs on a noun: the noun itself ("expects the firm to pay"), whose it is, who was given it. */
function ofNoun(tree: Tree, i: number, noun: number): number | null {
  const verb = isRelation(tree, noun, /^obj/) ? headOf(tree, noun) : -1
  if (oneUnder(tree, i, /^mark/) === null) return antecedent(tree, null, noun)
  const urged = verb >= 0 && formsUnder(tree, i, /^mark/).some((form) => /^(?:to|of|from|into)$/.test(form)) && signature(wordAt(tree, verb), 'i') !== null && !raises(wordAt(tree, verb))
  if (urged && signature(wordAt(tree, noun), 'i') === null) return noun
  return oneUnder(tree, noun, /^nmod:poss/) ?? (verb < 0 ? null : under(tree, verb, /^i?obj/).find((at) => verb < at && at < noun) ?? null)
}
