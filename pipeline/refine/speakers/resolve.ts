import type { MentionFinding, Resolution, Span } from '../../model.ts'
import { contains, lastUpTo } from '../../text/spans.ts'
import { antecedent } from './antecedent.ts'
import type { Entity } from './entities.ts'
import { isCounted, wordsAt } from './names.ts'
import { bearerOf, describedEntity, sameNominal } from './nominal.ts'
import { headMention, mentionsFrom, type Speaking, type State } from './state.ts'

/** Whom the words that name a speaker mean, how that was found, and the mention that they are. */
export type Resolved = Readonly<{ entity: Entity | null; resolution: Resolution; mention: MentionFinding | null }>

/** Gives whom the words that name a speaker mean, and how that was found. */
export function resolve(state: State, speaker: Span, last: Speaking | null, known: ReadonlyMap<string, Entity>): Resolved {
  const mention = headMention(state, speaker)
  const words = wordsAt(state.article, speaker)
  const several = words.includes(' and ') && !(mention && contains(mention.span, speaker))
  if (mention === null || several || (mention.form === 'name' && isCounted(words))) {
    return { entity: describedEntity(state, speaker, null, known), resolution: 'explicit', mention: null }
  }
  if (mention.form === 'name') return { entity: state.entityOf.get(mention) ?? null, resolution: 'explicit', mention }
  if (mention.form === 'pronoun') {
    const entity = antecedent(state, mention, last, [...known.values(), ...describedBefore(state, mention, known)])
    return { entity, resolution: entity ? 'pronoun' : 'none', mention }
  }
  const bearer = bearerOf(state, mention) ?? sameNominal(state, speaker, mention, known)
  if (bearer?.named) return { entity: bearer, resolution: 'nominal', mention }
  if (bearer) return { entity: { ...bearer, mentions: [...bearer.mentions, mention] }, resolution: 'nominal', mention }
  return { entity: describedEntity(state, speaker, mention, known), resolution: 'explicit', mention }
}

/** Who is only described, not named, in the sentences before a pronoun: they may be meant too. */
function describedBefore(state: State, pronoun: MentionFinding, known: ReadonlyMap<string, Entity>): Entity[] {
  const { sentences } = state.article
  const start = sentences[Math.max(0, lastUpTo(sentences, pronoun.span.start) - 1)]?.start ?? 0
  const near = mentionsFrom(state, { start, end: pronoun.span.start }).filter(({ form }) => form === 'nominal')
  return near.flatMap((mention) => {
    const entity = bearerOf(state, mention) ?? describedEntity(state, mention.span, mention, known)
    return entity && !known.has(entity.key) ? [entity] : []
  })
}
