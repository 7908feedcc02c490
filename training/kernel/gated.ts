import { sigmoid, tanh } from './math'

/**
 * One direction of a layer with an elementwise recurrence (SRU): c ← f·c + (1−f)·z, y = o·tanh(c) + (1−o)·skip.
 * A row of `gates` holds f, o and z, each `across` bytes after the other; `state` is room for c. Backwards is the same
 * with the last row first and negative strides. `target` may be `skip`.
 */
export function gated(
  tokens: i32, size: i32, gates: usize, gateStride: i32, across: i32, skip: usize, skipStride: i32, target: usize, stride: i32, state: usize
): void {
  memory.fill(state, 0, size * 4)
  for (; tokens > 0; tokens--) {
    for (let i = 0; i < size * 4; i += 16) {
      const f = sigmoid(v128.load(gates + i)), z = v128.load(gates + across * 2 + i)
      const c = f32x4.add(f32x4.mul(f, f32x4.sub(v128.load(state + i), z)), z)
      const o = sigmoid(v128.load(gates + across + i)), s = v128.load(skip + i)
      v128.store(state + i, c)
      v128.store(target + i, f32x4.add(f32x4.mul(o, f32x4.sub(tanh(c), s)), s))
    }
    gates += gateStride
    skip += skipStride
    target += stride
  }
}
