import type { CueClass, Span } from '../../model.ts'
import { contains, overlaps } from '../../text/spans.ts'
import type { Reading, Unit } from './reading.ts'

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

/** The spans by where they start. */
export const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start)

/** Where what a frame reports begins. */
export const startOf = ({ contents }: Frame): number => Math.min(...contents.map(({ start }) => start))

/** Where the last of a frame ends: of what it reports, its cue and its speaker. */
export const endOf = ({ contents, cue, speaker }: Frame): number => Math.max(...contents.map(({ end }) => end), cue?.end ?? 0, speaker?.end ?? 0)

/** Whether what a frame reports can go on after it: words in marks, or a clause in front of its attribution that holds some. */
export const isSplit = ({ segments }: Reading, { contents, rule }: Frame): boolean =>
  contents.some((span) => segments.some(({ outer }) => contains(outer, span) || (rule === 'fronted' && overlaps(outer, span))))
