import type { Header } from './container.ts'
import type { Stretch } from './layer.ts'
import type { Forms } from './forms.ts'
import type { Heap } from './heap.ts'
import type { Intervals } from './intervals.ts'
import { linear, type Matrix, multiply, type Quantised, type Store } from './matrix.ts'
import { coreArguments, makeUnique } from './unique.ts'

type Room = Readonly<Record<'list' | 'scores' | 'best' | 'labels' | 'labelHeads', number>>

/** The heads that choose among classes: numbers of tags and labels, scores of the kinds of names. */
export type Classes = Readonly<{
  sizes: (rows: number) => Room
  tags: (rows: number, x: Quantised, room: Room) => Int32Array
  /** The relations of the tokens to their heads. Uses up `x`: comes last. */
  labels: (rows: number, x: Quantised, sentences: readonly Stretch[], heads: Int32Array, room: Room) => Int32Array
  /** For each token the scores of the BIO tags, `header.entities.length` numbers. */
  names: (rows: number, x: Quantised, forms: Forms, slots: Int32Array, room: Room) => Float32Array
}>

/** Readies the heads for tags, labels and names. */
export function classes(heap: Heap, header: Header, store: Store, intervals: Intervals): Classes {
  const { kernel } = heap
  const [tag, entity, label, output] = [linear(store, 'tag'), linear(store, 'entity'), linear(store, 'label.dependent'), linear(store, 'label.output')]
  const labelHead = store.matrix({ weight: 'label.head.weight' })
  const [root, distance] = [store.address('label.root'), store.address('label.distance')]
  const stride = label.padded * 4
  const groups = coreArguments(header.labels)

  function best(rows: number, x: Quantised, matrix: Matrix, room: Room): Int32Array {
    multiply(heap, rows, x, matrix, room.scores)
    kernel.best(rows, matrix.outputs, room.scores, matrix.padded * 4, room.best)
    return heap.integers().slice(room.best / 4, room.best / 4 + rows)
  }

  /** For each token two addresses: what its head adds to its own numbers, and what the distance to that head adds. */
  function listAdditions(sentences: readonly Stretch[], heads: Int32Array, room: Room): void {
    const integers = heap.integers()
    let at = room.list / 4
    for (const { start, length } of sentences) {
      for (let i = 0; i < length; i++) {
        const head = heads[start + i] ?? 0
        integers[at++] = head === 0 ? root : room.labelHeads + (start + head - 1) * stride
        integers[at++] = distance + intervals.of(head === 0 ? 0 : head - 1 - i) * stride
      }
    }
  }

  return {
    sizes: (rows) => ({
      list: rows * 8,
      scores: rows * Math.max(tag.padded, entity.padded, output.padded) * 4,
      best: rows * 4,
      labels: rows * stride,
      labelHeads: rows * stride
    }),
    tags: (rows, x, room) => best(rows, x, tag, room),
    labels(rows, x, sentences, heads, room) {
      multiply(heap, rows, x, label, room.labels)
      multiply(heap, rows, x, labelHead, room.labelHeads)
      listAdditions(sentences, heads, room)
      kernel.rectifiedSum(rows, room.list, label.padded, room.labels)
      kernel.quantise(rows, label.padded, room.labels, stride, x.numbers, x.steps)
      const found = best(rows, x, output, room)
      const [floats, first] = [heap.floats(), room.scores / 4]
      const scores = (row: number): Float32Array => floats.subarray(first + row * output.padded, first + row * output.padded + output.outputs)
      for (const sentence of sentences) makeUnique(found, heads, sentence, { arguments: groups, scores })
      return found
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
