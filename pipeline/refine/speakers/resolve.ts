import type { MentionFinding, Resolution, Span } from '../../model.ts'
import { contains, lastUpTo } from '../../text/spans.ts'
import { antecedent } from './antecedent.ts'
import { describedEntity, nominalOf, sameNominal } from './described.ts'
import type { Entity } from './entities.ts'
import { headMention } from './heads.ts'
import { isAcronymOf, isCounted, normalised, wordsAt } from './names.ts'
import { bearerOf } from './nominal.ts'
import { isOneOfTwoRoles } from './nouns.ts'
import { mentionsFrom, type Speaking, type State } from './state.ts'

/** Whom the words that name a speaker mean, how that was found, and the mention that they are. */
export type Resolved = Readonly<{ entity: Entity | null; resolution: Resolution; mention: MentionFinding | null }>

/** Gives whom the words that name a speaker mean, and how that was found; `mayBe`: whom a pronoun may stand for. */
export function resolve(state: State, speaker: Span, last: Speaking | null, known: ReadonlyMap<string, Entity>, mayBe: (entity: Entity) => boolean): Resolved {
  const mention = headMention(state, speaker)
  const words = wordsAt(state.article, speaker)
  if (meansNobody.test(words)) return { entity: null, resolution: 'none', mention: null }
  const joined = words.includes(' and ') && !(mention && contains(mention.span, speaker))
  if (joined && isOneOfTwoRoles(words)) return unmentioned(state, speaker, known)
  if (joined) return { entity: describedEntity(state, speaker, null, known), resolution: 'explicit', mention: null }
  if (mention === null || (mention.form === 'name' && contains(speaker, mention.span) && isCounted(words) && !isBearer(mention, speaker))) return unmentioned(state, speaker, known)
  if (mention.form === 'name') return named(state, mention, known)
  if (mention.form === 'pronoun') {
    const entity = antecedent(state, mention, last, [...known.values(), ...describedBefore(state, mention, known)].filter(mayBe))
    return { entity: entity && gendered(entity, mention), resolution: entity ? 'pronoun' : 'none', mention }
  }
  const bearer = bearerOf(state, mention) ?? sameNominal(state, speaker, mention, known)
  if (bearer?.named) return { entity: known.get(bearer.key) ?? bearer, resolution: 'nominal', mention }
  if (bearer) return { entity: { ...bearer, mentions: [...bearer.mentions, mention] }, resolution: 'nominal', mention }
  return { entity: describedEntity(state, speaker, mention, known), resolution: 'explicit', mention }
}

/** Words for whoever reads, or for a thing that is asked after: no source. */
const meansNobody = /^(?:you|one|what|whatever|whoever|something|nothing|nobody|\d{4})$/i

/** "A weary Moe": an article and an adjective before a person's name do not count. */
const isBearer = ({ kind, span }: MentionFinding, speaker: Span): boolean => kind === 'person' && span.end === speaker.end

/** Words that no mention covers: a declared short form, a description of somebody named, else a source by themselves. */
function unmentioned(state: State, speaker: Span, known: ReadonlyMap<string, Entity>): Resolved {
  const alias = aliased(state, wordsAt(state.article, speaker))
  if (alias) return { entity: known.get(alias.key) ?? alias, resolution: 'explicit', mention: null }
  const bearer = bearerOf(state, nominalOf(state, speaker))
  if (bearer) return { entity: known.get(bearer.key) ?? bearer, resolution: 'nominal', mention: null }
  return { entity: describedEntity(state, speaker, null, known), resolution: 'explicit', mention: null }
}

/** "She" says of whom it means that she is a woman. */
const gendered = (entity: Entity, { gender }: MentionFinding): Entity => (entity.gender === 'unknown' && gender !== 'unknown' ? { ...entity, gender } : entity)

/** The one source whose declared short form ("(IRSA)"), initials or surname the words are, where they were not seen to be a name. */
function aliased({ article, named: entities }: State, words: string): Entity | null {
  const key = normalised(words)
  const short = words.replace(/^the /i, '')
  const declares = ({ mentions }: Entity): boolean => mentions.some(({ alias }) => alias !== null && normalised(wordsAt(article, alias)) === key)
  const [entity, ...others] = entities.filter((each) => declares(each) || isSurname(each, short) || (each.kind !== 'person' && isAcronymOf(each.key.split(' '), short)))
  return entity && others.length === 0 ? entity : null
}

const isSurname = ({ kind, key }: Entity, word: string): boolean => kind === 'person' && /^\p{Lu}\p{Ll}+$/u.test(word) && key.endsWith(` ${normalised(word)}`)

/** A name means the source that it was gathered into; one that two people share alike means nobody for sure. */
function named({ entityOf }: State, mention: MentionFinding, known: ReadonlyMap<string, Entity>): Resolved {
  const entity = entityOf.get(mention) ?? null
  return { entity: entity && (known.get(entity.key) ?? entity), resolution: entity ? 'explicit' : 'none', mention: entity && mention }
}

/** How far back those may be described whom a pronoun means. */
const sentencesBack = 2

/** "Ida Moe and Tom Arden": two people named together may be meant by "they". */
const couples = ({ article }: State, mentions: readonly MentionFinding[]): MentionFinding[] =>
  mentions.filter(({ form, kind }) => form === 'name' && kind === 'person').flatMap((first, i, people) => {
    const second = people[i + 1]
    const joined = second && article.text.slice(first.span.end, second.span.start) === ' and '
    return joined ? [{ ...first, span: { start: first.span.start, end: second.span.end }, form: 'nominal' as const, kind: 'group' as const, number: 'plural' as const }] : []
  })

/** Whether a nominal is about somebody: what a person runs for, or is seen as ("as a candidate"), is not. */
const isReferring = ({ article }: State, { span, number }: MentionFinding): boolean =>
  number === 'plural' || (/ /.test(wordsAt(article, span)) && !/\b(?:as|for|is|was|be|been|become|became)\s$/.test(article.text.slice(Math.max(0, span.start - 8), span.start)))

/** Who is named beside a nominal that says what he or she is. */
const apposedTo = ({ mentions, entityOf }: State, { span }: MentionFinding): Entity | undefined => {
  const bearer = mentions.find(({ role }) => role !== null && role.start < span.end && span.start < role.end)
  return bearer && entityOf.get(bearer)
}

/** Who is only described, not named, in the sentences before a pronoun: they may be meant too. */
function describedBefore(state: State, pronoun: MentionFinding, known: ReadonlyMap<string, Entity>): Entity[] {
  const { sentences } = state.article
  const start = sentences[Math.max(0, lastUpTo(sentences, pronoun.span.start) - sentencesBack)]?.start ?? 0
  const before = mentionsFrom(state, { start, end: pronoun.span.start })
  const nominals = before.filter((mention) => mention.form === 'nominal' && (pronoun.kind !== 'person' || pronoun.gender === 'unknown' || isReferring(state, mention)))
  const near = pronoun.number === 'plural' ? [...nominals, ...couples(state, before)] : nominals
  return near.flatMap((mention) => {
    const bearer = apposedTo(state, mention) ?? bearerOf(state, mention)
    const entity = bearer ? { ...bearer, mentions: [...bearer.mentions, mention] } : describedEntity(state, mention.span, mention, known)
    return entity ? [entity] : []
  })
}
