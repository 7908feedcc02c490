export type Layer = Readonly<{ kind: 'lstm'; hidden: number }>
export type Tensor = Readonly<{ name: string; dtype: 'int8' | 'uint8' | 'float32'; shape: readonly number[]; offset: number; scale?: string }>

/** What stands at the beginning of a weights file: the network's form and where in the data each tensor lies. */
export type Header = Readonly<{
  format: 'newsrecords-parser'
  version: 1
  layers: readonly Layer[]
  activation: 'none'
  dim: number
  hashing: Readonly<{ affix: number; shape: number; ngram: number }>
  distances: readonly number[]
  tags: readonly string[]
  labels: readonly string[]
  entities: readonly string[]
  tensors: readonly Tensor[]
  licence: string
}>

export type Weights = Readonly<{ header: Header; data: Uint8Array }>

const magic = 'NRP1'
const preamble = 12

/** Reads a weights file (training/FORMAT.md): its header and, as a view of the same bytes, the tensors' data. */
export function readWeights(bytes: Uint8Array): Weights {
  const decoder = new TextDecoder()
  const found = decoder.decode(bytes.subarray(0, magic.length))
  if (found !== magic) throw new Error(`not a weights file: begins with ${JSON.stringify(found)}`)
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true)
  const header = JSON.parse(decoder.decode(bytes.subarray(preamble, preamble + size))) as Header
  if (header.format !== 'newsrecords-parser' || header.version !== 1) throw new Error(`weights of an unknown format: ${header.format} ${header.version}`)
  if (header.activation !== 'none') throw new Error(`weights with an unknown activation of the form vector: ${header.activation}`)
  return { header, data: bytes.subarray(preamble + size) }
}
