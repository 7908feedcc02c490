import { rounded, sigmoid, tanh } from './math'
import { finish } from './product'

/**
 * One direction of an LSTM layer. `inputs` holds the input's share of the four gates i, f, g, o, bias included;
 * `weights` are the packed recurrent weights. `state` is room for c, the four gates' sums, a bias of zeros and h in 16 bits.
 * Backwards is the same with the last row first and negative strides.
 */
export function lstm(
  tokens: i32, size: i32, inputs: usize, inputStride: i32, weights: usize, weightSteps: usize, target: usize, stride: i32, state: usize
): void {
  const sums = state + size * 4
  const hidden = sums + size * 16
  memory.fill(state, 0, size * 22)
  for (; tokens > 0; tokens--) {
    recur(size, hidden, weights, weightSteps, inputs, sums)
    for (let i = 0; i < size * 4; i += 32) {
      const low = cell(sums + i, size * 4, state + i), high = cell(sums + i + 16, size * 4, state + i + 16)
      v128.store(target + i, low)
      v128.store(target + i, high, 16)
      v128.store(hidden + i / 2, rounded(low, high, f32x4.splat(32767)))
    }
    inputs += inputStride
    target += stride
  }
}

/** sums = hidden × weightsᵀ + inputs; |h| < 1, so that one integer step is always 1/32767. */
function recur(size: i32, hidden: usize, weights: usize, weightSteps: usize, inputs: usize, sums: usize): void {
  for (let output = 0; output < size * 16; output += 32) {
    let low = i32x4.splat(0), high = i32x4.splat(0)
    for (let i = 0; i < size * 2; i += 4) {
      const pair = v128.load_splat<i32>(hidden + i)
      low = i32x4.add(low, i32x4.dot_i16x8_s(v128.load(weights), pair))
      high = i32x4.add(high, i32x4.dot_i16x8_s(v128.load(weights, 16), pair))
      weights += 32
    }
    finish(sums + output, low, high, 1 / 32767, weightSteps + output, inputs + output)
  }
}

/** Four hidden values from four cells' gates, which lie `across` bytes apart. */
// @ts-ignore: decorator
@inline
function cell(gates: usize, across: i32, state: usize): v128 {
  const i = sigmoid(v128.load(gates)), f = sigmoid(v128.load(gates + across))
  const g = tanh(v128.load(gates + across * 2)), o = sigmoid(v128.load(gates + across * 3))
  const c = f32x4.add(f32x4.mul(f, v128.load(state)), f32x4.mul(i, g))
  v128.store(state, c)
  return f32x4.mul(o, tanh(c))
}
