/** The compiled kernel (../kernel): what each function does stands there. Addresses and strides are in bytes. */
export type Kernel = Readonly<{
  pack: (outputs: number, width: number, source: number, stride: number, target: number) => void
  quantise: (rows: number, width: number, source: number, stride: number, target: number, steps: number) => void
  compress: (width: number, source: number, target: number, step: number) => void
  product: (
    rows: number, width: number, source: number, steps: number,
    outputs: number, weights: number, weightSteps: number, bias: number, target: number, stride: number
  ) => void
  lstm: (
    list: number, end: number, backwards: boolean, size: number,
    inputs: number, inputStride: number, weights: number, weightSteps: number, target: number, stride: number, state: number
  ) => void
  embed: (count: number, list: number, width: number, target: number) => void
  gather: (rows: number, list: number, width: number, target: number) => void
  rectify: (rows: number, width: number, target: number, bias: number) => void
  rectifiedSum: (rows: number, list: number, width: number, target: number) => void
  best: (rows: number, count: number, source: number, stride: number, target: number) => void
  keys: (tokens: number, width: number, root: number, source: number, stride: number, target: number) => void
  arcs: (
    tokens: number, width: number, queries: number, keys: number, nearness: number, nearStride: number,
    intervals: number, reach: number, scores: number, stride: number
  ) => void
  rivals: (tokens: number, scores: number, stride: number, gap: number, list: number, most: number) => number
}>

/** The kernel, its memory, and room in it handed out in order. Views go stale whenever memory grows: never keep one. */
export type Heap = Readonly<{
  kernel: Kernel
  reserve: (bytes: number) => number
  /** Where the next reservation will lie, and forgetting all reservations from there on. */
  mark: () => number
  release: (mark: number) => void
  bytes: () => Uint8Array
  integers: () => Int32Array
  floats: () => Float32Array
}>

const page = 65536

/** The little of WebAssembly's interface used here: neither ES nor Node's types declare it. */
declare const WebAssembly: Readonly<{
  Memory: new (size: { initial: number }) => Readonly<{ buffer: ArrayBuffer; grow: (pages: number) => number }>
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => Readonly<{ exports: object }>
}>

/** Starts the kernel with a memory of its own. */
export function heap(wasm: Uint8Array): Heap {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), { env: { memory } })
  let next = 1024
  let bytes = new Uint8Array(memory.buffer)
  let integers = new Int32Array(memory.buffer)
  let floats = new Float32Array(memory.buffer)
  return {
    kernel: exports as Kernel,
    reserve(size) {
      const at = next
      next += Math.ceil(size / 64) * 64
      if (next > memory.buffer.byteLength) {
        memory.grow(Math.ceil((next - memory.buffer.byteLength) / page))
        bytes = new Uint8Array(memory.buffer)
        integers = new Int32Array(memory.buffer)
        floats = new Float32Array(memory.buffer)
      }
      return at
    },
    mark: () => next,
    release(mark) {
      next = mark
    },
    bytes: () => bytes,
    integers: () => integers,
    floats: () => floats
  }
}
