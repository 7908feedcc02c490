import { isPossessiveMark, phraseEndingAt } from '../../../text/phrases.ts'
import { spanOfTokens } from '../../../text/spans.ts'
import { stretchOf, topFrom } from '../../../text/tree.ts'
import { contentEnd } from './ending.ts'
import type { Frame } from '../frame.ts'
import { isWord, reportingNoun } from '../lexicon.ts'
import type { Reading, Unit } from '../reading.ts'
import type { Speaker } from '../speaker.ts'
import { subjectOf } from '../subject.ts'

/** Gives the attributions by a noun: "her claim that ...", "the firm's promise to ...", "Olsen voiced fears that ...". */
export function nounFrames(reading: Reading, unit: Unit): Frame[] {
  const { tokens } = reading
  const frames: Frame[] = []
  for (let i = unit.first; i + 2 < unit.last; i++) {
    const entry = reading.segmentOf(i) < 0 && tokens[i]?.tag === 'NOUN' ? reportingNoun(tokens, i) : null
    const next = tokens[i + 1]?.lower
    const clause = next === 'that' && entry?.frames.includes('c')
    const infinitive = next === 'to' && tokens[i + 2]?.tag === 'VERB' && entry?.frames.includes('i')
    if (!entry || !(clause || infinitive)) continue
    const speaker = holderOf(reading, i, unit)
    const from = clause ? i + 2 : i + 1
    const { last } = stretchOf(tokens, topFrom(tokens, from), { first: from, last: unit.last })
    const span = spanOfTokens(tokens, from, contentEnd(reading, { from, last, verb: i, form: 'past' }))
    if (!speaker || !span) continue
    frames.push({
      rule: 'noun', cue: spanOfTokens(tokens, i, i + 1), lemma: entry.lemma, class: entry.class, negated: false,
      speaker: spanOfTokens(tokens, speaker.named.first, speaker.named.last), contents: [span], confidence: 0.7, unit,
    })
  }
  return frames
}

/** Who holds what a noun says: its owner, or the subject of the verb that it is the object of. */
function holderOf(reading: Reading, noun: number, unit: Unit): Speaker | null {
  const { tokens } = reading
  let at = noun - 1
  while (at > unit.first && /^(?:ADJ|NOUN|ADV)$/.test(tokens[at]?.tag ?? '')) at--
  if (/^(?:his|her|their|its|my|our)$/.test(tokens[at]?.lower ?? '')) return { first: at, last: at + 1, named: { first: at, last: at + 1 } }
  if (isPossessiveMark(tokens[at])) {
    const owner = phraseEndingAt(tokens, at - 1, unit.first)
    return owner && { ...owner, named: owner }
  }
  const { head, relation } = tokens[noun] ?? { head: -1, relation: '' }
  return head >= unit.first && relation === 'obj' && isWord('voicing', tokens[head]?.lemma) ? subjectOf(reading, head, unit) : null
}
