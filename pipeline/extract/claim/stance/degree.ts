import { subordinators } from '../../../generated/lexicons.ts'
import type { Token } from '../../../model.ts'
import { modifiers, negationOf, product } from './modifiers.ts'
import { applied, type Signature, signature, sortOf } from './signatures.ts'
import { related, tie } from './tree.ts'

const conditions = new Set(subordinators.filter(({ role }) => role === 'condition').map(({ form }) => form))

/** Gives how sure the words are that what a token says is so, 3 certain … -3 certain that it is not. */
export function degree(tokens: readonly Token[], i: number): number {
  const known = degrees.get(tokens) ?? new Map<number, number>()
  degrees.set(tokens, known)
  const found = known.get(i) ?? product(inherited(tokens, i), modifiers(tokens, i).degree)
  known.set(i, found)
  return found
}

/** What was worked out of an article, for the words below it. */
const degrees = new WeakMap<readonly Token[], Map<number, number>>()

/** Gives what stands above a token leaves of it: the signature of its governor, a condition, a purpose. */
export function inherited(tokens: readonly Token[], i: number): number {
  const { head, relation } = tokens[i] as Token
  if (/^(?:root|ccomp|parataxis)$/.test(relation) && isCommand(tokens, i)) return 1.5
  if (head < 0) return rooted(tie(tokens, i))
  if (/^conj/.test(relation)) {
    if (/(?:^| )whether$/.test(tie(tokens, i))) return 0
    if (hasEnding(tokens, i) && isInfinitive(tokens, head) && (tokens[head] as Token).head >= 0) return inherited(tokens, (tokens[head] as Token).head)
    if (isInfinitive(tokens, i) && !isInfinitive(tokens, head)) return applied(sortOf('purpose'), degree(tokens, head))
    const shared = sharesVerb(tokens, i) ? degree(tokens, head) : inherited(tokens, head)
    // Of "A or B" either may be meant; "not A or B" leaves out both.
    return tie(tokens, i) === 'or' && shared > 0 ? product(shared, 1.75) : shared
  }
  // The negation of "gave no details" is the noun's own: what it denies of the verb does not count twice.
  const twice = /^(?:nsubj|obj)/.test(relation) && negationOf(tokens, i) !== null
  return applied(over(tokens, i), twice ? inherited(tokens, head) : degree(tokens, head))
}

const isInfinitive = (tokens: readonly Token[], i: number): boolean => /(?:^| )to$/.test(tie(tokens, i)) && !(tokens[i] as Token).lower.endsWith('ing')

/** "failed to pay and left": a verb with an ending goes on with the verb above an infinitive, not with the infinitive. */
function hasEnding(tokens: readonly Token[], i: number): boolean {
  const { tag, lower, lemma } = tokens[i] as Token
  return tag === 'VERB' && lower !== lemma && !lower.endsWith('ing') && related(tokens, i, /^(?:aux|cop|nsubj)/).length === 0
}

