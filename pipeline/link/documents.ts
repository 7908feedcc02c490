import type { Article } from './common/articles.ts'
import { gather, type Match } from './common/gather.ts'
import type { Group } from './common/groups.ts'
import { bandKeys } from './common/minhash.ts'
import { rounded, shared } from './common/numbers.ts'

/** From this share of its runs of five words on, an article repeats the earlier one; of both articles' runs, a little less. */
const repeated = 0.7
const alike = 0.6

/** Gives articles that repeat an earlier one nearly word for word, grouped with it; articles come in order of publication. */
export function duplicateGroups(articles: readonly Article[]): Group[] {
  const entries = articles.map((article, place) => ({ article, place }))
  const groups = gather(entries, { keys: ({ article }) => bandKeys(article.shingles), compare: (later, earlier) => likeness(later.article, earlier.article) })
  return groups.map((group) => ({
    kind: 'document', label: (group[0] as (typeof group)[number]).entry.article.title, agreement: 'same', values: null,
    members: group.map(({ entry: { article, place }, match }, i) => ({ record: article.id, place, relation: i === 0 ? 'same' : 'duplicate', ...match })),
  }))
}

function likeness(later: Article, earlier: Article): Match | null {
  const common = shared(later.shingles, earlier.shingles)
  const share = common / later.shingles.length
  const jaccard = common / (later.shingles.length + earlier.shingles.length - common)
  return share >= repeated || jaccard >= alike ? { score: rounded(Math.max(share, jaccard)), basis: ['words'] } : null
}
