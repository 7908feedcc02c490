import type { Heap } from './heap.ts'

/** Room for a batch in the kernel's memory: the address of each field. */
type Room<Field extends string> = Readonly<Record<Field, number>>
type Sizes<Field extends string> = (rows: number, longest: number) => Readonly<Record<Field, number>>

/**
 * Gives room for a batch of so many rows with a sentence of at most so many: the room of the last batch where that is
 * enough, else larger room in its place. The kernel works on four rows at a time, so there are some to spare.
 */
export function rooms<Field extends string>(heap: Heap, usual: number, sizes: Sizes<Field>): (rows: number, longest: number) => Room<Field> {
  const mark = heap.mark()
  let [mostRows, mostLongest] = [usual, usual]
  let room = layOut()

  function layOut(): Room<Field> {
    heap.release(mark)
    const fields = Object.entries<number>(sizes(mostRows + 4, mostLongest)).map(([field, bytes]) => [field, heap.reserve(bytes)])
    return Object.fromEntries(fields) as Room<Field>
  }

  return (rows, longest) => {
    if (rows > mostRows || longest > mostLongest) {
      mostRows = Math.max(mostRows, rows)
      mostLongest = Math.max(mostLongest, longest)
      room = layOut()
    }
    return room
  }
}
