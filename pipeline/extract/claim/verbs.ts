import type { Token } from '../../model.ts'
import type { Chunk, Chunked } from './chunks.ts'
import { isTime } from './phrases.ts'
import { addressing, type ClauseVerb, clauseVerb, following } from './verb-lexicon.ts'

/** Gives the last verb word of a verb group. */
export function verbOf({ words }: Pick<Chunked, 'words'>, { from, letters }: Chunk): Token | undefined {
  const at = Math.max(...[...'VELGI'].map((letter) => letters.lastIndexOf(letter)))
  return words[from + (at >= 0 ? at : letters.search(/[AB]/))]
}

/** Gives what the lexicons know about the verb group at a place. */
export const governing = ({ words, chunks }: Chunked, at: number): ClauseVerb | null => {
  const chunk = chunks[at]
  return chunk ? clauseVerb(verbOf({ words }, chunk)?.lemma) : null
}

/** Whether the verb group at a place may take a clause: "said", "believes". */
export const takesClause = (sentence: Chunked, at: number): boolean => (governing(sentence, at)?.clause ?? null) !== null

/** Whether the verb group at a place may stand after what it reports: "…, the mayor said", but not "…, he saw a boat". */
export function attributes(sentence: Chunked, at: number): boolean {
  const verb = sentence.chunks[at]
  const lemma = verb ? verbOf(sentence, verb)?.lemma ?? '' : ''
  const next = sentence.chunks[at + 1]
  return following.has(lemma) && (addressing.has(lemma) || next?.kind !== 'noun' || isTime(sentence, next))
}

/** Whether the verb group at a place reports what somebody said or thinks. */
export const reports = (sentence: Chunked, at: number): boolean =>
  takesClause(sentence, at) && governing(sentence, at)?.commitment === 'reported'
