// Matrix products in 16-bit integers. A row of activations is scaled so that its greatest number becomes 32767; weights
// are 8-bit numbers, widened once. Their products add up in 32 bits without overflow while a row has at most 516 numbers.
import { rounded } from './math'

/**
 * Lays a matrix of 8-bit weights [output, input] out for `product`: blocks of eight outputs; in each, for every pair of
 * inputs, the eight outputs' pairs side by side. Missing outputs of the last block stay as they are (zero).
 */
export function pack(outputs: i32, width: i32, source: usize, stride: i32, target: usize): void {
  for (let output = 0; output < outputs; output++) {
    const block = target + (output >> 3) * width * 16 + (output & 7) * 4
    for (let input = 0; input < width; input++) {
      store<i16>(block + (input >> 1) * 32 + (input & 1) * 2, load<i8>(source + output * stride + input))
    }
  }
}

/**
 * Writes rows of 32-bit numbers as 16-bit integers, and what one integer step of each row is worth. The integers come out
 * as `product` reads them: four rows together, in turns of two numbers.
 */
export function quantise(rows: i32, width: i32, source: usize, stride: i32, target: usize, steps: usize): void {
  for (let row = 0; row < rows; row++) {
    const from = source + row * stride
    const top = greatest(width, from)
    const factor = f32x4.splat(top > 0 ? 32767 / top : 0)
    let to = target + (row >> 2) * width * 8 + (row & 3) * 4
    for (let i = 0; i < width * 4; i += 32) {
      const numbers = rounded(v128.load(from + i), v128.load(from + i, 16), factor)
      v128.store_lane<i32>(to, numbers, 0)
      v128.store_lane<i32>(to, numbers, 1, 16)
      v128.store_lane<i32>(to, numbers, 2, 32)
      v128.store_lane<i32>(to, numbers, 3, 48)
      to += 64
    }
    store<f32>(steps + row * 4, top / 32767)
  }
}

/** Writes a row of 32-bit numbers as 16-bit integers, in order, and what one integer step is worth. */
export function compress(width: i32, source: usize, target: usize, step: usize): void {
  const top = greatest(width, source)
  const factor = f32x4.splat(top > 0 ? 32767 / top : 0)
  for (let i = 0; i < width * 4; i += 32, target += 16) v128.store(target, rounded(v128.load(source + i), v128.load(source + i, 16), factor))
  store<f32>(step, top / 32767)
}

/** The greatest absolute value in a row. */
function greatest(width: i32, row: usize): f32 {
  let low = f32x4.splat(0), high = f32x4.splat(0)
  for (let i = 0; i < width * 4; i += 32) {
    low = f32x4.pmax(low, f32x4.abs(v128.load(row + i)))
    high = f32x4.pmax(high, f32x4.abs(v128.load(row + i, 16)))
  }
  low = f32x4.pmax(low, high)
  return max(max(f32x4.extract_lane(low, 0), f32x4.extract_lane(low, 1)), max(f32x4.extract_lane(low, 2), f32x4.extract_lane(low, 3)))
}

/**
 * target = rows × weightsᵀ × steps + bias, for quantised rows and packed weights. Works on tiles of four rows and eight
 * outputs, so that a block of weights is fetched once for all rows; unless a single one is left, rows are rounded up to fours.
 */
export function product(
  rows: i32, width: i32, source: usize, steps: usize,
  outputs: i32, weights: usize, weightSteps: usize, bias: usize, target: usize, stride: i32
): void {
  for (let output = 0; output < outputs * 4; output += 32) {
    for (let row = 0; row < rows; row += 4) {
      if (row + 1 == rows) single(width, source + row * width * 2, steps + row * 4, weights, weightSteps + output, bias + output, target + row * stride + output)
      else tile(width, source + row * width * 2, steps + row * 4, weights, weightSteps + output, bias + output, target + row * stride + output, stride)
    }
    weights += width * 16
  }
}

function tile(width: i32, x: usize, steps: usize, weights: usize, weightSteps: usize, bias: usize, target: usize, stride: i32): void {
  let low0 = i32x4.splat(0), low1 = i32x4.splat(0), low2 = i32x4.splat(0), low3 = i32x4.splat(0)
  let high0 = i32x4.splat(0), high1 = i32x4.splat(0), high2 = i32x4.splat(0), high3 = i32x4.splat(0)
  for (const end = x + width * 8; x < end; x += 16, weights += 32) {
    const low = v128.load(weights), high = v128.load(weights, 16)
    let pair: v128
    pair = v128.load_splat<i32>(x)
    low0 = i32x4.add(low0, i32x4.dot_i16x8_s(low, pair))
    high0 = i32x4.add(high0, i32x4.dot_i16x8_s(high, pair))
    pair = v128.load_splat<i32>(x, 4)
    low1 = i32x4.add(low1, i32x4.dot_i16x8_s(low, pair))
    high1 = i32x4.add(high1, i32x4.dot_i16x8_s(high, pair))
    pair = v128.load_splat<i32>(x, 8)
    low2 = i32x4.add(low2, i32x4.dot_i16x8_s(low, pair))
    high2 = i32x4.add(high2, i32x4.dot_i16x8_s(high, pair))
    pair = v128.load_splat<i32>(x, 12)
    low3 = i32x4.add(low3, i32x4.dot_i16x8_s(low, pair))
    high3 = i32x4.add(high3, i32x4.dot_i16x8_s(high, pair))
  }
  finish(target, low0, high0, load<f32>(steps), weightSteps, bias)
  finish(target + stride, low1, high1, load<f32>(steps, 4), weightSteps, bias)
  finish(target + stride * 2, low2, high2, load<f32>(steps, 8), weightSteps, bias)
  finish(target + stride * 3, low3, high3, load<f32>(steps, 12), weightSteps, bias)
}

/** The first row of a tile alone. */
function single(width: i32, x: usize, steps: usize, weights: usize, weightSteps: usize, bias: usize, target: usize): void {
  let low = i32x4.splat(0), high = i32x4.splat(0)
  for (const end = x + width * 8; x < end; x += 16, weights += 32) {
    const pair = v128.load_splat<i32>(x)
    low = i32x4.add(low, i32x4.dot_i16x8_s(v128.load(weights), pair))
    high = i32x4.add(high, i32x4.dot_i16x8_s(v128.load(weights, 16), pair))
  }
  finish(target, low, high, load<f32>(steps), weightSteps, bias)
}

/** Stores eight integer sums as numbers: sum × step of the row × step of the output + bias. */
// @ts-ignore: decorator
@inline
export function finish(target: usize, low: v128, high: v128, step: f32, weightSteps: usize, bias: usize): void {
  const row = f32x4.splat(step)
  v128.store(target, scaled(low, row, v128.load(weightSteps), v128.load(bias)))
  v128.store(target, scaled(high, row, v128.load(weightSteps, 16), v128.load(bias, 16)), 16)
}

// @ts-ignore: decorator
@inline
function scaled(sum: v128, row: v128, weight: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.mul(row, weight)), bias)
}
