import type { Chunk, Chunked } from './chunks.ts'
import { type Clause, kindAt, wordAt } from './clause.ts'
import { isTime } from './phrases.ts'
import { governing } from './verbs.ts'

/** Gives the chunk after the last of a clause: the next clause at its level, a stop, or a comma that lists nothing. */
export function clauseEnd(sentence: Chunked, found: readonly Clause[], clause: Clause): number {
  const later = found.filter(({ verb }) => verb > clause.verb)
  const next = later.find(({ from, shape }) => from > clause.verb && shape !== 'complement')
  const borders = new Set([next?.from, later.find(({ shape }) => shape === 'complement')?.from])
  const verbs = new Set(found.map(({ verb }) => verb))
  let i = clause.verb + 1
  while (i < sentence.chunks.length && !borders.has(i) && !isBorder(sentence, i) && !(verbs.has(i) && kindAt(sentence, i) !== 'gerund')) i++
  while (i > clause.verb + 1 && /^(?:comma|conjunction)$/.test(kindAt(sentence, i - 1) ?? '')) i--
  return i
}

function isBorder(sentence: Chunked, i: number): boolean {
  const kind = kindAt(sentence, i)
  if (kind === 'comma') return !continues(sentence, i)
  if (kind === 'conjunction') return !/^(?:noun|adjective|preposition|infinitive|adverb)$/.test(kindAt(sentence, i + 1) ?? '')
  return /^(?:stop|relative|open|close|subordinator|that|other)$/.test(kind ?? '')
}

/** Whether a comma lists ("A, B and C") or stands before one more phrase of time. */
function continues(sentence: Chunked, comma: number): boolean {
  const after = sentence.chunks[comma + 1]
  if (after?.kind === 'conjunction') return kindAt(sentence, comma + 2) === 'noun'
  if (after?.kind !== 'noun') return false
  if (isTime(sentence, after)) return true
  let i = comma + 1
  while (/^(?:noun|preposition|comma)$/.test(kindAt(sentence, i) ?? '')) i++
  return kindAt(sentence, i) === 'conjunction' && kindAt(sentence, i + 1) === 'noun'
}

/** Gives the chunk after an object: its "of" phrases, its list, a second noun, what it is told to do. */
export function objectEnd(sentence: Chunked, start: number, end: number, verb: number): number {
  let i = start + 1
  while (i < end) {
    const kind = kindAt(sentence, i)
    const next = kindAt(sentence, i + 1)
    const timeNext = isTime(sentence, sentence.chunks[Math.min(i + 1, sentence.chunks.length - 1)] as Chunk)
    if (kind === 'preposition' && next === 'gerund' && wordAt(sentence, i) === 'of') return end
    if (kind === 'preposition' && next === 'noun' && /^(?:of|between|than)$/.test(wordAt(sentence, i))) i += 2
    else if ((kind === 'conjunction' || kind === 'comma') && (next === 'noun' || next === 'adjective') && i + 1 < end && !timeNext) i += 2
    else if (kind === 'comma' && next === 'conjunction' && i + 2 < end) i += 3
    else if (kind === 'noun' && i === start + 1 && !isTime(sentence, sentence.chunks[i] as Chunk)) i++
    else if (kind === 'infinitive' && (governing(sentence, verb)?.infinitive ?? null) !== null) return end
    else break
  }
  return Math.min(i, end)
}

/** Gives the chunk after a phrase that begins here: a preposition takes its nouns, an infinitive all that follows. */
export function phraseEnd(sentence: Chunked, start: number, end: number): number {
  const kind = kindAt(sentence, start)
  const second = kindAt(sentence, start + 1)
  if (kind === 'infinitive' || kind === 'gerund') return end
  if (kind !== 'preposition') return start + 1
  if (second === 'gerund') return end
  let i = start + 1
  if ((second === 'past' || second === 'participle') && kindAt(sentence, i + 1) === 'noun') i++
  else if (second === 'adverb' && kindAt(sentence, i + 1) !== 'noun') return Math.min(i + 1, end)
  while (/^(?:noun|adjective)$/.test(kindAt(sentence, i) ?? '')) i++
  while ((wordAt(sentence, i) === 'of' || /^(?:comma|conjunction)$/.test(kindAt(sentence, i) ?? '')) && kindAt(sentence, i + 1) === 'noun') i += 2
  return Math.max(start + 1, Math.min(i, end))
}
