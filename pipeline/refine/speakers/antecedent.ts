import type { Annotated, MentionFinding, Span } from '../../model.ts'
import { lastUpTo } from '../../text/spans.ts'
import type { Entity } from './entities.ts'
import { fittingGender, isOwner, likelyGender, wordsAt } from './names.ts'
import { mentionsFrom, type Speaking, type State } from './state.ts'
import { isSubject, relativeNoun } from './tree.ts'

const sentencesBack = 3
/** The last speaker stays in mind a little longer than others who are named. */
const sentencesBackToSpeaker = 5
/** A relative pronoun follows its noun, with at most a short addition between, in UTF-16 units. */
const relativeReach = 80

type Candidate = Readonly<{ entity: Entity; mention: MentionFinding }>

/**
 * Gives whom a pronoun stands for: the antecedent of a relative, else the last speaker where it fits and is near, else
 * the first fitting name of the nearest sentence before. Null where nobody fits.
 */
export function antecedent(state: State, pronoun: MentionFinding, last: Speaking | null, known: readonly Entity[]): Entity | null {
  const { article } = state
  const word = wordsAt(article, pronoun.span).toLowerCase()
  if (word === 'i' || word === 'we') return null
  const agreeing = known.filter((entity) => agrees(entity, pronoun, word))
  const fitting = likeliest(agreeing.length > 0 || word !== 'they' ? agreeing : known.filter(mayBeThey), pronoun)
  const before = candidatesBefore(state, pronoun, fitting)
  if (word === 'who' || word === 'which') return ofRelative(state, pronoun, before)
  const here = sentenceOf(article, pronoun.span)
  const nearest = nearestSubject(article, before, pronoun)
  const mayBeLast = last !== null && fitting.some(({ key }) => key === last.entity.key)
  const previous = mayBeLast && here - sentenceOf(article, last.at) <= sentencesBackToSpeaker ? last : null
  if (previous === null || nearest === null) return (nearest ?? previous)?.entity ?? null
  const later = nearest.mention.span.start > previous.at.end
  return later && isSubject(article, nearest.mention.span) ? nearest.entity : previous.entity
}

/** Of a relative pronoun: who or what the parse attaches its clause to; the nearest that fits where that is none or cannot be. */
function ofRelative({ article, mentions }: State, { span, kind }: MentionFinding, before: Candidate[]): Entity | null {
  const noun = relativeNoun(article, span)
  const holds = ({ role, span: own }: MentionFinding): boolean => noun !== null && (role?.start ?? own.start) <= noun && noun < Math.max(role?.end ?? 0, own.end)
  const attached = before.find(({ mention }) => holds(mention))
  if (!attached && noun !== null && kind === 'person' && !mentions.some(holds)) return null
  const nearest = attached ?? before.sort((a, b) => b.mention.span.end - a.mention.span.end)[0]
  return nearest && span.start - nearest.mention.span.end < relativeReach ? nearest.entity : null
}

const isLikely = (entity: Entity, gender: MentionFinding['gender']): boolean => (entity.gender === 'unknown' ? likelyGender(entity.key) : entity.gender) === gender

/** Without those whose given name sounds like the other gender's, unless nobody else is left. */
function likeliest(entities: readonly Entity[], { gender }: MentionFinding): readonly Entity[] {
  if (gender === 'unknown') return entities
  const likely = entities.filter((entity) => entity.gender === gender || fittingGender(likelyGender(entity.key), gender))
  return likely.length > 0 ? likely : entities
}

const sentenceOf = ({ sentences }: Annotated, { start }: Span): number => lastUpTo(sentences, start)

/** Where the entities are named or described in the sentences before the pronoun, outside the words somebody is quoted with. */
function candidatesBefore({ article, quoted, inRole }: State, { span: { start } }: MentionFinding, entities: readonly Entity[]): Candidate[] {
  const from = article.sentences[Math.max(0, lastUpTo(article.sentences, start) - sentencesBack)]?.start ?? 0
  const isBefore = ({ span, form }: MentionFinding): boolean => form !== 'pronoun' && span.start >= from && span.end <= start
  return entities.flatMap((entity) => {
    const mentions = entity.mentions.filter((mention) => isBefore(mention) && !quoted.has(mention) && !inRole.has(mention))
    return mentions.map((mention) => ({ entity, mention }))
  })
}

/** Of the candidates in the nearest sentence the first that is known to be of the pronoun's gender and does not only own something. */
function nearestSubject(article: Annotated, candidates: readonly Candidate[], { gender }: MentionFinding): Candidate | null {
  const rank = ({ entity, mention: { span } }: Candidate): readonly number[] =>
    [-sentenceOf(article, span), gender === 'unknown' || isLikely(entity, gender) ? 0 : 1, isOwner(article, span) ? 1 : 0, isSubject(article, span) ? 0 : 1, span.start]
  const ranked = candidates.map((candidate) => ({ candidate, rank: rank(candidate) }))
  ranked.sort((a, b) => a.rank.map((part, i) => part - (b.rank[i] as number)).find((difference) => difference !== 0) ?? 0)
  return ranked[0]?.candidate ?? null
}

/** Whether a name begins its sentence, or follows only a short opening: then it is taken for its subject. */
function inSubjectPlace({ text, sentences }: Annotated, { span, role }: MentionFinding): boolean {
  const sentence = sentences[lastUpTo(sentences, span.start)]
  const opening = sentence ? text.slice(sentence.start, Math.min(span.start, role?.start ?? span.start)) : ''
  return /^(?:\S+\s+)?(?:\S+\s+)?$/.test(opening) || /^[^,]{0,60},\s+$/.test(opening)
}

/** One who is only described, and not as a woman or a man, may be "they". */
const mayBeThey = ({ kind, named, gender }: Entity): boolean => kind === 'person' && !named && gender === 'unknown'

function agrees({ kind, gender, number }: Entity, pronoun: MentionFinding, word: string): boolean {
  if (/^(?:he|she|him|her)$/.test(word)) {
    return (kind === 'person' || kind === 'unnamed') && number === 'singular' && fittingGender(gender, pronoun.gender)
  }
  if (word === 'they' || word === 'them') return kind !== 'document' && (number === 'plural' || kind === 'organisation' || kind === 'group')
  if (word === 'who') return kind === 'person' || kind === 'group' || kind === 'unnamed'
  if (word === 'it' || word === 'which') return number === 'singular' && (kind === 'organisation' || kind === 'government' || kind === 'document')
  return true
}

/** Gives the person who is the subject of the sentence right before a stretch, in its paragraph or with a colon; null else. */
export function subjectBefore(state: State, { start }: Pick<Span, 'start'>): Speaking | null {
  const { article, entityOf } = state
  const { sentences, text } = article
  const sentence = sentences[lastUpTo(sentences, start - 2)]
  if (!sentence || sentence.end > start) return null
  const here = sentences[lastUpTo(sentences, start)]
  if (here?.paragraph !== sentence.paragraph && !text.slice(sentence.start, sentence.end).endsWith(':')) return null
  for (const mention of mentionsFrom(state, sentence)) {
    const entity = entityOf.get(mention)
    if (entity?.kind === 'person' && !isOwner(article, mention.span) && inSubjectPlace(article, mention)) return { entity, at: mention.span }
  }
  return null
}
