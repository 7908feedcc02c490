import type { QuoteFinding, Span } from '../../model.ts'
import { bySpan, contains, overlaps, trim } from '../../text/spans.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'

/** Gives the finding of an attribution; null where nothing is left of its content. */
export function findingOf(reading: Reading, frame: Frame): QuoteFinding | null {
  const spans = frame.contents.map((span) => bared(reading, span)).filter(({ start, end }) => start < end).sort(bySpan)
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last) return null
  return {
    span: { start: first.start, end: last.end }, spans,
    at: { speaker: frame.speaker, cue: frame.cue },
    refs: { source: null, parent_quote: null },
    type: typeOf(reading, spans), resolution: frame.speaker ? 'explicit' : 'none',
    cue_lemma: frame.lemma, cue_class: frame.class, cue_negated: frame.negated, rule: frame.rule, confidence: frame.confidence,
  }
}

/** A stretch without white space and marks at its ends; without its quotation marks where it is one quotation. */
function bared({ text, segments }: Reading, span: Span): Span {
  let { start, end } = trim(text, span)
  while (end > start && /[,;:–—]/.test(text[end - 1] as string)) end--
  while (start < end && /[,;:–—]/.test(text[start] as string)) start++
  const tight = trim(text, { start, end })
  const whole = segments.find(({ outer }) => outer.start === tight.start && /^[.?!\s]*$/.test(text.slice(outer.end, tight.end)))
  if (whole) return whole.inner
  const words = text.slice(tight.start, tight.end)
  const fullStop = words.endsWith('.') && !/\p{L}\.\p{L}\.$/u.test(words)
  return { start: tight.start, end: fullStop ? tight.end - 1 : tight.end }
}

function typeOf({ segments }: Reading, spans: readonly Span[]): QuoteFinding['type'] {
  if (spans.every((span) => segments.some(({ outer }) => contains(outer, span)))) return 'direct'
  return spans.some((span) => segments.some(({ outer }) => overlaps(outer, span))) ? 'mixed' : 'indirect'
}
