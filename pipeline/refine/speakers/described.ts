import { demonyms, titles } from '../../generated/lexicons.ts'
import type { MentionFinding, Span } from '../../model.ts'
import { contains, lastUpTo } from '../../text/spans.ts'
import type { Entity } from './entities.ts'
import { isCounted, normalised, wordsAt } from './names.ts'
import type { Nominal } from './nominal.ts'
import { headNoun, isOneOfTwoRoles, withoutAddition } from './nouns.ts'
import { mentionsFrom, type State } from './state.ts'

/** Words that keep their capital. */
const capitalised = new Set([...demonyms.flatMap(({ word }) => [word, `${word}s`]), ...titles.map(({ title }) => title)])

/** Gives what words say that no mention covers, judged by their head noun: "the plumber". */
export function nominalOf({ article }: State, span: Span): Nominal {
  const { kind, plural } = headNoun(normalised(wordsAt(article, span)))
  return { span, kind: kind ?? 'person', gender: 'unknown', number: plural ? 'plural' : 'singular' }
}

/** Gives the one source of the article that the same noun described more fully before ("the spokeswoman" after "a spokeswoman for the port"). */
export function sameNominal(state: State, speaker: Span, mention: MentionFinding, known: ReadonlyMap<string, Entity>): Entity | null {
  const { article, mentions } = state
  const words = wordsAt(article, speaker).toLowerCase()
  if (!words.startsWith('the ')) return null
  const key = normalised(words)
  const isFuller = (other: string): boolean => other !== key && ` ${withoutAddition(other)}`.endsWith(` ${key}`)
  const spoken = [...known.values()].filter((entity) => !entity.named && isFuller(entity.key))
  if (spoken.length > 0) return spoken.length === 1 ? (spoken[0] as Entity) : null
  const before = mentions.filter(({ form, span, number }) => form === 'nominal' && span.end < speaker.start && number === mention.number)
  const fuller = before.filter(({ span }) => isFuller(normalised(wordsAt(article, span))))
  const [first] = fuller
  const several = new Set(fuller.map(({ span }) => normalised(wordsAt(article, span)))).size > 1
  return first && !several ? describedEntity(state, first.span, first, known) : null
}

/** Gives an entity for words that name nobody known: a role, a group, or a name that no mention covers; null for no words. */
export function describedEntity(state: State, speaker: Span, mention: MentionFinding | null, known: ReadonlyMap<string, Entity>): Entity | null {
  const words = wordsAt(state.article, speaker)
  const key = normalised(words)
  const entity = known.get(key)
  const mentions = [...(entity?.mentions ?? []), ...(mention ? [mention] : [])]
  if (entity || key === '') return entity ? { ...entity, mentions } : null
  const head = headNoun(key)
  const several = / and /.test(words) && !(mention && contains(mention.span, speaker)) && !isOneOfTwoRoles(words)
  const named = isNamed(words, mention, head.kind)
  return {
    key, mentions, named, name: named ? words.replace(/^(?:the|a|an) /i, '') : plainName(state, speaker), gender: mention?.gender ?? 'unknown',
    kind: several ? 'group' : (head.kind ?? mention?.kind ?? (named ? kindOfName(words) : 'unnamed')),
    number: several ? 'plural' : (mention?.number ?? (head.plural ? 'plural' : 'singular')),
  }
}

/** A description without its article; the capital that only opens a sentence is no part of it. */
function plainName(state: State, speaker: Span): string {
  const { article } = state
  const words = wordsAt(article, speaker)
  const bare = words.replace(/^(?:the|a|an) /i, '')
  const opens = article.sentences[lastUpTo(article.sentences, speaker.start)]?.start === speaker.start
  const isName = mentionsFrom(state, { start: speaker.start, end: speaker.start + 1 }).some(({ form }) => form === 'name')
  const lowered = bare === words && opens && !isName && !capitalised.has(words.split(' ')[0] as string) && /^\p{Lu}\p{Ll}/u.test(words)
  return lowered ? words.charAt(0).toLowerCase() + words.slice(1) : bare
}

/** Whether words that no name covers name somebody all the same: all of them in capitals, or a body called by a name. */
function isNamed(words: string, mention: MentionFinding | null, kind: Entity['kind'] | null): boolean {
  const capital = words.split(' ').every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && word.length < 4))
  return !isCounted(words) && (mention === null || / and /.test(words) ? capital : isBodyWithName(words, kind))
}

/** A few capitals are an acronym. */
const kindOfName = (words: string): Entity['kind'] => (/^(?:\p{Lu}{2,6}|\p{Lu}{2,}(?: \p{Lu}{2,})+)$/u.test(words.replace(/^The /i, '')) ? 'organisation' : 'person')

/** "the Green Shore party", "the Ostby Brewers’ Guild": a noun for a body with a name before it names one. */
const isBodyWithName = (words: string, kind: Entity['kind'] | null): boolean =>
  (kind === 'organisation' || kind === 'government') && /^(?:\p{Lu}[\p{L}’'-]+ )+\p{L}+$/u.test(words.replace(/^the /i, ''))
