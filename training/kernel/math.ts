/** tanh of four numbers: Lambert's continued fraction to x⁷, exact to 1e-4; beyond ±4.97 it is ±1. */
// @ts-ignore: decorator
@inline
export function tanh(number: v128): v128 {
  const x = f32x4.pmin(f32x4.splat(4.97), f32x4.pmax(f32x4.splat(-4.97), number))
  const s = f32x4.mul(x, x)
  const above = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(f32x4.add(s, f32x4.splat(378)), s), f32x4.splat(17325)), s), f32x4.splat(135135))
  const below = f32x4.add(
    f32x4.mul(f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(s, f32x4.splat(28)), f32x4.splat(3150)), s), f32x4.splat(62370)), s),
    f32x4.splat(135135)
  )
  return f32x4.div(f32x4.mul(x, above), below)
}

/** 1 / (1 + e⁻ˣ) of four numbers, by way of tanh. */
// @ts-ignore: decorator
@inline
export function sigmoid(number: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(number, half)), half), half)
}

/** Four numbers in [−32767, 32767] as integers: beside 1.5 · 2²³ a number has no room for a fraction. */
// @ts-ignore: decorator
@inline
function integers(numbers: v128): v128 {
  return i32x4.sub(f32x4.add(numbers, f32x4.splat(12582912)), i32x4.splat(0x4b400000))
}

/** Eight numbers times a factor, rounded to 16-bit integers. */
// @ts-ignore: decorator
@inline
export function rounded(low: v128, high: v128, factor: v128): v128 {
  return i16x8.narrow_i32x4_s(integers(f32x4.mul(low, factor)), integers(f32x4.mul(high, factor)))
}
