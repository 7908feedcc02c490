import type { Header } from './container.ts'
import type { Forms } from './forms.ts'
import type { Heap } from './heap.ts'
import type { Room, Stretch } from './layer.ts'
import { lstmInputs, lstmLayer } from './lstm.ts'
import { type Matrix, multiply, type Store } from './matrix.ts'

export type Encoder = Readonly<{
  /** The first layer's weights, whose product with a form is worked out once a form. */
  first: Matrix
  /** The width of an encoded token and of the widest layer's gates, in numbers. */
  width: number
  gateWidth: number
  /** From the tokens' slots to their encodings: they stand in the room, as numbers and quantised. */
  encode: (forms: Forms, slots: Int32Array, sentences: readonly Stretch[], room: Room) => void
}>

/** Readies the recurrent layers. */
export function encoder(heap: Heap, { layers }: Header, store: Store): Encoder {
  const inputs = layers.map((_, i) => lstmInputs(i, store))
  const runs = layers.map((layer, i) => lstmLayer(heap, layer, i, store))
  const widths = layers.map(({ hidden }) => 2 * hidden)
  const first = inputs[0] as Matrix
  return {
    first,
    width: Math.max(...widths),
    gateWidth: Math.max(...inputs.map(({ padded }) => padded)),
    encode(forms, slots, sentences, room) {
      firstGates(heap, forms, slots, first, room)
      listSentences(heap, sentences, room)
      runs.forEach((run, i) => {
        const width = widths[i] ?? 0
        if (i > 0) multiply(heap, slots.length, room.quantised, inputs[i] as Matrix, room.gates)
        run(sentences.length, room)
        heap.kernel.quantise(slots.length, width, room.states, width * 4, room.quantised.numbers, room.quantised.steps)
      })
    }
  }
}

/** Gathers the first layer's gates from the products of the tokens' forms. */
function firstGates(heap: Heap, forms: Forms, slots: Int32Array, first: Matrix, room: Room): void {
  const integers = heap.integers()
  const floats = heap.floats()
  let at = room.list / 4
  for (const slot of slots) {
    integers[at++] = forms.row(slot)
    floats[at++] = forms.step(slot)
  }
  heap.kernel.gather(slots.length, room.list, first.padded, room.gates)
}

/** Lists the sentences for the recurrent layers, the longest first: so the last ones to be done are done at about the same time. */
function listSentences(heap: Heap, sentences: readonly Stretch[], room: Room): void {
  const integers = heap.integers()
  let at = room.sentences / 4
  for (const { start, length } of sentences.toSorted((a, b) => b.length - a.length)) {
    integers[at++] = start
    integers[at++] = length
  }
}
