/** The same quote in several articles: word for word, shortened, split or reworded. */
import type { Corpus } from '../model.ts'
import type { Article } from './common/articles.ts'
import { gather, type Gathered } from './common/gather.ts'
import type { Group } from './common/groups.ts'
import { hash } from '../text/hash.ts'
import { join, shingles } from './common/shingles.ts'
import type { Topics } from './common/topics.ts'
import type { Sources } from './sources.ts'
import { comparing } from './quotes/compare.ts'
import { type Quote, readQuotes } from './quotes/read.ts'

/** Gives groups of one quote as several articles give it; every group spans at least two articles. */
export async function quoteGroups(corpus: Corpus, articles: readonly Article[], topics: Topics, sources: Sources): Promise<Group[]> {
  const quotes = await readQuotes(corpus, articles, sources)
  const found = gather(quotes, { keys: blockKeys, compare: comparing(topics) }).filter(spansArticles)
  const labels = await wordsOfFirst(corpus, found)
  return found.map((group) => groupOf(group, labels))
}

/** Two quotes meet where they share two content words in a row; those of one source already where they share one. */
const blockKeys = ({ content, contentSet, source }: Quote): number[] => {
  const speaker = source === null ? null : hash(source)
  return [...shingles(content, 2), ...(speaker === null ? [] : Array.from(contentSet, (stem) => join(speaker, stem)))]
}

const spansArticles = (group: Gathered<Quote>): boolean => group.some(({ entry }) => entry.place !== group[0]?.entry.place)

function groupOf(group: Gathered<Quote>, labels: ReadonlyMap<string, string>): Group {
  const { id } = (group[0] as Gathered<Quote>[number]).entry
  return {
    kind: 'quote', label: labels.get(id) ?? '', values: null,
    agreement: group.some(({ match }) => match.basis.includes('similar_words')) ? 'differs' : 'same',
    members: group.map(({ entry: { id: record, place }, match }, i) => ({
      record, place, relation: i === 0 || match.basis.includes('same_words') ? 'same' : 'variant', ...match,
    })),
  }
}

/** Gives the words of every group's first quote by its id, in a second pass: only their hashes were kept. */
async function wordsOfFirst(corpus: Corpus, groups: readonly Gathered<Quote>[]): Promise<Map<string, string>> {
  const wanted = new Set(groups.map((group) => group[0]?.entry.id))
  const labels = new Map<string, string>()
  for await (const { quote_id, words } of corpus.rows('quotes')) if (wanted.has(quote_id as string)) labels.set(quote_id as string, words as string)
  return labels
}
