import type { Annotated, MentionFinding, QuoteFinding, Span } from '../../model.ts'
import { contains, firstFrom, lastUpTo } from '../../text/spans.ts'
import { type Entity, namedEntities } from './entities.ts'
import { normalised, wordsAt } from './names.ts'

/** A role in which the article presents an entity: its words, and those with its affiliation. */
export type Standing = Readonly<{ entity: Entity; title: readonly string[]; stated: ReadonlySet<string> }>

/** What is known of an article before its quotes are gone through in order. */
export type State = Readonly<{
  article: Annotated
  /** In the order of the text, and their spans. */
  mentions: readonly MentionFinding[]
  spans: readonly Span[]
  named: readonly Entity[]
  standings: readonly Standing[]
  entityOf: ReadonlyMap<MentionFinding, Entity>
  /** Mentions in the words somebody is quoted with directly. */
  quoted: ReadonlySet<MentionFinding>
}>

/** Who spoke last, and where that was said. */
export type Speaking = Readonly<{ entity: Entity; at: Span }>

/** Gives the mentions with names cut down that the tagger let begin at a cue ("Said Ida Moe, …"). */
export function withoutCues(mentions: readonly MentionFinding[], quotes: readonly QuoteFinding[]): readonly MentionFinding[] {
  const speakerAt = new Map(quotes.flatMap(({ at: { cue, speaker } }) => (cue && speaker && cue.end < speaker.start ? [[cue.start, speaker] as const] : [])))
  return mentions.map((mention) => {
    const speaker = mention.form === 'name' ? speakerAt.get(mention.span.start) : undefined
    return speaker && contains(mention.span, speaker) ? { ...mention, span: { start: speaker.start, end: mention.span.end } } : mention
  })
}

/** Gathers what the refiner asks for again and again. */
export function stateOf(article: Annotated, mentions: readonly MentionFinding[], quotes: readonly QuoteFinding[]): State {
  const named = namedEntities(article, mentions)
  const direct = quotes.filter(({ type }) => type === 'direct').flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start)
  const isQuoted = ({ span }: MentionFinding): boolean => {
    const around = direct[lastUpTo(direct, span.start)]
    return around !== undefined && contains(around, span)
  }
  return {
    article, mentions, named, spans: mentions.map(({ span }) => span), quoted: new Set(mentions.filter(isQuoted)),
    standings: named.flatMap((entity) => entity.mentions.flatMap((mention) => standingOf(article, entity, mention))),
    entityOf: new Map(named.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const))),
  }
}

function standingOf(article: Annotated, entity: Entity, { role, affiliation }: MentionFinding): Standing[] {
  if (role === null) return []
  const title = normalised(wordsAt(article, role)).split(' ')
  const owner = affiliation ? normalised(wordsAt(article, affiliation)).split(' ') : []
  return [{ entity, title, stated: new Set([...title, ...owner]) }]
}

/** Gives the mentions that begin in a stretch. */
export const mentionsFrom = ({ mentions, spans }: State, { start, end }: Span): readonly MentionFinding[] =>
  mentions.slice(firstFrom(spans, start), firstFrom(spans, end))
