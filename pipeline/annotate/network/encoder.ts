import type { Header, Layer } from './container.ts'
import type { Forms } from './forms.ts'
import type { Heap } from './heap.ts'
import type { Room, Run, Stretch } from './layer.ts'
import { lstmInputs, lstmLayer } from './lstm.ts'
import { type Matrix, multiply, type Store } from './matrix.ts'

export type Encoder = Readonly<{
  /** The first layer's matrices: a token's own and, where the layer sees them, the ones for its left and right neighbours. */
  firstMatrices: readonly Matrix[]
  /** The width of an encoded token and of the widest layer's gates, in numbers. */
  width: number
  gateWidth: number
  /** From the tokens' slots to their encodings: they stand in the room, as numbers and quantised. */
  encode: (forms: Forms, slots: Int32Array, sentences: readonly Stretch[], room: Room) => void
}>

/** Readies the recurrent layers. */
export function encoder(heap: Heap, { layers, dim }: Header, store: Store): Encoder {
  const inputs = layers.map((layer, i) => inputMatrix(layer, i, store))
  const runs = layers.map((layer, i) => (layer.kind === 'lstm' ? lstmLayer(heap, layer, i, store) : gatedLayer(heap, layer, inputs[i] as Matrix)))
  const widths = layers.map(({ hidden }) => 2 * hidden)
  const own = inputs[0] as Matrix
  const neighbour = (from: number): Matrix => store.matrix({ weight: 'layer0.window', columns: [from, dim] })
  const firstMatrices = layers[0]?.kind === 'qrnn' ? [own, neighbour(0), neighbour(dim)] : [own]
  return {
    firstMatrices,
    width: Math.max(...widths),
    gateWidth: Math.max(...inputs.map(({ padded }) => padded)),
    encode(forms, slots, sentences, room) {
      firstGates(heap, forms, slots, sentences, firstMatrices, room)
      runs.forEach((run, i) => {
        const width = widths[i] ?? 0
        if (i > 0) multiply(heap, slots.length, room.quantised, inputs[i] as Matrix, room.gates)
        for (const sentence of sentences) run(sentence, room)
        heap.kernel.quantise(slots.length, width, room.states, width * 4, room.quantised.numbers, room.quantised.steps)
      })
    }
  }
}

/** The weights from a layer's input to its gates. */
function inputMatrix({ kind, hidden }: Layer, i: number, store: Store): Matrix {
  if (kind === 'lstm') return lstmInputs(i, store)
  if (kind === 'qrnn' && i > 0) throw new Error(`layer ${i} sees neighbours: only the first may`)
  const matrix = store.matrix({ weight: `layer${i}.input`, bias: `layer${i}.bias` })
  if (i === 0 && matrix.outputs < 8 * hidden) throw new Error('the first layer has no weights for its skip')
  return matrix
}

/** Sums the first layer's gates from the forms' products: a token's own and, where there is a window, its neighbours'. */
function firstGates(heap: Heap, forms: Forms, slots: Int32Array, sentences: readonly Stretch[], matrices: readonly Matrix[], room: Room): void {
  const integers = heap.integers()
  const floats = heap.floats()
  let at = room.list / 4
  for (const { start, length } of sentences) {
    for (let i = 0; i < length; i++) {
      for (let part = 0; part < matrices.length; part++) {
        const from = part === 0 ? i : part === 1 ? i - 1 : i + 1
        const inside = from >= 0 && from < length
        const slot = slots[start + (inside ? from : i)] ?? 0
        integers[at++] = forms.row(slot, part)
        floats[at++] = inside ? forms.step(slot, part) : 0
      }
    }
  }
  heap.kernel.gather(slots.length, matrices.length, room.list, matrices[0]?.padded ?? 0, room.gates)
}

/** SRU: a row of gates is f, o, z and, where the width changes, the skip, each for both directions; else the skip is the input. */
function gatedLayer(heap: Heap, { hidden }: Layer, { outputs, padded }: Matrix): Run {
  const state = heap.reserve(hidden * 4)
  const across = hidden * 8
  const gateStride = padded * 4
  const ownSkip = outputs === 8 * hidden
  return ({ start, length }, { gates, states }) => {
    for (const sign of [1, -1]) {
      const row = sign > 0 ? start : start + length - 1
      const half = sign > 0 ? 0 : hidden * 4
      const gate = gates + row * gateStride + half
      const target = states + row * across + half
      const skip = ownSkip ? gate + across * 3 : target
      const skipStride = ownSkip ? gateStride : across
      heap.kernel.gated(length, hidden, gate, sign * gateStride, across, skip, sign * skipStride, target, sign * across, state)
    }
  }
}