/** Whether a token is a command: "Stop the train", a bare verb at the beginning that nobody is the subject of. */
export function isCommand(tokens: readonly Token[], i: number): boolean {
  const { tag, lower, lemma } = tokens[i] as Token
  const before = tokens[i - 1]
  const first = before === undefined || /^(?:["“‘':.!?]|please|,)$/.test(before.lower)
  return first && tag === 'VERB' && lower === lemma && related(tokens, i, /^(?:nsubj|csubj|expl|aux|cop|mark)/).length === 0
}

/** What stands alone as "whether …", "if …" or "to …" is open. */
const rooted = (mark: string): number => (mark === 'whether' ? 0 : /^(?:to|if)$/.test(mark) ? 1.5 : 3)

/** "did not eat or drink", "may come and go": auxiliaries and negation count for a conjoined verb in the same form. */
export function sharesVerb(tokens: readonly Token[], i: number): boolean {
  const { head, tag, lower, lemma } = tokens[i] as Token
  const first = tokens[head] as Token
  if (related(tokens, i, /^(?:aux|cop)/).length > 0) return false
  if (related(tokens, i, /^nsubj/).length > 0) return related(tokens, i, /^nsubj:pass/).length > 0 && related(tokens, head, /^aux:pass/).length > 0
  const joint = related(tokens, i, /^cc$/).map((at) => (tokens[at] as Token).lower)
  if (joint.some((word) => /^(?:but|yet|nor)$/.test(word))) return false
  if (tag !== 'VERB' || first.tag !== 'VERB') return tag === first.tag
  if (related(tokens, head, /^aux/).length === 0) return joint.includes('or')
  return (lower === lemma) === (first.lower === first.lemma) && lower.endsWith('ing') === first.lower.endsWith('ing')
}

/** Gives what the governor of a token says of it. */
export function over(tokens: readonly Token[], i: number): Signature {
  const { relation, tag, lower } = tokens[i] as Token
  const mark = tie(tokens, i).replace(/^(?:(?:and|or|but|nor|that) )+(?=.)/, '').replace(/^if (?:and|or) .*/, 'if').replace(/.* whether$/, 'whether')
  const governor = tokens[told(tokens, i, mark)] as Token
  const base = relation.replace(/:.*/, '')
  if (/^(?:without|rather than|instead of)$/.test(mark)) return sortOf('avoid')
  if (conditions.has(mark) || mark === 'whether') return sortOf(mark === 'whether' || base === 'ccomp' || isAsked(tokens, i) ? 'question' : 'condition')
  const bare = mark === '' && (base === 'xcomp' || lower.endsWith('ing'))
  const frame = (bare || /^(?:to|for to|from|of|in|for|about)$/.test(mark)) && related(tokens, i, /^nsubj/).length === 0 ? 'i' : 'c'
  if (/^(?:ccomp|xcomp|csubj)$/.test(base) || (base === 'acl' && mark !== '')) {
    return signature(governor, frame) ?? sortOf(unnamed(tokens, i, base, frame))
  }
  if (base === 'parataxis') return sortOf('factive')
  if (base === 'advcl' && mark === '' && isManner(tokens, i)) return sortOf('manner')
  if (base === 'advcl') return clauseOver(governor, mark || (related(tokens, i, /^advmod/).map((at) => (tokens[at] as Token).lower)[0] ?? ''))
  return /^(?:obj|obl|nmod|compound|nsubj)$/.test(base) && tag === 'NOUN' ? nounOver(tokens, i, mark) : sortOf('aside')
}

/** "unclear if it leaks": behind a word that leaves something open "if" opens a question. */
function isAsked(tokens: readonly Token[], i: number): boolean {
  const mark = related(tokens, i, /^mark/)[0] ?? -1
  const before = tokens[mark - 1]
  return tokens[mark]?.lower === 'if' && before !== undefined && signature(before, 'c')?.sort === 'question'
}

/** "hit the targets using drones": a form in -ing behind a verb, and no comma between, is part of what the verb tells. */
export const isManner = (tokens: readonly Token[], i: number): boolean => {
  const { lower, head } = tokens[i] as Token
  return lower.endsWith('ing') && head < i && !/^(?:ADV|PUNCT)$/.test(tokens[i - 1]?.tag ?? '')
}

/** What a clause tells of itself under a word that the lexicon does not know: an infinitive is a purpose, unless it tells "the first to do so". */
function unnamed(tokens: readonly Token[], i: number, base: string, frame: string): string {
  const { head, lower } = tokens[i] as Token
  if (base === 'xcomp') return tie(tokens, i) === 'to' && (tokens[head] as Token).tag === 'VERB' ? 'purpose' : 'object'
  if (base !== 'acl' || frame === 'c' || (lower.endsWith('ing') && tie(tokens, i) === 'to')) return 'aside'
  return related(tokens, head, /^amod/).some((at) => /(?:^(?:first|second|third|last|latest|only|next)$|\dth$)/.test((tokens[at] as Token).lower)) ? 'aside' : 'goal'
}

/** "told reporters that …": a clause that seems to hang on whom somebody tells is what they are told. */
function told(tokens: readonly Token[], i: number, mark: string): number {
  const { head, relation } = tokens[i] as Token
  const noun = tokens[head] as Token
  const verb = noun.head >= 0 && /^(?:i?obj|obl)/.test(noun.relation) ? tokens[noun.head] : undefined
  return relation === 'acl' && mark === 'that' && verb && !signature(noun, 'c') && signature(verb, 'c') ? noun.head : head
}

/** Words that open a clause which is taken for granted whatever becomes of the main one. */
const presupposed = /^(?:when|after|because|since|although|though|even though|while|as|whereas|now that)$/

/** What an adverbial clause tells of itself: a purpose is open, what was gone without did not happen. */
function clauseOver(governor: Token, mark: string): Signature {
  if (/^(?:to|for to|in order to|so as to)$/.test(mark)) {
    const known = signature(governor, 'i')
    return known && known.sort !== 'expect' ? known : sortOf('purpose')
  }
  if (/^(?:from|of|in|about|at|for|on)$/.test(mark)) return signature(governor, 'i') ?? sortOf('aside')
  if (/^(?:until|till|against)$/.test(mark)) return sortOf('purpose')
  return sortOf(presupposed.test(mark) ? 'factive' : 'aside')
}

/** An event as a noun: what is planned, feared or prevented did not happen yet or at all. */
function nounOver(tokens: readonly Token[], i: number, mark: string): Signature {
  const { head, relation } = tokens[i] as Token
  const governor = tokens[head] as Token
  const direct = /^(?:obj|nsubj:pass)$/.test(relation)
  const event = direct || relation === 'compound' || /^(?:for|from|to|of|against|on)$/.test(mark)
  const known = event ? signature(governor, 'e') ?? (governor.tag === 'NOUN' ? signature(governor, 'i') : null) : null
  if (known) return /^(?:oppose|deny|doubt|avoid|prevent)$/.test(known.sort) && signature(tokens[i] as Token, 'c') ? sortOf('aside') : known
  if (relation === 'compound') return sortOf('kind')
  if (mark === 'for') return sortOf('goal')
  return sortOf(isDefinite(tokens, i) ? 'known' : 'some')
}

/** "the raid", "their raid": what the reader is taken to know of. */
const isDefinite = (tokens: readonly Token[], i: number): boolean =>
  related(tokens, i, /^(?:det$|nmod:poss)/).some((at) => /^(?:nmod:poss)/.test((tokens[at] as Token).relation) || /^(?:the|this|that|these|those)$/.test((tokens[at] as Token).lower))
