import type { Header } from './container.ts'
import { features, zeroDigits } from './features.ts'
import type { Heap } from './heap.ts'
import type { Store } from './matrix.ts'

/** A word, eight affixes, a shape and 64 n-grams. */
const mostFeatures = 74

type Table = Readonly<{ rows: number; steps: number }>

/** Gives a function that writes a form's vector: the sum of its word's, affixes' and shape's rows and its n-grams' mean. */
export function embedding(heap: Heap, { dim, hashing }: Header, store: Store): (form: string, target: number) => void {
  const index = vocabulary(heap, store)
  const list = heap.reserve(mostFeatures * 8)
  const table = (name: string): Table => ({ rows: store.address(name), steps: store.address(`${name}.scale`) / 4 })
  const [words, affix, shape, ngram] = [table('words'), table('affix'), table('shape'), table('ngram')]
  let count = 0

  function add({ rows, steps }: Table, row: number, share: number): void {
    heap.integers()[list / 4 + count * 2] = rows + row * dim
    heap.floats()[list / 4 + count * 2 + 1] = (heap.floats()[steps + row] ?? 0) * share
    count++
  }

  return (form, target) => {
    const found = features(form, hashing)
    count = 0
    add(words, index.get(found.word) ?? index.get(zeroDigits(found.word)) ?? 0, 1)
    add(shape, found.shape, 1)
    for (const row of found.affixes) add(affix, row, 1)
    for (const row of found.ngrams) add(ngram, row, 1 / found.ngrams.length)
    heap.kernel.embed(count, list, dim, target)
  }
}

/** The row of each known word. The first line stands for unknown words; no form is equal to it. */
function vocabulary(heap: Heap, store: Store): ReadonlyMap<string, number> {
  const at = store.address('vocabulary')
  const [size = 0] = store.tensor('vocabulary').shape
  const words = new TextDecoder().decode(heap.bytes().subarray(at, at + size)).split('\n')
  return new Map(words.map((word, i) => [word, i]))
}
