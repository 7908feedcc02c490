import { once } from 'node:events'
import { extractLine } from '../filter.ts'
import { lines } from '../text/lines.ts'
import { type ExitCode, exit } from './exit.ts'

/** `extract`: answers every line of stdin with a line on stdout, in order, each written before the next is read. */
export async function extract(): Promise<ExitCode> {
  const decoder = new TextDecoder()
  for await (const line of lines(process.stdin)) {
    const text = decoder.decode(line)
    if (text.trim() === '') continue
    if (!process.stdout.write(`${JSON.stringify(extractLine(text))}\n`)) await once(process.stdout, 'drain')
  }
  return exit.done
}
