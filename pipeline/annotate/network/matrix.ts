import type { Tensor, Weights } from './container.ts'
import type { Heap } from './heap.ts'

/** The weights file in the kernel's memory: where a tensor lies, and packed matrices made of some of them. */
export type Store = Readonly<{
  tensor: (name: string) => Tensor
  address: (name: string) => number
  matrix: (...parts: readonly Part[]) => Matrix
}>
/** Rows of a matrix: the tensor of weights, and its bias if any. */
export type Part = Readonly<{ weight: string; bias?: string }>
/** A packed matrix: `outputs` that mean something, `padded` to a multiple of eight. */
export type Matrix = Readonly<{ outputs: number; padded: number; width: number; weights: number; steps: number; bias: number }>
/** Rows of quantised activations. */
export type Quantised = Readonly<{ numbers: number; steps: number }>

const blockOf = (count: number): number => Math.ceil(count / 8) * 8

/** Copies the tensors into the kernel's memory. */
export function store(heap: Heap, { header, data }: Weights): Store {
  const base = heap.reserve(data.length)
  heap.bytes().set(data, base)
  const tensors = new Map(header.tensors.map((tensor) => [tensor.name, tensor]))
  const tensor = (name: string): Tensor => {
    const found = tensors.get(name)
    if (!found) throw new Error(`weights without the tensor ${name}`)
    return found
  }
  const address = (name: string): number => base + tensor(name).offset
  return { tensor, address, matrix: (...parts) => matrix(heap, parts, tensor, address) }
}

function matrix(heap: Heap, parts: readonly Part[], tensor: Store['tensor'], address: Store['address']): Matrix {
  const shapes = parts.map(({ weight }) => {
    const [outputs = 0, width = 0] = tensor(weight).shape
    return { outputs, width }
  })
  const outputs = shapes.reduce((sum, shape) => sum + shape.outputs, 0)
  const padded = blockOf(outputs)
  const width = shapes[0]?.width ?? 0
  const made = { outputs, padded, width, weights: heap.reserve(padded * width * 2), steps: heap.reserve(padded * 4), bias: heap.reserve(padded * 4) }
  let row = 0
  parts.forEach(({ weight, bias }, i) => {
    const { outputs = 0 } = shapes[i] ?? {}
    if (row % 8 !== 0) throw new Error(`${weight} cannot follow ${row} rows: blocks are of 8`)
    heap.kernel.pack(outputs, width, address(weight), width, made.weights + row * width * 2)
    const copy = (from: number, to: number): void => void heap.bytes().copyWithin(to + row * 4, from, from + outputs * 4)
    copy(address(tensor(weight).scale ?? ''), made.steps)
    if (bias) copy(address(bias), made.bias)
    row += outputs
  })
  return made
}

/** target = rows × matrixᵀ + bias; a row of the target is `stride` bytes long, its own width unless told. */
export function multiply(heap: Heap, rows: number, source: Quantised, matrix: Matrix, target: number, stride = matrix.padded * 4): void {
  const { width, padded, weights, steps, bias } = matrix
  heap.kernel.product(rows, width, source.numbers, source.steps, padded, weights, steps, bias, target, stride)
}

/** The matrix of a linear layer of that name. */
export const linear = (store: Store, name: string): Matrix => store.matrix({ weight: `${name}.weight`, bias: `${name}.bias` })
