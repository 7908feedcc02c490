/** From rows of single articles to links over the corpus: block → compare → cluster, one file a kind of link. */
import type { Corpus, Links } from '../model.ts'
import { readArticles } from './common/articles.ts'
import { groupRows } from './common/groups.ts'
import { topicsOf } from './common/topics.ts'
import { duplicateGroups } from './documents.ts'
import { quantityGroups } from './quantities.ts'
import { quoteGroups } from './quotes.ts'
import { resolveSources } from './sources.ts'

/**
 * Gives what belongs together over the corpus. Articles are taken in order of publication, and records are only compared
 * with earlier ones: so the order of the input does not matter, and later articles leave the groups of earlier ones as
 * they are. Of all rows only hashes, ids and numbers are kept. Order matters: quotes know their sources first.
 */
export async function link(corpus: Corpus): Promise<Links> {
  const articles = await readArticles(corpus)
  const topics = topicsOf(articles)
  const repeated = duplicateGroups(articles)
  const duplicates = new Map(repeated.flatMap(({ members: [original, ...copies] }) => copies.map(({ record }) => [record, original?.record ?? record])))
  const sources = await resolveSources(corpus, articles, topics)
  const quotes = await quoteGroups(corpus, articles, topics, sources)
  const quantities = await quantityGroups(corpus, articles, topics, { quotes, duplicates })
  return {
    sources: new Map([...sources.byShown].map(([id, { source_id, name }]) => [id, { source_id, name }])),
    sourceRows: sources.rows,
    duplicates,
    ...groupRows([...repeated, ...quotes, ...quantities], articles, duplicates),
  }
}
