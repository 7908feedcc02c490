import type { Annotated, MentionFinding, QuoteFinding, Span } from '../../model.ts'
import { contains, firstFrom, lastUpTo } from '../../text/spans.ts'
import { type Entity, namedEntities } from './entities.ts'
import { isOwner, normalised, wordsAt } from './names.ts'

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

/** Longest mention that may hold a speaker's words, in UTF-16 units. */
const longestMention = 200

/** Gives the mention that names a speaker's words: the longest at their head, and of names none that only owns the head. */
export function headMention(state: State, speaker: Span): MentionFinding | null {
  const { article } = state
  const near = mentionsFrom(state, { start: speaker.start - longestMention, end: speaker.end })
  const inside = near.filter(({ span }) => contains(speaker, span) || contains(span, speaker))
  const heads = inside.filter(({ span }) => !isOwner(article, span) || span.end >= speaker.end)
  return heads.sort((a, b) => headStart(a) - headStart(b) || b.span.end - b.span.start - (a.span.end - a.span.start))[0] ?? null
}

const headStart = ({ span, role }: MentionFinding): number => Math.min(span.start, role?.start ?? span.start)
