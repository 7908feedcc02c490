import { rounded, sigmoid, tanh } from './math'
import { product } from './product'

/** So many sentences are worked on side by side: as many rows as `product` takes at a time. */
const lanes: i32 = 4

/**
 * One direction of an LSTM layer over the sentences of a batch, listed with the first row and the number of rows of each.
 * Four are in work at a time, so that a weight fetched serves all of them; a lane whose sentence is done takes the next.
 * `inputs` holds the input's share of the four gates i, f, g, o, bias included; `weights` are the packed recurrent weights.
 * `state` is room for what is ahead of each lane, what an integer step of its h is worth, c, h in 16 bits and the gates'
 * sums of each, and a bias of zeros.
 */
export function lstm(
  list: usize, end: usize, backwards: bool, size: i32,
  inputs: usize, inputStride: i32, weights: usize, weightSteps: usize, target: usize, stride: i32, state: usize
): void {
  const steps = state + lanes * 8
  const cells = steps + lanes * 4
  const hidden = cells + lanes * size * 4
  const sums = hidden + lanes * size * 2
  const zeros = sums + lanes * size * 16
  memory.fill(state, 0, zeros + size * 16 - state)
  // |h| < 1, so that one integer step is always 1/32767
  v128.store(steps, f32x4.splat(1 / 32767))
  for (;;) {
    let rows = 0
    for (let lane = 0; lane < lanes; lane++) {
      const place = state + lane * 8
      for (; load<i32>(place, 4) == 0 && list < end; list += 8) {
        store<i64>(place, load<i64>(list))
        forget(size, cells + lane * size * 4, hidden + lane * 4)
      }
      if (load<i32>(place, 4) > 0) rows = lane + 1
    }
    if (rows == 0) return
    product(rows, size, hidden, steps, size * 4, weights, weightSteps, zeros, sums, size * 16)
    for (let lane = 0; lane < rows; lane++) {
      const place = state + lane * 8
      const first = load<i32>(place), ahead = load<i32>(place, 4)
      if (ahead == 0) continue
      const row = backwards ? first + ahead - 1 : first
      step(size, sums + lane * size * 16, inputs + row * inputStride, cells + lane * size * 4, target + row * stride, hidden + lane * 4)
      store<i32>(place, backwards ? first : first + 1)
      store<i32>(place, ahead - 1, 4)
    }
  }
}

/** Empties a lane: c and h, which lies in turns of two numbers a lane. */
function forget(size: i32, cells: usize, hidden: usize): void {
  memory.fill(cells, 0, size * 4)
  for (let i = 0; i < size * 8; i += 16) store<i32>(hidden + i, 0)
}

/** One token of a lane: from its gates to the new c and h. */
function step(size: i32, sums: usize, inputs: usize, cells: usize, target: usize, hidden: usize): void {
  for (let i = 0; i < size * 4; i += 32) {
    const low = cell(sums + i, inputs + i, size * 4, cells + i), high = cell(sums + i + 16, inputs + i + 16, size * 4, cells + i + 16)
    v128.store(target + i, low)
    v128.store(target + i, high, 16)
    const numbers = rounded(low, high, f32x4.splat(32767))
    v128.store_lane<i32>(hidden + i * 2, numbers, 0)
    v128.store_lane<i32>(hidden + i * 2, numbers, 1, 16)
    v128.store_lane<i32>(hidden + i * 2, numbers, 2, 32)
    v128.store_lane<i32>(hidden + i * 2, numbers, 3, 48)
  }
}

/** Four hidden values from four cells' gates, which lie `across` bytes apart. */
// @ts-ignore: decorator
@inline
function cell(sums: usize, inputs: usize, across: i32, state: usize): v128 {
  const i = sigmoid(gate(sums, inputs)), f = sigmoid(gate(sums + across, inputs + across))
  const g = tanh(gate(sums + across * 2, inputs + across * 2)), o = sigmoid(gate(sums + across * 3, inputs + across * 3))
  const c = f32x4.add(f32x4.mul(f, v128.load(state)), f32x4.mul(i, g))
  v128.store(state, c)
  return f32x4.mul(o, tanh(c))
}

// @ts-ignore: decorator
@inline
function gate(sum: usize, input: usize): v128 {
  return f32x4.add(v128.load(sum), v128.load(input))
}
