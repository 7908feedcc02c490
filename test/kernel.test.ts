import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { heap } from '../pipeline/annotate/network/heap.ts'
import { compileKernel } from '../training/compile-kernel.ts'

const wasm = readFileSync(new URL('../pipeline/annotate/model/kernel.wasm', import.meta.url))
const { kernel, reserve, bytes, integers, floats } = heap(wasm)

let state = 1
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return (state / 2 ** 31 - 1) * 3
}
const numbers = (count: number): number[] => Array.from({ length: count }, random)
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Writes numbers into fresh memory and gives their address. */
function put(values: readonly number[]): number {
  const address = reserve(values.length * 4)
  floats().set(values, address / 4)
  return address
}
const take = (address: number, count: number): number[] => [...floats().subarray(address / 4, address / 4 + count)]
function near(found: readonly number[], expected: readonly number[], slack: number): void {
  assert.equal(found.length, expected.length)
  for (const [i, value] of found.entries()) assert.ok(Math.abs(value - (expected[i] ?? 0)) < slack, `at ${i}: ${value} instead of ${expected[i]}`)
}

/** A matrix of 8-bit weights, packed; each row's step is 0.01. */
function packed(outputs: number, width: number): { weights: number; steps: number; at: (output: number, input: number) => number } {
  const values = Int8Array.from({ length: outputs * width }, () => Math.round(random() * 40))
  const source = reserve(values.length)
  bytes().set(new Uint8Array(values.buffer), source)
  const weights = reserve(outputs * width * 2)
  kernel.pack(outputs, width, source, width, weights)
  return { weights, steps: put(Array(outputs).fill(0.01)), at: (output, input) => (values[output * width + input] ?? 0) * 0.01 }
}

test('the committed kernel is what its sources compile to', async () => {
  assert.equal(Buffer.compare(await compileKernel(), wasm), 0)
})

test('a product of quantised rows is near the exact product', () => {
  for (const [rows, width, outputs] of [[1, 8, 8], [4, 64, 24], [7, 160, 16]] as const) {
    const x = numbers(rows * width)
    const bias = numbers(outputs)
    const matrix = packed(outputs, width)
    const [quantised, steps, target] = [reserve((rows + 3) * width * 2), reserve((rows + 3) * 4), reserve((rows + 3) * outputs * 4)]
    kernel.quantise(rows, width, put(x), width * 4, quantised, steps)
    kernel.product(rows, width, quantised, steps, outputs, matrix.weights, matrix.steps, put(bias), target, outputs * 4)
    const exact = Array.from({ length: rows * outputs }, (_, k) => {
      const [row, output] = [Math.floor(k / outputs), k % outputs]
      return x.slice(row * width, (row + 1) * width).reduce((sum, value, i) => sum + value * matrix.at(output, i), bias[output] ?? 0)
    })
    near(take(target, rows * outputs), exact, 2e-3)
  }
})

test('rivals are the arcs close behind the best, where there are several, as long as they fit', () => {
  const never = -1e9
  const beyond = [99, 99, 99, 99]
  const scores = put([
    [0, never, 5, 3.5, ...beyond],
    [9, 1, never, 7, ...beyond],
    [1, 1.5, 0.2, never, ...beyond]
  ].flat())
  const list = reserve(40 * 8)
  const rivals = (most: number): number[] => {
    const count = kernel.rivals(3, scores, 32, 2, list, most)
    return [...integers().subarray(list / 4, list / 4 + count * 2)]
  }
  assert.deepEqual(rivals(5), [1, 2, 1, 3, 3, 0, 3, 1, 3, 2])
  assert.deepEqual(rivals(4), [1, 2, 1, 3])
  assert.deepEqual(rivals(1), [])
})

test('the LSTM agrees with its definition, for sentences side by side and in both directions', () => {
  const size = 8
  const lengths = [6, 5, 1, 4, 3, 2]
  const rows = lengths.reduce((sum, length) => sum + length, 0)
  const inputs = numbers(rows * size * 4)
  const recurrent = packed(size * 4, size)
  const stretches = lengths.map((length, i) => ({ start: lengths.slice(0, i).reduce((sum, other) => sum + other, 0), length }))
  const list = reserve(stretches.length * 8)
  integers().set(stretches.flatMap(({ start, length }) => [start, length]), list / 4)

  function defined(places: readonly number[]): Map<number, number[]> {
    let [h, c] = [Array<number>(size).fill(0), Array<number>(size).fill(0)]
    return new Map(places.map((t) => {
      const gates = numbersOf((k) => h.reduce((total, value, i) => total + value * recurrent.at(k, i), inputs[t * size * 4 + k] ?? 0))
      const gate = (which: number, i: number): number => gates[which * size + i] ?? 0
      c = c.map((value, i) => sigmoid(gate(1, i)) * value + sigmoid(gate(0, i)) * Math.tanh(gate(2, i)))
      h = c.map((value, i) => sigmoid(gate(3, i)) * Math.tanh(value))
      return [t, h]
    }))
  }
  const numbersOf = (value: (k: number) => number): number[] => Array.from({ length: size * 4 }, (_, k) => value(k))

  for (const backwards of [false, true]) {
    const target = reserve(rows * size * 4)
    const state = reserve(size * 104 + 48)
    kernel.lstm(list, list + stretches.length * 8, backwards, size, put(inputs), size * 16, recurrent.weights, recurrent.steps, target, size * 4, state)
    for (const { start, length } of stretches) {
      const places = Array.from({ length }, (_, i) => (backwards ? start + length - 1 - i : start + i))
      for (const [t, h] of defined(places)) near(take(target + t * size * 4, size), h, 2e-3)
    }
  }
})
