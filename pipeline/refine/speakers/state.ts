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
  /** Names in the words that say what somebody else is ("Moe consultant Ida Brask"). */
  inRole: ReadonlySet<MentionFinding>
}>

/** Who spoke last, and where that was said. */
export type Speaking = Readonly<{ entity: Entity; at: Span }>

/** Gives the mentions with names cut down that were let run over a cue ("Said Ida Moe, …", "Moe Says"). */
export function withoutCues(article: Annotated, mentions: readonly MentionFinding[], quotes: readonly QuoteFinding[]): readonly MentionFinding[] {
  const cues = quotes.flatMap(({ at: { cue } }) => (cue ? [cue] : [])).sort((a, b) => a.start - b.start)
  return mentions.map((mention) => {
    const { span: { start, end } } = mention
    const cue = mention.form === 'name' ? cues[lastUpTo(cues, end - 1)] : undefined
    if (!cue || cue.start < start || cue.end > end) return mention
    const span = cue.start > start ? { start, end: cue.start - 1 } : { start: cue.end + 1, end }
    const same = mentions.find((other) => other.form === 'name' && wordsAt(article, other.span) === wordsAt(article, span))
    return span.start < span.end ? { ...mention, kind: same?.kind ?? mention.kind, gender: same?.gender ?? mention.gender, span } : mention
  })
}

const known = new WeakMap<Annotated, State>()

/** Gathers what the refiners ask for again and again; worked out once an article, from the mentions and quotes as they were proposed. */
export function stateOf(article: Annotated, mentions: readonly MentionFinding[], quotes: readonly QuoteFinding[]): State {
  const state = known.get(article) ?? stateFrom(article, mentions, quotes)
  known.set(article, state)
  return state
}

function stateFrom(article: Annotated, mentions: readonly MentionFinding[], quotes: readonly QuoteFinding[]): State {
  const named = namedEntities(article, mentions)
  const direct = quotes.filter(({ type }) => type === 'direct').flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start)
  const isQuoted = ({ span }: MentionFinding): boolean => {
    const around = direct[lastUpTo(direct, span.start)]
    return around !== undefined && contains(around, span)
  }
  return {
    article, mentions, named, spans: mentions.map(({ span }) => span), quoted: new Set(mentions.filter(isQuoted)),
    inRole: inRoles(mentions),
    standings: named.flatMap((entity) => entity.mentions.flatMap((mention) => standingOf(article, entity, mention))),
    entityOf: new Map(named.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const))),
  }
}

function inRoles(mentions: readonly MentionFinding[]): ReadonlySet<MentionFinding> {
  const named = mentions.filter(({ form }) => form === 'name')
  const roles = named.flatMap(({ role, affiliation }) => [role, affiliation].filter((span) => span !== null)).sort((a, b) => a.start - b.start)
  return new Set(named.filter(({ span }) => {
    const around = roles[lastUpTo(roles, span.start)]
    return around !== undefined && contains(around, span)
  }))
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
