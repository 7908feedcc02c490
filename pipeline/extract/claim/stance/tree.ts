import type { Token } from '../../../model.ts'
import { signature } from './signatures.ts'

const known = new WeakMap<readonly Token[], readonly (readonly number[])[]>()

/** Gives the places of the tokens that depend on each token, in order; worked out once an article. */
export function dependents(tokens: readonly Token[]): readonly (readonly number[])[] {
  const found = known.get(tokens)
  if (found) return found
  const lists: number[][] = tokens.map(() => [])
  for (const [i, { head }] of tokens.entries()) lists[head]?.push(i)
  known.set(tokens, lists)
  return lists
}

/** Gives the dependents of a token in relations that a pattern finds. */
export function related(tokens: readonly Token[], i: number, relations: RegExp): readonly number[] {
  const below = dependents(tokens)[i] ?? []
  return below.length === 0 ? below : below.filter((at) => relations.test((tokens[at] as Token).relation))
}

/** Gives the words that tie a clause or phrase to its governor: "that", "in order to", "without"; empty where there are none. */
export function tie(tokens: readonly Token[], i: number): string {
  const ties = related(tokens, i, /^(?:mark|case|cc$)/)
  if (ties.length === 0) return ''
  return ties.filter((at) => at < i).flatMap((at) => [at, ...related(tokens, at, /^fixed/)]).map((at) => (tokens[at] as Token).lower).join(' ')
}

/** Gives the word that an auxiliary, a copula or a particle belongs to, else the token itself. */
function contentWord(tokens: readonly Token[], i: number): number {
  const { relation, head } = tokens[i] as Token
  return head >= 0 && /^(?:aux|cop|compound:prt|mark)/.test(relation) ? head : i
}

/**
 * Gives the token that carries the predicate in a stretch [from, to) of tokens: its topmost word, or the infinitive that hangs
 * on it ("plans to leave"); where the topmost is an auxiliary or a copula, the word that it belongs to.
 */
export function predicateWord(tokens: readonly Token[], from: number, to: number): number {
  const inside = (i: number): boolean => from <= i && i < to
  let at = from
  while (inside((tokens[at] as Token).head)) at = (tokens[at] as Token).head
  at = contentWord(tokens, at)
  for (;;) {
    const next = related(tokens, at, /^(?:xcomp|acl$|advcl$|ccomp)/).find((i) => inside(i) && goesOn(tokens[i] as Token, tie(tokens, i)))
    if (next === undefined) return at
    at = next
  }
}

const colouring = /^(?:seem|implicative|able|possible|unlikely|need|expect)$/

/** Whether a word only colours its infinitive ("seems to hold", "is able to pay"), where "plans to" and "is willing to" tell of something of their own. */
export function raises(token: Token): boolean {
  const sort = signature(token, 'i')?.sort ?? ''
  return /^(?:go|have|be|need|ought|get|come)$/.test(token.lemma) || (token.tag === 'ADJ' && sort === '') || (colouring.test(sort) && (sort !== 'expect' || token.tag === 'ADJ'))
}

/** Whether a verb in a predicate is what the predicate says: "plans to cut", but not "is charged with reviewing". */
const goesOn = ({ tag, relation }: Token, mark: string): boolean => /^(?:VERB|AUX)$/.test(tag) && (/^[xc]comp/.test(relation) || mark === 'to')
