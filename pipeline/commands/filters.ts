import { once } from 'node:events'
import { parser } from '../annotate/network/parser.ts'
import { extractLine, parseLine } from '../filter.ts'
import { readModel } from '../io/model.ts'
import type { Parser, Row } from '../model.ts'
import { lines } from '../text/lines.ts'
import { type ExitCode, exit } from './exit.ts'

/** `extract`: an article a line in, its rows a line out. */
export const extract = (): Promise<ExitCode> => filter(extractLine)

/** `parse`: the tokens of a sentence a line in, their tags and dependencies a line out. */
export const parse = (): Promise<ExitCode> => filter(parseLine)

/** Answers every line of stdin with a line on stdout, in order, each written before the next is read. */
async function filter(answer: (line: string, parser: Parser) => Row): Promise<ExitCode> {
  const { weights, kernel } = await readModel()
  const ready = parser(weights, kernel)
  const decoder = new TextDecoder()
  for await (const line of lines(process.stdin)) {
    const text = decoder.decode(line)
    if (text.trim() === '') continue
    if (!process.stdout.write(`${JSON.stringify(answer(text, ready))}\n`)) await once(process.stdout, 'drain')
  }
  return exit.done
}
