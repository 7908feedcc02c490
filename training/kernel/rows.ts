/** target = Σ factor × row of 8-bit numbers, for a list of (address of the row, factor). */
export function embed(count: i32, list: usize, width: i32, target: usize): void {
  const end = list + count * 8
  for (let i = 0; i < width; i += 16) {
    let a = f32x4.splat(0), b = f32x4.splat(0), c = f32x4.splat(0), d = f32x4.splat(0)
    for (let entry = list; entry < end; entry += 8) {
      const row = <usize>load<u32>(entry) + i
      const factor = v128.load_splat<f32>(entry, 4)
      const first = v128.load_ext<i8>(row), second = v128.load_ext<i8>(row, 8)
      a = f32x4.add(a, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(first)), factor))
      b = f32x4.add(b, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(first)), factor))
      c = f32x4.add(c, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(second)), factor))
      d = f32x4.add(d, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(second)), factor))
    }
    v128.store(target, a)
    v128.store(target, b, 16)
    v128.store(target, c, 32)
    v128.store(target, d, 48)
    target += 64
  }
}

/** Each row of target = step × row of 16-bit integers, for a list of (address of the row, step). */
export function gather(rows: i32, list: usize, width: i32, target: usize): void {
  for (; rows > 0; rows--, list += 8) {
    let row = <usize>load<u32>(list)
    const step = v128.load_splat<f32>(list, 4)
    for (const end = target + width * 4; target < end; target += 32, row += 16) {
      const numbers = v128.load(row)
      v128.store(target, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(numbers)), step))
      v128.store(target, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(numbers)), step), 16)
    }
  }
}

/** rows = max(rows, 0) + bias, in place. */
export function rectify(rows: i32, width: i32, target: usize, bias: usize): void {
  for (; rows > 0; rows--, target += width * 4) {
    for (let i = 0; i < width * 4; i += 16) v128.store(target + i, f32x4.add(f32x4.pmax(v128.load(target + i), f32x4.splat(0)), v128.load(bias + i)))
  }
}

/** Each row of target = max(0, the sum of three rows), for a list of three addresses a row. */
export function rectifiedSum(rows: i32, list: usize, width: i32, target: usize): void {
  for (; rows > 0; rows--, list += 12, target += width * 4) {
    const first = load<u32>(list), second = load<u32>(list, 4), third = load<u32>(list, 8)
    for (let i = 0; i < width * 4; i += 16) {
      const sum = f32x4.add(v128.load(first + i), f32x4.add(v128.load(second + i), v128.load(third + i)))
      v128.store(target + i, f32x4.pmax(sum, f32x4.splat(0)))
    }
  }
}

/** Writes for each row the place of its greatest number among the first `count`; of equals the first. */
export function best(rows: i32, count: i32, source: usize, stride: i32, target: usize): void {
  for (; rows > 0; rows--, source += stride, target += 4) {
    let place = 0
    let greatest = load<f32>(source)
    for (let i = 1; i < count; i++) {
      const number = load<f32>(source + i * 4)
      if (number > greatest) {
        greatest = number
        place = i
      }
    }
    store<i32>(target, place)
  }
}
