import { roles } from '../../generated/lexicons.ts'
import type { Annotated, SourceFinding } from '../../model.ts'
import type { Entity } from './entities.ts'
import { isCounted, normalised, wordsAt } from './names.ts'

const kinds = new Map(roles.map(({ noun, kind }) => [noun, kind]))
/** Nouns that say nothing of who it is: groups of people, and these. */
const nobody = new Set(['person', 'source', 'someone', 'somebody', 'man', 'woman', 'insider', 'one', 'another', 'official', 'sources', 'insiders'])

/** Gives the source that an entity is in this article: its fullest name, what it is, and how far the article names it. */
export function sourceOf(article: Annotated, { key, name, named, kind, mentions }: Entity): SourceFinding {
  const anonymity = named ? 'named' : isNobody(key) ? 'unnamed' : 'role_only'
  const stated = (part: 'role' | 'affiliation'): string | null => {
    const span = mentions.find((mention) => mention[part] !== null)?.[part] ?? null
    return span && wordsAt(article, span)
  }
  const office = anonymity === 'role_only' && kinds.get(headOf(key)) === 'person' ? name : null
  return {
    key, name, kind: anonymity === 'unnamed' && kind === 'person' ? 'unnamed' : kind, anonymity,
    role: stated('role') ?? office, affiliation: stated('affiliation'), aliases: named ? aliasesOf(article, key, mentions) : [],
  }
}

function aliasesOf(article: Annotated, key: string, mentions: Entity['mentions']): string[] {
  const spans = mentions.filter(({ form }) => form === 'name').flatMap(({ span, alias }) => (alias ? [span, alias] : [span]))
  return [...new Set(spans.map((span) => wordsAt(article, span)))].filter((form) => normalised(form) !== key).sort()
}

/** The noun of a role: the last word before an addition such as "for the company". */
const headOf = (words: string): string =>
  words.split(/ (?:of|for|at|from|with|in|on|to|by|familiar|close|briefed|involved|who)\b/)[0]?.split(' ').at(-1) ?? words

function isNobody(words: string): boolean {
  const head = headOf(words)
  return nobody.has(head) || kinds.get(head) === 'group' || isCounted(words) || /\b(?:anonymous|unnamed|unidentified)\b/.test(words)
}
