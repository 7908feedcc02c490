import type { Stretch } from './layer.ts'
import type { Heap } from './heap.ts'
import type { Intervals } from './intervals.ts'
import { linear, multiply, type Quantised, type Store } from './matrix.ts'
import { coreArguments, makeUnique } from './unique.ts'

export type LabelRoom = Readonly<Record<'dependents' | 'governors' | 'addends' | 'sums' | 'sumNumbers' | 'sumSteps' | 'labelScores' | 'bestLabels', number>>

/** Arcs of a sentence one after the other: the dependent, counted from 1, and its head, which is 0 for the root. */
type ArcList = Int32Array

/** Scores the labels of arcs. */
export type Labels = Readonly<{
  /** How many bytes each field of the room takes, for so many rows and so many arcs at a time. */
  sizes: (rows: number, arcs: number) => LabelRoom
  /** Works out what each token gives as a dependent and as a head: comes before the rest. */
  prepare: (rows: number, x: Quantised, room: LabelRoom) => void
  /** The log-probability of the best label of each arc of a sentence. */
  certainties: (arcs: ArcList, sentence: Stretch, room: LabelRoom) => number[]
  /** The numbers of the labels of a batch's tokens, whose heads are known. */
  label: (heads: Int32Array, sentences: readonly Stretch[], room: LabelRoom) => Int32Array
}>

/** Readies the label scorer: output · relu(dependent + head + distance). */
export function labels(heap: Heap, names: readonly string[], store: Store, intervals: Intervals): Labels {
  const { kernel } = heap
  const [dependent, output] = [linear(store, 'label.dependent'), linear(store, 'label.output')]
  const governor = store.matrix({ weight: 'label.head.weight' })
  const [root, distance] = [store.address('label.root'), store.address('label.distance')]
  const width = dependent.padded
  const stride = width * 4
  const groups = coreArguments(names)

  /** Works out the scores of all labels of some arcs, and gives the scores of the i-th arc. */
  function score(arcs: ArcList, { start }: Stretch, room: LabelRoom): (arc: number) => Float32Array {
    const count = arcs.length / 2
    const integers = heap.integers()
    let at = room.addends / 4
    for (let i = 0; i < arcs.length; i += 2) {
      const [token, head] = [arcs[i] ?? 0, arcs[i + 1] ?? 0]
      integers[at++] = room.dependents + (start + token - 1) * stride
      integers[at++] = head === 0 ? root : room.governors + (start + head - 1) * stride
      integers[at++] = distance + intervals.of(head === 0 ? 0 : head - token) * stride
    }
    kernel.rectifiedSum(count, room.addends, width, room.sums)
    kernel.quantise(count, width, room.sums, stride, room.sumNumbers, room.sumSteps)
    multiply(heap, count, { numbers: room.sumNumbers, steps: room.sumSteps }, output, room.labelScores)
    const [floats, first] = [heap.floats(), room.labelScores / 4]
    return (arc) => floats.subarray(first + arc * output.padded, first + arc * output.padded + output.outputs)
  }

  return {
    sizes: (rows, arcs) => ({
      dependents: rows * stride,
      governors: rows * stride,
      addends: arcs * 12,
      sums: arcs * stride,
      sumNumbers: arcs * width * 2,
      sumSteps: arcs * 4,
      labelScores: arcs * output.padded * 4,
      bestLabels: arcs * 4
    }),
    prepare(rows, x, room) {
      multiply(heap, rows, x, dependent, room.dependents)
      multiply(heap, rows, x, governor, room.governors)
    },
    certainties(arcs, sentence, room) {
      const scores = score(arcs, sentence, room)
      return Array.from({ length: arcs.length / 2 }, (_, arc) => certainty(scores(arc)))
    },
    label(heads, sentences, room) {
      const found = new Int32Array(heads.length)
      for (const sentence of sentences) {
        const { start, length } = sentence
        const own = heads.subarray(start, start + length)
        const scores = score(arcsTo(own), sentence, room)
        kernel.best(length, output.outputs, room.labelScores, output.padded * 4, room.bestLabels)
        found.set(heap.integers().subarray(room.bestLabels / 4, room.bestLabels / 4 + length), start)
        makeUnique(found.subarray(start, start + length), own, { arguments: groups, scores })
      }
      return found
    }
  }
}

function arcsTo(heads: Int32Array): ArcList {
  const arcs = new Int32Array(heads.length * 2)
  for (let token = 1; token <= heads.length; token++) {
    arcs[token * 2 - 2] = token
    arcs[token * 2 - 1] = heads[token - 1] ?? 0
  }
  return arcs
}

/** The log-probability of the best class, from the scores of all. */
function certainty(scores: Float32Array): number {
  let greatest = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > greatest) greatest = score
  let sum = 0
  for (const score of scores) sum += Math.exp(score - greatest)
  return -Math.log(sum)
}
