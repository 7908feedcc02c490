import { processInput } from '../document.ts'
import type { Engine, Parser, Remember } from '../model.ts'

/** Maps the per-document half in this process, one article after another; `remember` may know rows already. */
export const local = (parser: Parser, remember: Remember = async (_, extract) => extract()): Engine =>
  async function* (inputs) {
    for await (const input of inputs) yield await remember(input, () => processInput(input, parser))
  }
