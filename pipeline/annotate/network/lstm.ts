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
  const state = heap.reserve(hidden * 22)
  const directions = [store.matrix({ weight: `layer${i}.forward.recurrent` }), store.matrix({ weight: `layer${i}.backward.recurrent` })]
  const [inputStride, stride] = [hidden * 32, hidden * 8]
  return ({ start, length }, { gates, states }) => {
    directions.forEach(({ weights, steps }, back) => {
      const sign = back ? -1 : 1
      const row = back ? start + length - 1 : start
      const input = gates + row * inputStride + back * hidden * 16
      const target = states + row * stride + back * hidden * 4
      heap.kernel.lstm(length, hidden, input, sign * inputStride, weights, steps, target, sign * stride, state)
    })
  }
}
