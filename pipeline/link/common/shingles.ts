/** Gives one 32-bit hash of two; their order matters. */
export function join(a: number, b: number): number {
  let value = Math.imul(a ^ Math.imul(b ^ (b >>> 15), 0x2c1b3c6d), 0x297a2d39)
  value = Math.imul(value ^ (value >>> 12), 0x85ebca6b)
  return value ^ (value >>> 13)
}

/** Gives the hashes of all runs of `size` items; one of the whole where there are fewer. */
export function shingles(items: ArrayLike<number>, size: number): Int32Array {
  const count = Math.max(Math.min(items.length, 1), items.length - size + 1)
  const found = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    let value = 0
    for (let j = i; j < Math.min(i + size, items.length); j++) value = join(value, items[j] as number)
    found[i] = value
  }
  return found
}
