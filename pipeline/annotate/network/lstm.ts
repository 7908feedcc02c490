import type { Layer } from './container.ts'
import type { Run } from './layer.ts'
import type { Heap } from './heap.ts'
import type { Matrix, Part, Store } from './matrix.ts'

/** The weights from an LSTM layer's input to the gates of both directions. */
export function lstmInputs(i: number, store: Store): Matrix {
  const direction = (name: string): Part => ({ weight: `layer${i}.${name}.input`, bias: `layer${i}.${name}.bias` })
  return store.matrix(direction('forward'), direction('backward'))
}

/** LSTM: the input's share of the gates is in place; adds the recurrent share step by step. */
export function lstmLayer(heap: Heap, { hidden }: Layer, i: number, store: Store): Run {
  const state = heap.reserve(hidden * 104 + 48)
  const directions = [store.matrix({ weight: `layer${i}.forward.recurrent` }), store.matrix({ weight: `layer${i}.backward.recurrent` })]
  const [inputStride, stride] = [hidden * 32, hidden * 8]
  return (count, { sentences, gates, states }) => {
    directions.forEach(({ weights, steps }, back) => {
      const [input, target] = [gates + back * hidden * 16, states + back * hidden * 4]
      heap.kernel.lstm(sentences, sentences + count * 8, back === 1, hidden, input, inputStride, weights, steps, target, stride, state)
    })
  }
}
