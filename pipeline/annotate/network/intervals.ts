import type { Heap } from './heap.ts'

/** Intervals of the distance from a dependent to its head, numbered from 0. */
export type Intervals = Readonly<{
  of: (distance: number) => number
  /** For the kernel: 4 × the interval of each distance from −reach to reach; beyond them nothing changes. */
  table: number
  reach: number
}>

/** Readies the intervals that begin at some distances. */
export function intervals(heap: Heap, edges: readonly number[]): Intervals {
  const reach = Math.max(...edges.map(Math.abs)) + 1
  const places = Int32Array.from({ length: 2 * reach + 1 }, (_, i) => edges.filter((edge) => edge <= i - reach).length)
  const table = heap.reserve(places.length * 4)
  heap.integers().set(places.map((place) => place * 4), table / 4)
  return { of: (distance) => places[Math.max(-reach, Math.min(reach, distance)) + reach] ?? 0, table, reach }
}
