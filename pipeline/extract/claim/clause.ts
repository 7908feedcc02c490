import type { Chunk, ChunkKind, Chunked } from './chunks.ts'

/** A stretch [from, to) of a sentence's chunks, or of its words. */
export type Stretch = Readonly<{ from: number; to: number }>

/** How a clause hangs in its sentence; `contact` is a relative clause without a relative word. */
export type Shape = 'main' | 'conjoined' | 'complement' | 'adverbial' | 'relative' | 'contact' | 'participle'

/**
 * A verb group with its subject, as places in the chunks. `from`: the chunk that opens the clause; `opener`: the word that
 * ties it to another; `parent`: place in the list of the clause it hangs on; `content`: what an attribution after it reports.
 */
export type Clause = Readonly<{
  verb: number
  subject: Stretch | null
  shape: Shape
  from: number
  opener: number | null
  parent: number | null
  content: Stretch | null
}>

/** What the search for clauses looks at: the sentence, and the clauses found so far. */
export type State = Readonly<{ sentence: Chunked; found: readonly Clause[] }>

/** Gives a clause with what is not said of it left empty. */
export const clause = (known: Pick<Clause, 'verb' | 'subject' | 'shape' | 'from'> & Partial<Clause>): Clause =>
  ({ opener: null, parent: null, content: null, ...known })

/** Gives the kind of the chunk at a place; null beyond the sentence. */
export const kindAt = ({ chunks }: Chunked, i: number): ChunkKind | null => chunks[i]?.kind ?? null

/** Gives the first word of the chunk at a place in lower case. */
export const wordAt = ({ words, chunks }: Chunked, i: number): string => words[chunks[i]?.from ?? -1]?.lower ?? ''

/** Gives the words of the chunks [from, to). */
export const wordsOf = ({ chunks }: Chunked, { from, to }: Stretch): Stretch =>
  ({ from: (chunks[from] as Chunk).from, to: (chunks[to - 1] as Chunk).to })

/** Gives the place of the last clause of the list, for a clause that hangs on it; null where there is none. */
export const lastOf = (found: readonly Clause[]): number | null => (found.length > 0 ? found.length - 1 : null)
