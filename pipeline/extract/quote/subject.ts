import type { Token } from '../../model.ts'
import { phraseEndingAt } from '../../text/phrases.ts'
import type { Cue } from './cues.ts'
import type { Reading, Unit } from './reading.ts'
import { isTimePhrase, type Speaker, withAdditions } from './speaker.ts'
import { dependent } from './tree.ts'

/** Gives the subject that the tree gives the verb of a cue before it, however far. */
export function ownSubject(reading: Reading, { verb, unit, first }: Cue): Speaker | null {
  const found = subjectOf(reading, verb, unit)
  return found && found.last <= first ? { ...found, last: first } : null
}

/** Gives the subject that the tree gives a verb, with the words that belong to it. */
export function subjectOf(reading: Reading, verb: number, { first: floor, last: ceiling }: Unit): Speaker | null {
  const { tokens } = reading
  const head = dependent(tokens, verb, /^nsubj(?::pass)?$/, floor, ceiling)
  if (head < 0 || reading.segmentOf(head) >= 0) return null
  let last = head + 1
  while (last < ceiling && tokens[last]?.head === head && /^(?:flat|compound)/.test(tokens[last]?.relation ?? '')) last++
  const phrase = phraseEndingAt(tokens, last - 1, floor)
  if (!phrase || isTimePhrase(tokens, phrase)) return null
  const named = withAdditions(tokens, phrase, head < verb ? verb : ceiling)
  return { first: phrase.first, last: named.last, named }
}

/** Gives the subject that a verb without one of its own shares: that of the verb it is joined or subordinate to. */
export function sharedSubject(reading: Reading, { verb, unit }: Cue): Speaker | null {
  const { tokens } = reading
  let at = verb
  while (/^(?:conj|advcl|xcomp|parataxis)/.test(tokens[at]?.relation ?? '') && (tokens[at] as Token).head >= unit.first) {
    at = (tokens[at] as Token).head
    const found = subjectOf(reading, at, unit)
    if (found) return found
  }
  return null
}
