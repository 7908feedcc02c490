import type { Edit, QuoteFinding, Token } from '../../model.ts'
import { meantBy } from './meaning.ts'
import { possessive } from './names.ts'
import { type Found, type Scene, tokensIn } from './scene.ts'

const first = /^(?:i|me|my|mine|myself)$/
const third = /^(?:he|him|his|she|her|hers|it|its|they|them|their|theirs)$/
const reflexive = /^(?:himself|herself|itself|themselves)$/
/** Pronouns that mean nobody in particular, and those that ask or tie a clause to the words before it. */
const harmless = /^(?:who|whom|whose|which|what|whatever|whoever|there|(?:some|any|no|every)(?:body|one|thing)|no-one|each|none|neither|either|all|most|many|some|several|few)$/

/** A pronoun stands alone as the name or the words that it can only mean; what means nothing may stay. */
export function pronoun(scene: Scene, at: number): Found | undefined {
  const { tokens } = scene.article
  const { tag, lower, relation } = tokens[at] as Token
  if (tag !== 'PRON') return undefined
  const stays: Found = { edit: null, next: at + 1 }
  if (/^expl/.test(relation) || reflexive.test(lower) || harmless.test(lower) || isTie(tokens, at)) return stays
  if (first.test(lower)) return spoken(scene, at)
  if (!third.test(lower)) return null
  // "his are lighter": a possessive without its noun.
  const meant = /^(?:his|hers|theirs)$/.test(lower) && !/poss/.test(relation) ? null : meantBy(scene, at)
  if (meant) return { edit: edited(scene, at, meant.words), next: at + 1, who: meant.who, from: meant.from }
  const own = ownSubject(scene, at)
  return own === null ? null : { within: own, ...stays }
}

/** "the mill that closed": a pronoun that ties a clause to its noun. */
function isTie(tokens: readonly Token[], at: number): boolean {
  const { lower, head } = tokens[at] as Token
  return lower === 'that' && /^acl/.test(tokens[head]?.relation ?? '') && head > at
}

function edited({ article: { tokens, text } }: Scene, at: number, words: string): Edit {
  const { start, end, relation } = tokens[at] as Token
  return { start, end, replacement: /poss/.test(relation) ? possessive(words, text) : words, kind: 'pronoun' }
}

/** "I" in a quotation is the person who says it, where the verb sounds the same of somebody else. */
function spoken(scene: Scene, at: number): Found {
  const { article: { tokens }, state } = scene
  const { lower, start, end, relation } = tokens[at] as Token
  const quote = scene.quoteAround({ start, end })
  const speaker = quote && isSure(scene, quote) ? state.named.find(({ key, kind }) => kind === 'person' && key === quote.refs.source) : undefined
  const fits = /^(?:me|my)$/.test(lower) || (lower === 'i' && /^nsubj/.test(relation) && isAlike(tokens, at))
  return speaker && quote?.type !== 'indirect' && fits ? { edit: edited(scene, at, speaker.name), next: at + 1 } : null
}

/** Whether a quote is surely its speaker's: of one named beside it, or of a pronoun that can mean nobody else. */
function isSure(scene: Scene, { resolution, refs, at }: QuoteFinding): boolean {
  if (resolution !== 'pronoun' || at.speaker === null) return resolution === 'explicit'
  return meantBy(scene, tokensIn(scene.article, at.speaker)[0])?.who === refs.source
}

/** Whether the verb of a subject has one form for all persons: a past or a modal. */
function isAlike(tokens: readonly Token[], at: number): boolean {
  const { head } = tokens[at] as Token
  const auxiliary = tokens.slice(Math.max(0, head - 6), head).find((word) => word.head === head && /^(?:aux|cop)/.test(word.relation))
  const { lower, lemma, tag } = auxiliary ?? (tokens[head] as Token)
  if (auxiliary) return /^(?:was|had|did|['’]d|will|['’]ll|wo|would|can|ca|could|may|might|must|shall|should)$/.test(lower)
  return tag === 'VERB' && lower !== lemma && !lower.endsWith('ing')
}

/** "its" and "their" behind the subject of their own verb are understood of it, in the article as alone: where that stands. */
function ownSubject({ article: { tokens } }: Scene, at: number): number | null {
  const { lower, relation, head } = tokens[at] as Token
  if (!/^(?:its|their)$/.test(lower) || !/poss/.test(relation)) return null
  let verb = head
  for (let steps = 0; steps < 5 && tokens[verb] && !/^(?:VERB|AUX)$/.test((tokens[verb] as Token).tag); steps++) verb = (tokens[verb] as Token).head
  const subject = tokens.findLastIndex((word, i) => i < at && i >= at - 30 && word.head === verb && /^nsubj/.test(word.relation))
  const noun = tokens[subject]
  const plural = noun !== undefined && noun.tag === 'NOUN' && noun.lower !== noun.lemma
  return noun && /^(?:NOUN|PROPN)$/.test(noun.tag) && plural === (lower === 'their') ? noun.start : null
}
