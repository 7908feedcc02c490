/** Gives how many numbers two ascending lists share. */
export function shared(a: Int32Array, b: Int32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number)
    if (difference === 0) count++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return count
}

/** Gives the different numbers of a list in ascending order. */
export const distinct = (numbers: Iterable<number>): Int32Array => Int32Array.from(new Set(numbers)).sort()

/** Gives a share between 0 and 1 with three decimals, so that it reads well and is written the same everywhere. */
export const rounded = (share: number): number => Math.round(share * 1000) / 1000
