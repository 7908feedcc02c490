import { timeWords } from '../../generated/lexicons.ts'
import type { Chunk, Chunked } from './chunks.ts'

const formsOf = (kinds: RegExp): ReadonlySet<string> => new Set(timeWords.filter(({ kind }) => kinds.test(kind)).map(({ form }) => form))
const openers = formsOf(/^(?:edge|day|weekday|month)$/)
const named = formsOf(/^(?:month|weekday)$/)
const nouns = formsOf(/^(?:unit|day|weekday|month)$/)
const clock = /^(?:(?:1[5-9]|20)\d\ds?|\d{1,2}[:.]\d\d|noon|midnight)$/

/** Whether a noun group is one of time after a preposition: "(in) the spring", "(at) 6:30", "(by) 1999"; money is none. */
export function isTimeNoun({ words }: Chunked, { kind, from, to }: Chunk): boolean {
  const last = words[to - 1]
  if (kind !== 'noun' || last === undefined) return false
  const inside = words.slice(from, to)
  if (inside.some(({ tag }) => tag === 'SYM')) return false
  const dated = last.tag === 'NUM' && inside.some(({ lower }) => named.has(lower))
  return dated || nouns.has(last.lower) || nouns.has(last.lemma) || clock.test(last.text)
}

/** Whether a noun group tells a time without a preposition: "last week", "Tuesday", "two days" before "later". */
export function isTime(sentence: Chunked, chunk: Chunk): boolean {
  if (!isTimeNoun(sentence, chunk)) return false
  const first = sentence.words[chunk.from]?.lower ?? ''
  const lone = chunk.to - chunk.from === 1 && clock.test(first)
  return lone || openers.has(first) || /^(?:ago|later|earlier|before)$/.test(sentence.words[chunk.to]?.lower ?? '')
}
