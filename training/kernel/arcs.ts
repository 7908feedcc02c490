/**
 * Lays the heads' keys out for `arcs`: blocks of eight heads; in each, for every number of the key, the eight heads'
 * numbers side by side. The first head is the root; heads beyond the sentence, up to a multiple of eight, are garbage.
 */
export function keys(tokens: i32, width: i32, root: usize, source: usize, stride: i32, target: usize): void {
  column(width, root, target, f32x4.splat(-Infinity))
  for (let head = 1; head <= tokens; head++, source += stride) {
    column(width, source, target + (head >> 3) * width * 32 + (head & 7) * 4, f32x4.splat(0))
  }
}

/** Writes one head's numbers, none less than `least`, each 32 bytes from the one before. */
// @ts-ignore: decorator
@inline
function column(width: i32, source: usize, target: usize, least: v128): void {
  for (const end = source + width * 4; source < end; source += 16, target += 128) {
    const numbers = f32x4.pmax(v128.load(source), least)
    v128.store_lane<f32>(target, numbers, 0)
    v128.store_lane<f32>(target, numbers, 1, 32)
    v128.store_lane<f32>(target, numbers, 2, 64)
    v128.store_lane<f32>(target, numbers, 3, 96)
  }
}

/**
 * scores[dependent][head] = query · key + what the dependent gives for the distance to that head. `nearness` has a number
 * for each interval of distance; `intervals` maps a distance of −reach … reach to the offset in bytes of its interval,
 * longer ones count as `reach`. A row of scores has the root first, then the tokens.
 */
export function arcs(
  tokens: i32, width: i32, queries: usize, keys: usize,
  nearness: usize, nearStride: i32, intervals: usize, reach: i32, scores: usize, stride: i32
): void {
  for (let head = 0; head <= tokens; head += 8, keys += width * 32) {
    for (let token = 0; token < tokens; token += 4) {
      tile(width * 4, queries + token * width * 4, keys, scores + token * stride + head * 4, stride)
    }
  }
  for (let token = 1; token <= tokens; token++, scores += stride, nearness += nearStride) {
    for (let head = 1; head <= tokens; head++) {
      const interval = load<i32>(intervals + (min(max(head - token, -reach), reach) + reach) * 4)
      const score: f32 = head == token ? -1e9 : load<f32>(scores + head * 4) + load<f32>(nearness + interval)
      store<f32>(scores + head * 4, score)
    }
  }
}

/**
 * Lists as (dependent, head) the arcs less than `gap` behind the best arc of their dependent, and gives their number:
 * of dependents that have several, in order, as long as no more than `most` are listed. The list has room for a further row.
 */
export function rivals(tokens: i32, scores: usize, stride: i32, gap: f32, list: usize, most: i32): i32 {
  let count = 0
  for (let token = 1; token <= tokens; token++, scores += stride) {
    let floor: f32 = -Infinity
    for (let head = 0; head <= tokens; head++) {
      const reached = load<f32>(scores + head * 4) - gap
      if (reached > floor) floor = reached
    }
    const before = count
    for (let head = 0; head <= tokens; head++) {
      if (load<f32>(scores + head * 4) <= floor) continue
      store<i32>(list + count * 8, token)
      store<i32>(list + count * 8, head, 4)
      count++
    }
    if (count == before + 1) count = before
    if (count > most) return before
  }
  return count
}

/** The products of four queries with eight keys. */
function tile(bytes: i32, query: usize, keys: usize, target: usize, stride: i32): void {
  let low0 = f32x4.splat(0), low1 = f32x4.splat(0), low2 = f32x4.splat(0), low3 = f32x4.splat(0)
  let high0 = f32x4.splat(0), high1 = f32x4.splat(0), high2 = f32x4.splat(0), high3 = f32x4.splat(0)
  const query1 = query + bytes, query2 = query1 + bytes, query3 = query2 + bytes
  for (let i = 0; i < bytes; i += 4, keys += 32) {
    const low = v128.load(keys), high = v128.load(keys, 16)
    const number0 = v128.load_splat<f32>(query + i), number1 = v128.load_splat<f32>(query1 + i)
    low0 = f32x4.add(low0, f32x4.mul(low, number0))
    high0 = f32x4.add(high0, f32x4.mul(high, number0))
    low1 = f32x4.add(low1, f32x4.mul(low, number1))
    high1 = f32x4.add(high1, f32x4.mul(high, number1))
    const number2 = v128.load_splat<f32>(query2 + i), number3 = v128.load_splat<f32>(query3 + i)
    low2 = f32x4.add(low2, f32x4.mul(low, number2))
    high2 = f32x4.add(high2, f32x4.mul(high, number2))
    low3 = f32x4.add(low3, f32x4.mul(low, number3))
    high3 = f32x4.add(high3, f32x4.mul(high, number3))
  }
  store2(target, low0, high0)
  store2(target + stride, low1, high1)
  store2(target + stride * 2, low2, high2)
  store2(target + stride * 3, low3, high3)
}

// @ts-ignore: decorator
@inline
function store2(target: usize, low: v128, high: v128): void {
  v128.store(target, low)
  v128.store(target, high, 16)
}
