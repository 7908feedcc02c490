import { phraseEndingAt } from '../../text/phrases.ts'
import { firstFrom, spanOfTokens } from '../../text/spans.ts'
import type { Frame } from './frame.ts'
import { reportingVerb } from './lexicon.ts'
import { innerSegments } from './marks.ts'
import { type Reading, tokensOf, unitOf } from './reading.ts'

/** Gives frames for quotations inside quotations that a cue introduces: "He told me, ‘Go home,’ and I went." */
export function nested(reading: Reading): Frame[] {
  const { tokens, text } = reading
  return reading.segments.flatMap((segment) => innerSegments(text, segment).flatMap(({ outer, inner }) => {
    const floor = tokensOf(reading, segment).first + 1
    const at = firstFrom(tokens, outer.start)
    const found = introduced(reading, floor, at)
    const unit = unitOf(reading, at)
    const subject = found && phraseEndingAt(tokens, found.verb - 1, floor)
    if (!subject || !unit || !/\s/.test(text.slice(inner.start, inner.end))) return []
    return [{
      rule: 'nested', cue: spanOfTokens(tokens, found.verb, found.verb + 1), lemma: found.lemma, class: found.class, negated: false,
      speaker: spanOfTokens(tokens, subject.first, subject.last), contents: [inner], confidence: 0.6, unit,
    }]
  }))
}

/** The verb of reporting that stands before token `at`, over a comma or colon and at most two words spoken to. */
function introduced({ tokens }: Reading, floor: number, at: number): Readonly<{ verb: number } & Pick<Frame, 'lemma' | 'class'>> | null {
  for (let verb = at - 1; verb >= Math.max(floor, at - 4); verb--) {
    const found = reportingVerb(tokens, verb)
    if (found?.entry.frames.includes('q')) return { verb, lemma: found.entry.lemma, class: found.entry.class }
  }
  return null
}
