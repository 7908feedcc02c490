import type { Token } from '../../../model.ts'
import { spanOfTokens } from '../../../text/spans.ts'
import { dependent, stretchOf } from '../../../text/tree.ts'
import type { Cue } from './cues.ts'
import { contentEnd, objectEnd } from './ending.ts'
import type { Frame } from '../frame.ts'
import type { Reading } from '../reading.ts'
import { speakerAfter } from '../speaker.ts'

/** Gives the attribution of a passive with its agent: "The delay was first reported by the Courier", "He was accused by Olsen of lying". */
export function passiveFrame(reading: Reading, cue: Cue): Frame | null {
  const { tokens } = reading
  const { unit, entry, verb } = cue
  if (!cue.passive || /^(?:believe|show|intend)$/.test(entry.class) || !entry.frames.includes('o')) return null
  const head = dependent(tokens, verb, /^nsubj/, { first: unit.first, last: cue.first })
  const by = tokens.slice(cue.last, Math.min(cue.last + 4, unit.last)).findIndex(({ lower }) => lower === 'by')
  const agent = by < 0 ? null : speakerAfter(reading, cue.last + by + 1, unit.last)
  if (head < 0 || !agent) return null
  const { first, last } = stretchOf(tokens, head, { first: unit.first, last: cue.first })
  const goesOn = /^(?:for|of|as|to|over)$/.test((tokens[agent.last] as Token)?.lower ?? '')
  const content = { from: agent.last, last: unit.last, verb, form: cue.form }
  const end = goesOn ? objectEnd(reading, { ...content, last: contentEnd(reading, content) }) : agent.last
  const contents = [spanOfTokens(tokens, first, last), spanOfTokens(tokens, agent.last, end)].filter((span) => span !== null)
  return {
    rule: 'passive', cue: spanOfTokens(tokens, verb, cue.last), lemma: entry.lemma, class: entry.class, negated: cue.negated,
    speaker: spanOfTokens(tokens, agent.named.first, agent.named.last), contents, confidence: 0.7, unit,
  }
}
