import { processInput } from '../document.ts'
import type { Engine, Parser } from '../model.ts'

/** Maps the per-document half in this process, one article after another. */
export const local = (parser: Parser): Engine =>
  async function* (inputs) {
    for await (const input of inputs) yield processInput(input, parser)
  }
