import type { Annotated, MentionFinding, Token } from '../../model.ts'
import { firstFrom } from '../../text/spans.ts'
import type { Entity } from '../speakers/entities.ts'
import { fittingGender, wordsAt } from '../speakers/names.ts'
import { bearerOf } from '../speakers/nominal.ts'
import { headNoun, withoutAddition } from '../speakers/nouns.ts'
import { mentionsFrom } from '../speakers/state.ts'
import { type Scene, sentenceAt, tokensIn } from './scene.ts'

/** How far back a body is named where a noun stands for it, in sentences. */
const sentencesBack = 3

/** Gives the one whom the article names that a description ("the minister", "the company") must mean; null else. */
export function bearing(scene: Scene, mention: MentionFinding): Entity | null {
  const words = wordsAt(scene.article, mention.span)
  const { use } = headNoun(words.toLowerCase().replace(/^\S+ /, ''))
  if (use === 'business') return words.split(' ').length === 2 && mention.number === 'singular' ? business(scene, mention) : null
  const entity = bearerOf(scene.state, mention)
  if (!entity) return null
  return entity.kind === 'person' ? (isNearest(scene, entity, mention) ? entity : null) : isHead(scene, entity, mention) ? entity : null
}

/** Whether nobody else who may be meant was named since: "the senator" is hardly somebody before the last senator. */
function isNearest({ state }: Scene, { key, mentions }: Entity, { span, gender }: MentionFinding): boolean {
  const last = mentions.findLast((mention) => mention.span.end <= span.start)
  if (!last) return false
  const others = mentionsFrom(state, { start: last.span.end, end: span.start }).filter(({ form, kind }) => form === 'name' && kind === 'person')
  return others.every((mention) => state.entityOf.get(mention)?.key === key || !fittingGender(mention.gender, gender === 'unknown' ? (mentions[0]?.gender ?? 'unknown') : gender))
}

/** Whether a body's name ends in the noun that describes it ("the inspectorate", "the Northern Ferry Inspectorate"), and no other such body came between. */
function isHead(scene: Scene, { key, mentions }: Entity, { span, number }: MentionFinding): boolean {
  const { article } = scene
  const noun = article.tokens[tokensIn(article, span)[1] - 1]
  const last = mentions.findLast((mention) => mention.span.end <= span.start)
  if (!noun || !last || number === 'plural' || !withoutAddition(key).endsWith(noun.lower) || sentenceAt(article, span.start) - sentenceAt(article, last.span.start) > sentencesBack) return false
  const [first, end] = tokensIn(article, { start: last.span.end, end: span.start })
  return article.tokens.slice(first, end).every(({ lemma }, i) => lemma !== noun.lemma || article.tokens[first + i - 1]?.lower === 'the')
}

/** Gives the one company that "the company" can mean as a subject: the only one named before, or the only one of the nearest sentence that names any. */
function business({ article, state }: Scene, { span }: MentionFinding): Entity | null {
  const placed = state.named.filter(({ kind }) => kind === 'organisation').flatMap((entity) => {
    const before = entity.mentions.findLast((mention) => mention.span.end <= span.start && !isAttribute(article, mention.span.end))
    return before ? [{ entity, sentence: sentenceAt(article, before.span.start) }] : []
  })
  const nearest = placed.filter(({ sentence }) => sentence === Math.max(...placed.map((each) => each.sentence)))
  const [only] = nearest
  const { relation } = article.tokens[tokensIn(article, span)[1] - 1] as Token
  const near = only && (placed.length === 1 || sentenceAt(article, span.start) - only.sentence <= 1)
  return near && nearest.length === 1 && /^(?:nsubj|nmod:poss)/.test(relation) ? only.entity : null
}

/** "the Orsk plant": a name before a noun that it belongs to. */
function isAttribute({ tokens }: Annotated, end: number): boolean {
  const at = firstFrom(tokens, end)
  return tokens[at]?.tag === 'NOUN' && (tokens[at - 1]?.head ?? -1) >= at
}
