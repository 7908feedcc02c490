import type { Quantised } from './matrix.ts'

/** A stretch of a batch's rows that belongs to one sentence. */
export type Stretch = Readonly<{ start: number; length: number }>
/** The batch's room in memory: addresses of as many rows as it has tokens, wide enough for every layer. */
export type Room = Readonly<{ list: number; sentences: number; gates: number; states: number; quantised: Quantised }>
/** Runs a layer over so many sentences, listed in the room: from gates to states. */
export type Run = (sentences: number, room: Room) => void
