/** The same source under several spellings: sources as articles show them → sources over the corpus. */
import type { SourcesRow } from '../generated/rows.ts'
import type { Corpus } from '../model.ts'
import { type Article, byText } from './common/articles.ts'
import type { Topics } from './common/topics.ts'
import { attachShortForms } from './sources/short-forms.ts'
import { mergeSpellings } from './sources/spellings.ts'
import { readShown } from './sources/shown.ts'
import { rowOf } from './sources/row.ts'

/** Sources over the corpus, and to which of them every source of an article belongs. */
export type Sources = Readonly<{ rows: readonly SourcesRow[]; byShown: ReadonlyMap<string, SourcesRow> }>

/**
 * Gives the sources of the corpus. A source keeps the id of its earliest-published form, so that a fuller form in a later
 * article changes its name and not its id. Full names find each other first, short forms then look for the one full name.
 */
export async function resolveSources(corpus: Corpus, articles: readonly Article[], topics: Topics): Promise<Sources> {
  const shown = await readShown(corpus, articles)
  const clusters = attachShortForms(mergeSpellings(shown, topics), topics)
  const byShown = new Map<string, SourcesRow>()
  for (const cluster of clusters) {
    const row = rowOf(cluster)
    for (const { id } of cluster) byShown.set(id, row)
  }
  const rows = [...new Set(byShown.values())].sort((a, b) => byText(a.source_id, b.source_id))
  return { rows, byShown }
}

