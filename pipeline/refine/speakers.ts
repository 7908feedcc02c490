import type { Annotated, Findings, MentionFinding, QuoteFinding, Refiner, Span } from '../model.ts'
import { keyOf, lastUpTo } from '../text/spans.ts'
import { subjectBefore } from './speakers/antecedent.ts'
import type { Entity } from './speakers/entities.ts'
import { wordsAt } from './speakers/names.ts'
import { type Resolved, resolve } from './speakers/resolve.ts'
import { sourceOf } from './speakers/sources.ts'
import { type Speaking, type State, stateOf, withoutCues } from './speakers/state.ts'

/** What the quotes gone through so far have settled. */
type Progress = {
  entities: Map<string, Entity>
  sourceOfMention: Map<MentionFinding, string>
  sourceOfQuote: Map<string, string | null>
  last: (Speaking & Readonly<{ paragraph: number; asks: boolean }>) | null
}

/**
 * Links every quote's speaker to a source of the article: names to their fullest form, pronouns and nominals to whom
 * they stand for, quotations without attribution to the last speaker. Leaves only mentions of those who hold a quote.
 */
export const speakers: Refiner = (findings, article) => {
  const mentions = withoutCues(article, findings.mentions, findings.quotes)
  const state = stateOf(article, mentions, findings.quotes)
  const entities = new Map(state.named.map((entity) => [entity.key, entity]))
  const progress: Progress = { entities, sourceOfMention: new Map(), sourceOfQuote: new Map(), last: null }
  const quotes = findings.quotes.map((quote) => {
    const link = quote.at.speaker === null ? carriedOver(state, quote, progress) : attributed(state, quote, quote.at.speaker, progress)
    progress.sourceOfQuote.set(keyOf(quote), link.refs.source)
    return link
  })
  return { ...findings, quotes, ...cited(article, mentions, quotes, progress) }
}

const paragraphAt = ({ sentences }: Annotated, offset: number): number => sentences[lastUpTo(sentences, offset)]?.paragraph ?? 0

/** Who replies is somebody else than who asked. */
const isOther = (quote: QuoteFinding, last: Progress['last']) => (entity: Entity): boolean =>
  !(last?.asks && entity.key === last.entity.key && /^(?:reply|answer|respond)$/.test(quote.cue_lemma ?? ''))

/** Links a quote whose speaker the article names beside it. */
function attributed(state: State, quote: QuoteFinding, speaker: Span, progress: Progress): QuoteFinding {
  const { entity, resolution, mention } = ofOuter(state, quote, speaker, progress) ?? resolve(state, speaker, progress.last, progress.entities, isOther(quote, progress.last))
  if (entity === null) return { ...quote, resolution: 'none' }
  progress.entities.set(entity.key, entity)
  if (mention) progress.sourceOfMention.set(mention, entity.key)
  if (quote.refs.parent_quote === null) progress.last = { entity, at: speaker, asks: quote.cue_class === 'ask', paragraph: paragraphAt(state.article, quote.span.end - 1) }
  const at = { ...quote.at, speaker: mention && mention.span.start >= speaker.end ? mention.span : speaker }
  return { ...quote, at, refs: { ...quote.refs, source: entity.key }, resolution }
}

/** "I" inside a quotation is who says the quotation; "he" there is somebody whom it does not name. Null elsewhere. */
function ofOuter({ article }: State, { refs }: QuoteFinding, speaker: Span, { entities, sourceOfQuote }: Progress): Resolved | null {
  const [pronoun, self] = /^(?:(i|we)|he|she|they|it)$/i.exec(wordsAt(article, speaker)) ?? []
  if (refs.parent_quote === null || pronoun === undefined) return null
  const entity = self === undefined ? null : (entities.get(sourceOfQuote.get(refs.parent_quote) ?? '') ?? null)
  return { entity, resolution: entity ? 'pronoun' : 'none', mention: null }
}

/** Whether a speaker stands in the sentence before a stretch. */
const isRightBefore = ({ sentences }: Annotated, speaker: Span, { start }: Span): boolean => lastUpTo(sentences, start) - lastUpTo(sentences, speaker.start) === 1

/** A quotation by itself is of who spoke in the sentence before it, else of who acts there, else of who spoke in the paragraph before. */
function carriedOver(state: State, quote: QuoteFinding, progress: Progress): QuoteFinding {
  const paragraph = paragraphAt(state.article, quote.span.start)
  const { last } = progress
  const near = last && paragraph - last.paragraph <= (last.entity.kind === 'person' ? 1 : 0) ? last : null
  const spoke = near && isRightBefore(state.article, near.at, quote.span) ? near : null
  const from = quote.at.cue === null ? (spoke ?? subjectBefore(state, quote.span) ?? near) : null
  if (from === null) return { ...quote, resolution: 'none' }
  progress.last = { entity: from.entity, at: from.at, asks: false, paragraph }
  return { ...quote, at: { ...quote.at, speaker: from.at }, refs: { ...quote.refs, source: from.entity.key }, resolution: 'carried_over' }
}

/** Gives the sources that hold a quote, and their mentions. */
function cited(
  article: Annotated, mentions: readonly MentionFinding[], quotes: readonly QuoteFinding[], { entities, sourceOfMention }: Progress,
): Pick<Findings, 'sources' | 'mentions'> {
  const held = new Set(quotes.map(({ refs }) => refs.source))
  const holders = [...entities.values()].filter(({ key }) => held.has(key))
  const owners = new Map(holders.flatMap(({ key, mentions: own }) => own.map((mention) => [mention, key] as const)))
  const kept = mentions.flatMap((mention) => {
    const source = sourceOfMention.get(mention) ?? owners.get(mention)
    return source !== undefined && held.has(source) ? [{ ...mention, refs: { source } }] : []
  })
  return { sources: holders.map((entity) => sourceOf(article, entity)).sort((a, b) => (a.key < b.key ? -1 : 1)), mentions: kept }
}
