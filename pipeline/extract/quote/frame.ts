import type { CueClass, Span } from '../../model.ts'
import type { Unit } from './reading.ts'

/** One attribution: who, by which words, and the stretches of what is said (quotation marks included). */
export type Frame = Readonly<{
  rule: string
  cue: Span | null
  lemma: string | null
  class: CueClass | null
  negated: boolean
  speaker: Span | null
  contents: readonly Span[]
  confidence: number
  unit: Unit
}>
