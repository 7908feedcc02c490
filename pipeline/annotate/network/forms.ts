import { embedding } from './embedding.ts'
import type { Header } from './container.ts'
import type { Heap } from './heap.ts'
import { type Matrix, multiply, type Store } from './matrix.ts'

/**
 * What depends on a form alone, kept in a ring of slots: the product of the first layer's weights with the form's vector,
 * as a row of 16-bit integers; and the form's own share of the name scores. A full ring overwrites in turn what was not
 * asked for again since its last turn, and nothing that the batch at hand needs.
 */
export type Forms = Readonly<{
  /** Gives each token's slot; valid until the next call. There must not be more tokens than slots. */
  slots: (tokens: readonly string[]) => Int32Array
  /** Where a slot's row lies, and what an integer step is worth in it. */
  row: (slot: number) => number
  step: (slot: number) => number
  /** Where a slot's share of the name scores lies. */
  nameScores: (slot: number) => number
}>

/** So many new forms are worked on together. */
const atOnce = 32

/** Opens an empty cache for so many forms. */
export function forms(heap: Heap, header: Header, store: Store, first: Matrix, names: Matrix, capacity: number): Forms {
  const { kernel } = heap
  const width = first.padded
  const slotBytes = width * 2
  const nameBytes = names.padded * 4
  const rows = heap.reserve(capacity * slotBytes)
  const steps = heap.reserve(capacity * 4)
  const nameRows = heap.reserve(capacity * nameBytes)
  const vectors = heap.reserve(atOnce * header.dim * 4)
  const quantised = { numbers: heap.reserve(atOnce * header.dim * 2), steps: heap.reserve(atOnce * 4) }
  const products = heap.reserve(atOnce * width * 4)
  const nameProducts = heap.reserve(atOnce * nameBytes)
  const embed = embedding(heap, header, store)

  const slotOf = new Map<string, number>()
  const formOf: string[] = []
  const usedBy = new Int32Array(capacity)
  const askedAgain = new Uint8Array(capacity)
  let batch = 0
  let hand = 0

  function newSlot(form: string): number {
    for (; usedBy[hand] === batch || askedAgain[hand] === 1; hand = (hand + 1) % capacity) askedAgain[hand] = 0
    const slot = hand
    hand = (hand + 1) % capacity
    const old = formOf[slot]
    if (old !== undefined) slotOf.delete(old)
    formOf[slot] = form
    slotOf.set(form, slot)
    return slot
  }

  function fill(slots: readonly number[]): void {
    for (const [i, slot] of slots.entries()) embed(formOf[slot] ?? '', vectors + i * header.dim * 4)
    kernel.quantise(slots.length, header.dim, vectors, header.dim * 4, quantised.numbers, quantised.steps)
    multiply(heap, slots.length, quantised, first, products)
    multiply(heap, slots.length, quantised, names, nameProducts)
    slots.forEach((slot, i) => {
      kernel.compress(width, products + i * width * 4, rows + slot * slotBytes, steps + slot * 4)
      heap.bytes().copyWithin(nameRows + slot * nameBytes, nameProducts + i * nameBytes, nameProducts + (i + 1) * nameBytes)
    })
  }

  function slots(tokens: readonly string[]): Int32Array {
    batch++
    const found = new Int32Array(tokens.length)
    let missing: number[] = []
    for (let i = 0; i < tokens.length; i++) {
      const form = tokens[i] ?? ''
      let slot = slotOf.get(form)
      if (slot === undefined) {
        slot = newSlot(form)
        missing.push(slot)
      } else askedAgain[slot] = 1
      if (missing.length === atOnce) {
        fill(missing)
        missing = []
      }
      usedBy[slot] = batch
      found[i] = slot
    }
    if (missing.length > 0) fill(missing)
    return found
  }

  return {
    slots,
    row: (slot) => rows + slot * slotBytes,
    step: (slot) => heap.floats()[steps / 4 + slot] ?? 0,
    nameScores: (slot) => nameRows + slot * nameBytes
  }
}
