import type { Span, Token } from '../../../model.ts'
import type { Phrase } from '../../../text/phrases.ts'
import { contains, firstFrom } from '../../../text/spans.ts'
import { dependent } from '../../../text/tree.ts'
import type { Frame } from '../frame.ts'
import { isWord } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { isCited } from '../subject.ts'

/** Gives a frame inside another as the next link of a chain: somebody else holds its words ("Olsen said Moe believes that …"); null where nobody does. */
export function linked(reading: Reading, outer: Frame, frame: Frame): Frame | null {
  const { tokens } = reading
  const { cue, speaker } = frame
  const contents = frame.contents.flatMap((span) => cutTo(outer, span))
  if (!cue || !speaker || contents.length < frame.contents.length || cutTo(outer, speaker).length === 0) return null
  const at = firstFrom(tokens, cue.start)
  // a pronoun mostly is who reports: "Moe said she believes …" is no chain
  if (tokens[firstFrom(tokens, speaker.start)]?.tag === 'PRON' || nameOf(reading, speaker) === (outer.speaker && nameOf(reading, outer.speaker))) return null
  const holds = isWordedBy(frame) && isMain(tokens, { first: frame.unit.first, last: at }, (i) => cutTo(outer, tokens[i] as Span).length > 0)
  return holds || isCited(tokens, at) ? { ...frame, contents, rule: `chain_${frame.rule}`, confidence: 0.6 } : null
}

/** Whether a frame tells of words or a belief: what somebody plans or orders is a deed in the words of who reports it, and things only show. */
const isWordedBy = ({ rule, class: sort }: Frame): boolean =>
  (rule === 'clause_after' && sort !== 'show') || (rule === 'infinitive_after' && /^(?:say|promise)$/.test(sort ?? '')) || (rule === 'object_after' && sort === 'accuse')

/** Whether a verb is the main one of the words it stands in, or joined to that: in no relative clause and no circumstance. */
function isMain(tokens: readonly Token[], { first, last: at }: Phrase, within: (i: number) => boolean): boolean {
  const { head, relation } = tokens[at] as Token
  if (dependent(tokens, at, /^(?:mark|advmod)$/, { first, last: at }, (i) => isWord('opener', tokens[i]?.lower)) >= 0) return false
  const inside = head >= 0 && within(head)
  return inside ? relation === 'conj' && isMain(tokens, { first, last: head }, within) : /^(?:ccomp|root|parataxis)$/.test(relation)
}

/** The part of a span that lies in the stretch of a frame's words where the span begins; none where it begins outside. */
const cutTo = ({ contents }: Frame, { start, end }: Span): Span[] =>
  contents.filter((content) => contains(content, { start, end: start + 1 })).map((content) => ({ start, end: Math.min(end, content.end) }))

const nameOf = ({ text }: Reading, { start, end }: Span): string | undefined => text.slice(start, end).split(/\s+/).at(-1)
