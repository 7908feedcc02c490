/** Whether a run of items stands in a longer list without a gap. */
export function holds(list: ArrayLike<number>, run: ArrayLike<number>): boolean {
  for (let from = 0; from + run.length <= list.length; from++) {
    let length = 0
    while (length < run.length && list[from + length] === run[length]) length++
    if (length === run.length) return true
  }
  return false
}

/** Gives how many items two lists have in common in the same order, gaps allowed. */
export function commonInOrder(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let previous = new Uint16Array(b.length + 1)
  let current = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      current[j + 1] = a[i] === b[j] ? (previous[j] as number) + 1 : Math.max(previous[j + 1] as number, current[j] as number)
    }
    ;[previous, current] = [current, previous]
  }
  return previous[b.length] as number
}
