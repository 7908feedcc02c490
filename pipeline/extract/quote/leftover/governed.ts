import type { Span, Token } from '../../../model.ts'
import type { Phrase } from '../../../text/phrases.ts'
import { spanOfTokens } from '../../../text/spans.ts'
import { dependent, pathUp, stretchOf } from '../../../text/tree.ts'
import { contentEnd } from '../frames/ending.ts'
import type { Frame } from '../frame.ts'
import { reportingVerb } from '../lexicon.ts'
import type { Segment } from '../marks.ts'
import { type Reading, tokensOf, type Unit } from '../reading.ts'
import { actorOf } from '../subject.ts'
import { looksLikeTitle } from '../titles.ts'

/** A verb and its subject. `below`: the word through which quoted ones hang on it; the verb itself where it is put in beside them. */
export type Governor = Readonly<{ verb: number; subject: Phrase; below: number }>

/** Furthest word above the quoted ones that may still say whose they are. */
const mostSteps = 8

/** Fewer words than these after a verb that is none of reporting may be a name or a term. */
const fewestWords = 3

/**
 * Gives the frame of quoted words that the parse puts below a verb of reporting, however far: `will, she said, see "no rise"`.
 * Several words may also stand below another verb whose subject is a person: `Olsen credited "the patience of the crew"`.
 */
export function governed(reading: Reading, unit: Unit, segment: Segment): Frame | null {
  const words = reading.text.slice(segment.inner.start, segment.inner.end)
  if (looksLikeTitle(words)) return null
  const path = above(reading, unit, segment)
  const found = reportingAbove(reading, unit, path)
  if (found) return ofVerb(reading, unit, reported(reading, unit, segment, found), { rule: 'governed', ...found })
  const acting = words.split(/\s+/).length >= fewestWords ? actingAbove(reading, unit, segment, path) : null
  return acting && ofVerb(reading, unit, segment.outer, { rule: 'acting', ...acting })
}

/** Gives the frame of what a verb attributes to its subject. */
export function ofVerb(reading: Reading, unit: Unit, content: Span, { rule, verb, subject }: Governor & Readonly<{ rule: string }>): Frame {
  const { tokens } = reading
  const found = reportingVerb(tokens, verb)
  return {
    rule, cue: spanOfTokens(tokens, verb, found?.last ?? verb + 1), lemma: found?.entry.lemma ?? (tokens[verb] as Token).lemma,
    class: found?.entry.class ?? 'other', negated: false, speaker: spanOfTokens(tokens, subject.first, subject.last),
    contents: [content], confidence: found ? 0.6 : 0.5, unit,
  }
}

/** The head of quoted words and the tokens of the unit above it in the parse, nearest first. */
function above(reading: Reading, unit: Unit, segment: Segment): number[] {
  const { tokens } = reading
  const { first, last } = tokensOf(reading, segment)
  const isTop = ({ tag, head }: Token): boolean => tag !== 'PUNCT' && (head < first || head >= last)
  let head = first
  while (head < last && !isTop(tokens[head] as Token)) head++
  return head === last ? [] : pathUp(tokens, head, unit, mostSteps)
}

/** The clause or object that holds the quoted words: what the parse puts below the verb, on the side of it where they stand. */
function reported(reading: Reading, unit: Unit, { outer }: Segment, { verb, subject, below }: Governor): Span {
  const { tokens } = reading
  const last = reportingVerb(tokens, verb)?.last ?? verb + 1
  if (outer.start < (tokens[verb] as Token).start) return outer
  const putIn = below === verb
  const own = putIn ? unit : stretchOf(tokens, below, unit)
  const behind = Math.max(last, subject.last)
  let first = Math.max(own.first, putIn || own.first < behind ? behind : last)
  while (/^(?:that|,|:)$/.test(tokens[first]?.lower ?? '') || /^(?:case|mark)$/.test(tokens[first]?.relation ?? '')) first++
  const end = putIn ? contentEnd(reading, { from: first, last: unit.last, verb, form: 'past' }) : own.last
  return { start: Math.min(tokens[first]?.start ?? outer.start, outer.start), end: Math.max(outer.end, tokens[end - 1]?.end ?? 0) }
}

/** The nearest verb of reporting above the words, or put in beside one of those above. */
function reportingAbove(reading: Reading, unit: Unit, path: readonly number[]): Governor | null {
  const { tokens } = reading
  for (const [i, at] of path.entries()) {
    const isSubject = /^nsubj/.test(tokens[path[i - 1] ?? at]?.relation ?? '')
    const found = (i > 0 && !isSubject ? reportingHere(reading, unit, at, path[i - 1] as number) : null) ?? putIn(reading, unit, at)
    if (found) return found
  }
  return null
}

/** "she said" beside the word it is put in next to. */
function putIn(reading: Reading, unit: Unit, at: number): Governor | null {
  const verb = dependent(reading.tokens, at, /^parataxis$/, unit, (i) => reportingHere(reading, unit, i, i) !== null)
  return verb < 0 ? null : reportingHere(reading, unit, verb, verb)
}

function reportingHere(reading: Reading, unit: Unit, verb: number, below: number): Governor | null {
  const { tokens } = reading
  const reports = tokens[verb]?.tag === 'VERB' && reading.segmentOf(verb) < 0 && reportingVerb(tokens, verb) !== null
  const subject = reports ? actorOf(reading, unit, verb) : null
  return subject && { verb, subject, below }
}

/** The nearest verb above the words, where its subject is a person; words before a noun are a term, those after a colon stand alone. */
function actingAbove(reading: Reading, unit: Unit, segment: Segment, path: readonly number[]): Governor | null {
  const { tokens, article } = reading
  const { first, last } = tokensOf(reading, segment)
  if (tokens[first - 1]?.text === ':' || tokens[last]?.tag === 'NOUN') return null
  const verb = path.slice(1).find((at) => tokens[at]?.tag === 'VERB' && reading.segmentOf(at) < 0)
  const subject = verb === undefined ? null : actorOf(reading, unit, verb)
  if (verb === undefined || !subject) return null
  const isPerson = /^(?:he|she)$/.test((tokens[subject.last - 1] as Token).lower)
    || article.names.some((name) => name.kind === 'person' && name.first < subject.last && name.last === subject.last)
  return isPerson ? { verb, subject, below: verb } : null
}
