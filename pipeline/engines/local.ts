import { processInput } from '../document.ts'
import type { Engine } from '../model.ts'

/** Maps the per-document half in this process, one article after another. */
export const local: Engine = async function* (inputs) {
  for await (const input of inputs) yield processInput(input)
}
