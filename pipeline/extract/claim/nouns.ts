import type { Chunk, Chunked, ChunkKind } from './chunks.ts'
import { kindAt, type Stretch, wordAt } from './clause.ts'
import { isTime } from './phrases.ts'

const verbs: ReadonlySet<ChunkKind | null> = new Set<ChunkKind>(['finite', 'past', 'base', 'infinitive', 'participle', 'gerund'])

/** Gives the noun groups that end at a chunk and belong together: "the mayor of the town", "A, B and C". */
export function nounsUpTo(sentence: Chunked, last: number): Stretch {
  let from = last
  for (;;) {
    const joint = kindAt(sentence, from - 1)
    const left = from - 2
    if (joint === 'preposition' && kindAt(sentence, left) === 'noun' && !isTime(sentence, sentence.chunks[left] as Chunk)) from = left
    else if (joint === 'preposition' && kindAt(sentence, left) === 'adjective' && kindAt(sentence, left - 1) === 'noun') from = left - 1
    else if (joint === 'conjunction' && !joinsClauses(sentence, from - 1)) from = listStart(sentence, left)
    else return { from, to: last + 1 }
  }
}

/** Gives the last of the nouns up to a chunk, with all that "of" ties to it: what a relative word stands for. */
export function antecedent(sentence: Chunked, last: number): Stretch {
  let from = last
  while (kindAt(sentence, from - 1) === 'preposition' && kindAt(sentence, from - 2) === 'noun' && wordAt(sentence, from - 1) === 'of') from -= 2
  return { from, to: last + 1 }
}

/** Whether a noun group is a pronoun that is never a subject: "them". */
export const isObjectPronoun = ({ words, chunks }: Chunked, at: number): boolean =>
  /^(?:me|him|us|them|her|itself|himself|herself|themselves)$/.test(words[(chunks[at] as Chunk).to - 1]?.lower ?? '')

/** Whether a noun group can be the subject of a verb in its base form. */
export function plural({ words, chunks }: Chunked, at: number): boolean {
  const last = words[(chunks[at] as Chunk).to - 1]
  if (!last) return false
  if (last.tag === 'PRON') return /^(?:i|you|we|they|these|those|who|which|that)$/.test(last.lower)
  const paired = chunks[at - 1]?.kind === 'conjunction' && chunks[at - 2]?.kind === 'noun'
  return paired || last.lower !== last.lemma || last.lower.endsWith('s') || /^(?:people|police|many|most|some|all|both|few)$/.test(last.lower)
}

/** Gives the chunk before a closing bracket and all it closes. */
export function beforeBracket(sentence: Chunked, close: number): number {
  let i = close
  while (i >= 0 && kindAt(sentence, i) !== 'open') i--
  return i - 1
}

/** Whether a conjunction before a noun group begins a new clause: the nouns before it are then an object or a phrase. */
function joinsClauses(sentence: Chunked, at: number): boolean {
  if (kindAt(sentence, at - 1) !== 'noun') return true
  let i = at - 1
  while (/^(?:noun|preposition|conjunction|adjective)$/.test(kindAt(sentence, i) ?? '')) i--
  return verbs.has(kindAt(sentence, i)) || kindAt(sentence, i + 1) === 'preposition'
}

/** The first noun of "A, B and C"; a comma after a phrase that opens the sentence lists nothing. */
function listStart(sentence: Chunked, last: number): number {
  let from = last
  while (kindAt(sentence, from - 1) === 'comma' && kindAt(sentence, from - 2) === 'noun' && kindAt(sentence, from - 3) !== 'preposition') from -= 2
  return from
}
