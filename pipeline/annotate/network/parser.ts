import type { Parse, Parser } from '../../model.ts'
import { arcs, mostRivals } from './arcs.ts'
import { classes } from './classes.ts'
import { readWeights } from './container.ts'
import { encoder } from './encoder.ts'
import { forms } from './forms.ts'
import { heap as start } from './heap.ts'
import { intervals } from './intervals.ts'
import { labels } from './labels.ts'
import type { Stretch } from './layer.ts'
import { store } from './matrix.ts'
import { joined, pieces } from './pieces.ts'
import { rooms } from './rooms.ts'

/** So many tokens are worked on together: enough sentences to keep the LSTM's four lanes busy, few enough rows to stay in the nearest caches. */
const batchTokens = 384
/** Forms whose products are kept, 1.3 kB each: in running text one token in twelve is then worked out anew. */
const keptForms = 8192
/** A longer one, a list without full stops more likely than a sentence, is parsed in pieces: memory grows with the square of the length. */
const longestSentence = 500

/** Readies the tagger and parser from the bytes of a weights file and of the compiled kernel. */
export function parser(weights: Uint8Array, wasm: Uint8Array): Parser {
  const { header, data } = readWeights(weights)
  const heap = start(wasm)
  const tensors = store(heap, { header, data })
  const distances = intervals(heap, header.distances)
  const encode = encoder(heap, header, tensors)
  const label = labels(heap, header.labels, tensors, distances)
  const arc = arcs(heap, tensors, distances, label)
  const classify = classes(heap, header, tensors)
  const cache = forms(heap, header, tensors, encode.first, tensors.matrix({ weight: 'entity.form' }), keptForms)
  const roomFor = rooms(heap, batchTokens, (rows, longest) => ({
    ...arc.sizes(rows, longest),
    ...label.sizes(rows, longest * mostRivals + 4),
    ...classify.sizes(rows),
    parts: rows * 8,
    sentences: rows * 8,
    gates: rows * encode.gateWidth * 4,
    states: rows * encode.width * 4,
    numbers: rows * encode.width * 2,
    steps: rows * 4
  }))

  function run(sentences: readonly (readonly string[])[]): Parse[] {
    const tokens = sentences.flat()
    const stretches = stretchesOf(sentences)
    const rows = tokens.length
    const room = roomFor(rows, Math.max(...sentences.map(({ length }) => length)))
    const x = { numbers: room.numbers, steps: room.steps }
    const slots = cache.slots(tokens)
    encode.encode(cache, slots, stretches, { list: room.parts, sentences: room.sentences, gates: room.gates, states: room.states, quantised: x })
    const tags = classify.tags(rows, x, room)
    const names = classify.names(rows, x, cache, slots, room)
    label.prepare(rows, x, room)
    const heads = arc.attach(rows, x, stretches, room)
    const relations = label.label(heads, stretches, room)
    const kinds = header.entities.length
    return stretches.map(({ start, length }) => ({
      upos: called(tags, header.tags, start, length),
      heads: Array.from(heads.subarray(start, start + length)),
      deprels: called(relations, header.labels, start, length),
      names: names.slice(start * kinds, (start + length) * kinds)
    }))
  }

  const parse = (sentences: readonly (readonly string[])[]): Parse[] => joined(sentences, batches(pieces(sentences, longestSentence)).flatMap(run), longestSentence)
  return Object.assign(parse, { nameClasses: header.entities })
}

/** Where each sentence lies among the tokens of its batch. */
function stretchesOf(sentences: readonly (readonly string[])[]): Stretch[] {
  let next = 0
  return sentences.map(({ length }) => {
    const start = next
    next += length
    return { start, length }
  })
}

/** Consecutive sentences put together up to so many tokens; a longer one stands alone. */
function batches(sentences: readonly (readonly string[])[]): (readonly string[])[][] {
  const found: (readonly string[])[][] = []
  let room = 0
  for (const sentence of sentences) {
    if (found.length === 0 || sentence.length > room) {
      found.push([])
      room = batchTokens
    }
    found.at(-1)?.push(sentence)
    room -= sentence.length
  }
  return found
}

function called(numbers: Int32Array, names: readonly string[], start: number, length: number): string[] {
  const found: string[] = []
  for (let i = start; i < start + length; i++) found.push(names[numbers[i] ?? 0] ?? '')
  return found
}
