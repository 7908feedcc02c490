import type { Header } from './container.ts'
import type { Forms } from './forms.ts'
import type { Heap } from './heap.ts'
import { linear, multiply, type Quantised, type Store } from './matrix.ts'

type Room = Readonly<Record<'scores' | 'best', number>>

/** The heads that choose among classes: numbers of tags, scores of the kinds of names. */
export type Classes = Readonly<{
  sizes: (rows: number) => Room
  tags: (rows: number, x: Quantised, room: Room) => Int32Array
  /** For each token the scores of the BIO tags, `header.entities.length` numbers. */
  names: (rows: number, x: Quantised, forms: Forms, slots: Int32Array, room: Room) => Float32Array
}>

/** Readies the heads for tags and names. */
export function classes(heap: Heap, header: Header, store: Store): Classes {
  const [tag, entity] = [linear(store, 'tag'), linear(store, 'entity')]

  return {
    sizes: (rows) => ({ scores: rows * Math.max(tag.padded, entity.padded) * 4, best: rows * 4 }),
    tags(rows, x, room) {
      multiply(heap, rows, x, tag, room.scores)
      heap.kernel.best(rows, tag.outputs, room.scores, tag.padded * 4, room.best)
      return heap.integers().slice(room.best / 4, room.best / 4 + rows)
    },
    names(rows, x, forms, slots, room) {
      multiply(heap, rows, x, entity, room.scores)
      const floats = heap.floats()
      const kinds = header.entities.length
      const scores = new Float32Array(rows * kinds)
      for (let row = 0; row < rows; row++) {
        const own = forms.nameScores(slots[row] ?? 0) / 4
        const seen = room.scores / 4 + row * entity.padded
        for (let kind = 0; kind < kinds; kind++) scores[row * kinds + kind] = (floats[seen + kind] ?? 0) + (floats[own + kind] ?? 0)
      }
      return scores
    }
  }
}
