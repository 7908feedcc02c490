import { join } from './shingles.ts'

/** Bands of three values each: two articles that share 40 % of their shingles meet in one of them 94 times of 100. */
const bands = 42
const rows = 3

/** Fixed factors, odd and far apart; the same in every run. */
const factors = Int32Array.from({ length: bands * rows }, (_, i) => join(i, 0x5bd1e995) | 1)
const offsets = Int32Array.from({ length: bands * rows }, (_, i) => join(0x27d4eb2f, i))

/** Gives the band keys of a set of hashes: sets that are alike share at least one, others hardly ever. */
export function bandKeys(hashes: Int32Array): Int32Array {
  const keys = new Int32Array(bands)
  for (let band = 0; band < bands; band++) {
    let key = band
    for (let row = band * rows; row < (band + 1) * rows; row++) key = join(key, smallest(hashes, factors[row] as number, offsets[row] as number))
    keys[band] = key
  }
  return keys
}

function smallest(hashes: Int32Array, factor: number, offset: number): number {
  let least = 0x7fffffff
  for (let i = 0; i < hashes.length; i++) {
    const value = (Math.imul(hashes[i] as number, factor) + offset) | 0
    if (value < least) least = value
  }
  return least
}
