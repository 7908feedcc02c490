import { roles } from '../../generated/lexicons.ts'
import type { MentionFinding, Span } from '../../model.ts'
import type { Entity } from './entities.ts'
import { fittingGender, isCounted, normalised, wordsAt } from './names.ts'
import type { Standing, State } from './state.ts'

/** A role may be stated shortly after the nominal that stands for it ("the director, Ida Moe"), in UTF-16 units. */
const lookAhead = 200
const organisationNouns = new Set(roles.filter(({ kind }) => kind === 'organisation' || kind === 'government').map(({ noun }) => noun))

/** Gives the one named entity that a definite nominal ("the minister", "the ministry") can only mean; null else. */
export function bearerOf(state: State, nominal: MentionFinding): Entity | null {
  const words = wordsAt(state.article, nominal.span).toLowerCase()
  const [, owner = null, bare = ''] = /^(?:(?:the|this|that) |(.+)['’]s? )(.+)$/.exec(words) ?? []
  if (bare === '' || nominal.number === 'plural') return null
  const content = normalised(bare).split(' ')
  const bearers = organisationNouns.has(content.at(-1) as string)
    ? state.named.filter(({ key, kind }) => owner === null && kind !== 'person' && content.every((word) => key.split(' ').includes(word)))
    : state.standings.filter((standing) => isOf(standing, content, owner)).map(({ entity }) => entity)
  const introduced = ({ mentions, gender }: Entity): boolean =>
    (mentions[0] as MentionFinding).span.start < nominal.span.start + lookAhead && fittingGender(gender, nominal.gender)
  const [entity, ...others] = new Set(bearers.filter(introduced))
  return entity && others.length === 0 ? entity : null
}

/** Whether a stated role is the one of a nominal: all its words stated, the noun last, and its owner, where it has one, too. */
function isOf({ title, stated }: Standing, content: readonly string[], owner: string | null): boolean {
  const owned = owner === null || content.length > 1 || normalised(owner).split(' ').every((word) => stated.has(word))
  return owned && title.at(-1) === content.at(-1) && content.every((word) => stated.has(word))
}

/** Gives the one unnamed source of the article that "the spokeswoman" can mean after "a spokeswoman for the port"; null else. */
export function sameNominal({ article }: State, speaker: Span, mention: MentionFinding, known: ReadonlyMap<string, Entity>): Entity | null {
  const words = wordsAt(article, speaker).toLowerCase()
  if (!words.startsWith('the ') || mention.number === 'plural') return null
  const key = normalised(words)
  const fitting = [...known.values()].filter((entity) => !entity.named && (entity.key.startsWith(`${key} `) || entity.key.endsWith(` ${key}`)))
  return fitting.length === 1 ? (fitting[0] as Entity) : null
}

/** Gives an entity for words that name nobody known: a role, a group, or a name that no mention covers; null for no words. */
export function describedEntity({ article }: State, speaker: Span, mention: MentionFinding | null, known: ReadonlyMap<string, Entity>): Entity | null {
  const words = wordsAt(article, speaker)
  const key = normalised(words)
  const entity = known.get(key)
  const mentions = [...(entity?.mentions ?? []), ...(mention ? [mention] : [])]
  if (entity || key === '') return entity ? { ...entity, mentions } : null
  const plural = / and |s$/.test(words)
  const capital = words.split(' ').every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && word.length < 4))
  return {
    key, mentions, name: words.replace(/^(?:the|a|an) /i, ''), named: mention === null && capital && !isCounted(words),
    kind: mention?.kind ?? (plural ? 'group' : 'unnamed'), gender: mention?.gender ?? 'unknown',
    number: mention?.number ?? (plural ? 'plural' : 'singular'),
  }
}
