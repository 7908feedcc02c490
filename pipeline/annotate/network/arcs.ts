import type { Stretch } from './layer.ts'
import type { Heap } from './heap.ts'
import type { Intervals } from './intervals.ts'
import type { LabelRoom, Labels } from './labels.ts'
import { linear, multiply, type Quantised, type Store } from './matrix.ts'
import { bestTree, isTree } from './tree.ts'

type ArcRoom = Readonly<Record<'queries' | 'keys' | 'nearness' | 'packedKeys' | 'arcs' | 'rivals' | 'heads', number>>
type Room = ArcRoom & LabelRoom

/** The arcs less than this behind the best of their dependent, in log-probability, are its rivals. */
const gap = 2
/** A sentence has at most so many rivals a token; what lies beyond keeps its score. Of a thousand sentences one or two have more. */
export const mostRivals = 2
/** The log-probability of a rival's best label counts so many times that of the arc. */
const labelWeight = 2

/** Finds every token's head: counted from 1 in its own sentence, 0 for the root. The labels are prepared before. */
export type Arcs = Readonly<{
  /** How many bytes each field of the room takes, for so many rows of which a sentence has at most `longest`. */
  sizes: (rows: number, longest: number) => ArcRoom
  attach: (rows: number, x: Quantised, sentences: readonly Stretch[], room: Room) => Int32Array
}>

/**
 * Readies the arc scorer: query of the dependent · key of the head + how much the dependent likes that distance, and for
 * rivals how certain their labels are.
 */
export function arcs(heap: Heap, store: Store, { table, reach }: Intervals, labels: Labels): Arcs {
  const query = linear(store, 'arc.dependent')
  const key = linear(store, 'arc.head')
  const near = linear(store, 'arc.distance')
  const root = store.address('arc.root')
  const queryBias = store.address('arc.query_bias')
  const width = query.padded
  const nearStride = near.padded * 4

  /** Adds to the scores of rivals how certain their labels are. */
  function weigh(sentence: Stretch, stride: number, room: Room): void {
    const count = heap.kernel.rivals(sentence.length, room.arcs, stride * 4, gap, room.rivals, sentence.length * mostRivals)
    const rivals = heap.integers().subarray(room.rivals / 4, room.rivals / 4 + count * 2)
    const floats = heap.floats()
    labels.certainties(rivals, sentence, room).forEach((certainty, i) => {
      const at = room.arcs / 4 + ((rivals[i * 2] ?? 0) - 1) * stride + (rivals[i * 2 + 1] ?? 0)
      floats[at] = (floats[at] ?? 0) + certainty * labelWeight
    })
  }

  /** The best heads of one sentence: each token's own choice where that makes a tree. */
  function heads(sentence: Stretch, room: Room): ArrayLike<number> {
    const { start, length } = sentence
    const stride = scoreWidth(length)
    const first = start * width * 4
    heap.kernel.keys(length, width, root, room.keys + first, width * 4, room.packedKeys)
    heap.kernel.arcs(
      length, width, room.queries + first, room.packedKeys,
      room.nearness + start * nearStride, nearStride, table, reach, room.arcs, stride * 4
    )
    weigh(sentence, stride, room)
    heap.kernel.best(length, length + 1, room.arcs, stride * 4, room.heads)
    const greedy = heap.integers().subarray(room.heads / 4, room.heads / 4 + length)
    if (isTree(greedy)) return greedy
    return bestTree(heap.floats().subarray(room.arcs / 4, room.arcs / 4 + length * stride), length, stride)
  }

  return {
    sizes: (rows, longest) => ({
      queries: rows * width * 4,
      keys: rows * width * 4,
      nearness: rows * nearStride,
      packedKeys: scoreWidth(longest) * width * 4,
      arcs: (longest + 3) * scoreWidth(longest) * 4,
      rivals: (longest * (mostRivals + 1) + 1) * 8,
      heads: longest * 4
    }),
    attach(rows, x, sentences, room) {
      multiply(heap, rows, x, query, room.queries)
      multiply(heap, rows, x, key, room.keys)
      multiply(heap, rows, x, near, room.nearness)
      heap.kernel.rectify(rows, width, room.queries, queryBias)
      const found = new Int32Array(rows)
      for (const sentence of sentences) found.set(heads(sentence, room), sentence.start)
      return found
    }
  }
}

/** Numbers in a row of scores: the root's and the tokens', in full blocks of eight. */
const scoreWidth = (length: number): number => Math.ceil((length + 1) / 8) * 8
