import type { Token } from '../../model.ts'
import { phraseEndingAt, type Phrase } from '../../text/phrases.ts'
import { dependent, pathUp, stretchOf } from '../../text/tree.ts'
import type { Cue } from './frames/cues.ts'
import type { Reading, Unit } from './reading.ts'
import { isTimePhrase, type Speaker, speakerBefore, withAdditions } from './speaker.ts'

/** Furthest verb above that may lend its subject. */
const mostSteps = 4

/** Gives the subject that the tree gives the verb of a cue before it, however far. */
export function ownSubject(reading: Reading, { verb, unit, first }: Cue): Speaker | null {
  const found = subjectOf(reading, verb, unit)
  return found && found.last <= first ? { ...found, last: first } : null
}

/** Gives the subject that the tree gives a verb, with the words that belong to it. */
export function subjectOf(reading: Reading, verb: number, unit: Unit): Speaker | null {
  const { tokens } = reading
  const head = dependent(tokens, verb, /^nsubj(?::pass)?$/, unit)
  const phrase = head < 0 || reading.segmentOf(head) >= 0 ? null : phraseOf(tokens, head, unit.first, unit)
  if (!phrase || isTimePhrase(tokens, phrase)) return null
  const named = withAdditions(tokens, phrase, head < verb ? verb : unit.last)
  return { first: phrase.first, last: named.last, named }
}

/** Gives the subject that a verb without one of its own shares: that of the verb it is joined or subordinate to. */
export function sharedSubject(reading: Reading, { verb, unit }: Cue): Speaker | null {
  const { tokens } = reading
  const path = pathUp(tokens, verb, unit, unit.last)
  for (const [i, at] of path.slice(1).entries()) {
    if (!/^(?:conj|advcl|xcomp|parataxis)/.test(tokens[path[i] as number]?.relation ?? '')) return null
    const found = subjectOf(reading, at, unit)
    if (found) return found
  }
  return null
}

/** Gives who is quoted with the verb of a cue ("quoted Olsen as saying", "Olsen was quoted by the Courier as saying"); null where nobody is. */
export function citedSpeaker(reading: Reading, cue: Cue): Speaker | null {
  const { tokens } = reading
  const { head } = tokens[cue.verb] as Token
  if (!isCited(tokens, cue.verb) || head < cue.unit.first || head > cue.verb) return null
  const passive = dependent(tokens, head, /^nsubj:pass$/, { first: cue.unit.first, last: head })
  return passive < 0 ? speakerBefore(reading, cue.first - 1, head + 1) : subjectOf(reading, head, cue.unit)
}

/** Whether a verb is what somebody is quoted as doing: "as saying", "as having said". */
export function isCited(tokens: readonly Token[], verb: number): boolean {
  const perfect = tokens[verb - 1]?.lower === 'having'
  return tokens[perfect ? verb - 2 : verb - 1]?.lower === 'as' && (perfect || tokens[verb]?.lower.endsWith('ing') === true)
}

/** Gives the noun phrase, outside quotation marks, of whoever acts: the subject of a verb or of the one it shares it with. */
export function actorOf(reading: Reading, unit: Unit, verb: number): Phrase | null {
  const { tokens, segmentOf } = reading
  for (const at of pathUp(tokens, verb, unit, mostSteps - 1)) {
    const head = dependent(tokens, at, /^nsubj/, unit, (i) => segmentOf(i) < 0)
    if (head >= 0) return /pass/.test(tokens[head]?.relation ?? '') ? null : phraseOf(tokens, head, stretchOf(tokens, head, unit).first, unit)
    if (!/^(?:xcomp|advcl|conj)/.test(tokens[at]?.relation ?? '')) return null
  }
  return null
}

/** The noun phrase of a head: a name goes on to the right of it. */
function phraseOf(tokens: readonly Token[], head: number, floor: number, { last: ceiling }: Unit): Phrase | null {
  let last = head + 1
  const goesOn = ({ head: above, relation }: Token): boolean => /^flat/.test(relation) || (above === head && /^compound/.test(relation))
  while (last < ceiling && goesOn(tokens[last] as Token)) last++
  return phraseEndingAt(tokens, last - 1, floor)
}
