import type { Annotated, SourceFinding } from '../../model.ts'
import type { Entity } from './entities.ts'
import { isCounted, normalised, wordsAt } from './names.ts'
import { headNoun } from './nouns.ts'

/** Gives the source that an entity is in this article: its fullest name, what it is, and how far the article names it. */
export function sourceOf(article: Annotated, { key, name, named, kind, mentions }: Entity): SourceFinding {
  const anonymity = anonymityOf(key, named, kind)
  const stated = (part: 'role' | 'affiliation'): string | null => {
    const span = mentions.find((mention) => mention[part] !== null)?.[part] ?? null
    return span && wordsAt(article, span)
  }
  const office = anonymity === 'role_only' && kind === 'person' ? name : null
  return {
    key, name, kind: anonymity === 'unnamed' ? 'unnamed' : kind, anonymity,
    role: stated('role') ?? office, affiliation: stated('affiliation'), aliases: named ? aliasesOf(article, key, mentions) : [],
  }
}

function aliasesOf(article: Annotated, key: string, mentions: Entity['mentions']): string[] {
  const spans = mentions.filter(({ form }) => form === 'name').flatMap(({ span, alias }) => (alias ? [span, alias] : [span]))
  return [...new Set(spans.map((span) => wordsAt(article, span)))].filter((form) => normalised(form) !== key).sort()
}

/** A body of the state and a document are known by what they are; people only where more is said than how many. */
function anonymityOf(words: string, named: boolean, kind: Entity['kind']): SourceFinding['anonymity'] {
  if (named || kind === 'document') return 'named'
  if (isCounted(words) || headNoun(words).use === 'vague' || /\b(?:anonymous|unnamed|unidentified)\b/.test(words)) return 'unnamed'
  return kind === 'government' ? 'named' : 'role_only'
}
