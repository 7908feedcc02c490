import type { Token } from '../../model.ts'
import { phraseEndingAt, type Phrase } from '../../text/phrases.ts'
import type { Segment } from './marks.ts'
import { type Reading, tokensOf, type Unit } from './reading.ts'

/** A verb and its subject. `below`: the word through which quoted ones hang on it; the verb itself where it is put in beside them. */
export type Governor = Readonly<{ verb: number; subject: Phrase; below: number }>

/** Furthest word above the quoted ones that may still say whose they are. */
const mostSteps = 8
/** Deeper than any sentence hangs. */
const mostDepth = 40

/** Gives the head of quoted words and the tokens of the unit above it in the parse, nearest first. */
export function above(reading: Reading, unit: Unit, segment: Segment): number[] {
  const { tokens } = reading
  const { first, last } = tokensOf(reading, segment)
  let head = first
  while (head < last && (tokens[head]?.tag === 'PUNCT' || ((tokens[head] as Token).head >= first && (tokens[head] as Token).head < last))) head++
  if (head === last) return []
  const path = [head]
  for (let at = (tokens[head] as Token).head; at >= unit.first && at < unit.last && path.length <= mostSteps; at = (tokens[at] as Token).head) path.push(at)
  return path
}

/** Gives the first and last of the tokens beside each other that hang on a token, itself included. */
export function subtree({ tokens }: Reading, unit: Unit, top: number): Phrase {
  const hangs = (at: number): boolean => {
    for (let i = at, steps = 0; i >= unit.first && steps < mostDepth; i = (tokens[i] as Token).head, steps++) if (i === top) return true
    return false
  }
  let first = top
  let last = top + 1
  while (first > unit.first && hangs(first - 1)) first--
  while (last < unit.last && hangs(last)) last++
  return { first, last }
}

/** Gives the first token outside quotation marks that hangs on another by a relation and fits; -1 where there is none. */
export function childOf({ tokens, segmentOf }: Reading, unit: Unit, at: number, relation: RegExp, fits: (child: number) => boolean = () => true): number {
  for (let i = unit.first; i < unit.last; i++) {
    const { head, relation: own } = tokens[i] as Token
    if (head === at && relation.test(own) && segmentOf(i) < 0 && fits(i)) return i
  }
  return -1
}

/** Gives the noun phrase that is the subject of a verb or, where it has none of its own, of the verb it hangs on. */
export function subjectOf(reading: Reading, unit: Unit, verb: number): Phrase | null {
  const { tokens } = reading
  for (let at = verb, steps = 0; at >= unit.first && steps < 4; at = (tokens[at] as Token).head, steps++) {
    const subject = childOf(reading, unit, at, /^nsubj/)
    if (subject >= 0) return /pass/.test(tokens[subject]?.relation ?? '') ? null : phraseOf(reading, unit, subject)
    if (!/^(?:xcomp|advcl|conj)/.test(tokens[at]?.relation ?? '')) return null
  }
  return null
}

/** The noun phrase of a head: a name goes on to the right of it. */
function phraseOf(reading: Reading, unit: Unit, head: number): Phrase | null {
  const { tokens } = reading
  let last = head
  while (last + 1 < unit.last && /^flat/.test(tokens[last + 1]?.relation ?? '')) last++
  return phraseEndingAt(tokens, last, subtree(reading, unit, head).first)
}
