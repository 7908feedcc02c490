import { once } from 'node:events'
import { parser } from '../annotate/network/parser.ts'
import { extractLine, parseLines } from '../filter.ts'
import { readModel } from '../io/model.ts'
import type { Parser, Row } from '../model.ts'
import { lineBatches } from '../text/lines.ts'
import { type ExitCode, exit } from './exit.ts'

/** `extract`: an article a line in, its rows a line out. */
export const extract = (): Promise<ExitCode> =>
  filter(function* (lines, parser) {
    for (const line of lines) yield extractLine(line, parser)
  })

/** `parse`: the tokens of a sentence a line in, their tags and dependencies a line out. */
export const parse = (): Promise<ExitCode> => filter(parseLines)

/** Answers the lines of stdin with as many lines on stdout, in order, each written as soon as it is there. */
async function filter(answers: (lines: readonly string[], parser: Parser) => Iterable<Row>): Promise<ExitCode> {
  const { weights, kernel } = await readModel()
  const ready = parser(weights, kernel)
  const decoder = new TextDecoder()
  for await (const batch of lineBatches(process.stdin)) {
    const lines = batch.map((line) => decoder.decode(line)).filter((line) => line.trim() !== '')
    for (const row of answers(lines, ready)) {
      if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain')
    }
  }
  return exit.done
}
