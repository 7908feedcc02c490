import { adjunctRoles, subordinators } from '../../generated/lexicons.ts'
import type { Adjunct } from '../../model.ts'
import type { Chunk, Chunked } from './chunks.ts'
import { wordAt } from './clause.ts'
import { isTime, isTimeNoun } from './phrases.ts'

export type Role = Adjunct['role']

const clauseRoles = new Map(subordinators.map(({ form, role }) => [form, role as Role]))
const phraseRoles = new Map(adjunctRoles.map(({ form, role }) => [form, role as Role]))

/** Gives what the adverbial clause tells that opens at a chunk. */
export const clauseRole = (sentence: Chunked, at: number): Role => clauseRoles.get(wordAt(sentence, at)) ?? 'other'

/** Whether a preposition at a place begins a phrase of time. */
export function isTimePhrase(sentence: Chunked, at: number): boolean {
  const after = sentence.chunks[at + 1]
  return after !== undefined && isTimeNoun(sentence, after)
}

/** Gives what the phrase tells that begins at a chunk. */
export function phraseRole(sentence: Chunked, at: number): Role {
  const chunk = sentence.chunks[at] as Chunk
  if (chunk.kind === 'infinitive') return 'purpose'
  if (isTime(sentence, chunk) || (chunk.kind === 'preposition' && isTimePhrase(sentence, at))) return 'time'
  if (chunk.kind === 'preposition') return phraseRoles.get(wordAt(sentence, at)) ?? 'other'
  if (chunk.kind !== 'adverb') return 'other'
  return sentence.words.slice(chunk.from, chunk.to).some(({ lower }) => phraseRoles.get(lower) === 'time') ? 'time' : 'manner'
}
