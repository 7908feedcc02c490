/** The language model's files: its weights, and the kernel that runs them. */
import { readFile } from 'node:fs/promises'
import type { ModelFiles } from '../model.ts'

const folder = new URL('../annotate/model/', import.meta.url)

/** Reads both into memory that threads can share. */
export async function readModel(): Promise<ModelFiles> {
  const [weights, kernel] = await Promise.all(['parser.bin', 'kernel.wasm'].map(async (name) => shared(await readFile(new URL(name, folder)))))
  return { weights: weights as Uint8Array, kernel: kernel as Uint8Array }
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
