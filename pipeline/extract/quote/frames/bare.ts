import type { Token } from '../../../model.ts'
import { phraseStartingAt, type Phrase } from '../../../text/phrases.ts'
import { dependent, stretchOf } from '../../../text/tree.ts'
import type { Cue } from './cues.ts'
import { isWord, mayBeFinite } from '../lexicon.ts'
import type { Reading, Unit } from '../reading.ts'

/** What follows a cue: nothing of its own, or words that begin at token `from`. */
export type Following = Readonly<{ kind: 'none' | 'quoted' | 'clause' | 'infinitive' | 'object'; from: number }>

export const none: Following = { kind: 'none', from: -1 }

/** Whether a word of reporting takes a clause, by its frames. */
export const hasClause = (frames: string): boolean => /[cw]/.test(frames)

/** Gives what bare words after a cue are: a clause where the tree or a finite verb after their first noun says so, else an object. */
export function clauseOrObject(reading: Reading, cue: Cue, at: number, addressed: boolean): Following {
  const { tokens } = reading
  const { verb, unit, entry: { frames } } = cue
  const bare: Following = addressed ? none : { kind: 'object', from: at }
  const object = frames.includes('o') ? bare : none
  if (!hasClause(frames)) return object
  const phrase = phraseStartingAt(tokens, at, unit.last)
  const clause = dependent(tokens, verb, /^[cx]comp$/, { first: at, last: unit.last })
  const noun = tokens[(phrase?.last ?? 0) - 1]
  if (phrase && clause < 0 && noun?.head === verb && noun.relation === 'obj' && !frames.includes('b')) return bare
  if (opensClause(reading, cue, at, phrase)) return { kind: 'clause', from: at }
  if (frames.includes('o') || tokens[clause]?.relation !== 'ccomp') return object
  return { kind: 'clause', from: stretchOf(tokens, clause, { first: at, last: unit.last }).first }
}

/** Whether bare words after a cue are a clause, judged by the words themselves. */
function opensClause(reading: Reading, { unit, entry: { frames } }: Cue, at: number, phrase: Phrase | null): boolean {
  const { tokens } = reading
  const first = tokens[at] as Token
  if (isWord('clause_start', first.lower) && hasFinite(reading, at + 1, Math.min(at + 5, unit.last))) return true
  const end = phrase ? overAdditions(tokens, phrase.last, unit) : at
  const next = end < unit.last ? tokens[end] : undefined
  if (next && mayBeFinite(next) && tokens[end + 1]?.lower !== 'by') return true
  if (phrase && /^(?:who|which|,|\()$/.test(next?.text ?? '') && hasFinite(reading, end, unit.last)) return true
  if (phrase && !frames.includes('o') && hasAuxiliary(tokens, end, unit.last)) return true
  if (frames.includes('b') && first.tag !== 'ADP' && hasFinite(reading, at, unit.last)) return true
  return frames.includes('q') && hasSegment(reading, at, unit.last)
}

/** End of the prepositional phrases and adverbs that follow a noun. */
function overAdditions(tokens: readonly Token[], start: number, unit: Unit): number {
  let at = start
  for (let depth = 0; depth < 4; depth++) {
    const next = phraseStartingAt(tokens, at + 1, unit.last)
    if (!next || !(isWord('addition', tokens[at]?.lower) || /^(?:and|over)$/.test(tokens[at]?.lower ?? ''))) break
    at = next.last
  }
  while (at < unit.last && tokens[at]?.tag === 'ADV') at++
  return at
}

const hasAuxiliary = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, Math.min(to, from + 12)).some(({ tag }, i, all) => tag === 'AUX' && all[i - 1]?.tag !== 'CCONJ')

function hasSegment(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.segmentOf(i) >= 0) return true
  return false
}

/** Whether a finite verb stands in the token range, in or out of quotation marks. */
export const hasFinite = ({ tokens }: Reading, from: number, to: number): boolean => tokens.slice(from, to).some(mayBeFinite)
