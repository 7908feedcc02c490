/** The whole path with every power in memory: what a library user would write. */
import type { Spool } from '../../pipeline/dataset.ts'
import { local } from '../../pipeline/engines/local.ts'
import { inputFiles, readInputs } from '../../pipeline/io/files.ts'
import type { Engine, Problem, Settings, ReadResult, Row, TableName } from '../../pipeline/model.ts'
import { createHash } from 'node:crypto'
import { aboutOf } from '../../pipeline/schema/about.ts'
import { type Outcome, run } from '../../pipeline/run.ts'
import { parser } from './parser.ts'

/** A spool that keeps rows as the JSON text that a file would hold. */
export function memorySpool(): Spool {
  const tables = new Map<TableName, string[]>()
  return {
    async add(table, rows) {
      const lines = tables.get(table) ?? []
      for (const row of rows) lines.push(JSON.stringify(row))
      tables.set(table, lines)
    },
    async *rows(table) {
      for (const line of tables.get(table) ?? []) yield JSON.parse(line) as Row
    },
  }
}

export type Made = Readonly<{ outcome: Outcome; files: ReadonlyMap<string, Buffer>; problems: readonly Problem[]; table: (name: TableName) => Row[] }>

/** Runs the pipeline over inputs that are read already. */
export async function make(inputs: AsyncIterable<ReadResult>, { formats = ['json'], text = 'full', about = aboutOf({}), engine = local(parser) }: Partial<Settings> & { engine?: Engine } = {}): Promise<Made> {
  const files = new Map<string, Buffer>()
  const problems: Problem[] = []
  const outcome = await run({
    inputs, engine, found: memorySpool(), linked: memorySpool(), progress: () => {}, report: (problem) => void problems.push(problem),
    async write({ path, chunks }) {
      const parts: Buffer[] = []
      for await (const chunk of chunks) parts.push(Buffer.from(chunk as Uint8Array))
      const whole = Buffer.concat(parts)
      files.set(path, whole)
      return { path, bytes: whole.length, sha256: createHash('sha256').update(whole).digest('hex') }
    },
  }, { formats, text, about })
  return { outcome, files, problems, table: (name) => JSON.parse(files.get(`json/${name}.json`)?.toString('utf8') ?? '[]') as Row[] }
}

/** Runs the pipeline over a folder or file on disk. */
export const makeFrom = async (path: string, options: Parameters<typeof make>[1] = {}): Promise<Made> => make(readInputs(await inputFiles(path)), options)

/** Runs the pipeline over texts, each as a plain file of the name of its key. */
export const makeOf = (texts: Readonly<Record<string, string>>, options: Parameters<typeof make>[1] = {}): Promise<Made> =>
  make((async function* () {
    for (const [path, text] of Object.entries(texts)) yield await articleOf(path, text)
  })(), options)

/** Reads one text as the plain text reader would. */
export async function articleOf(path: string, content: string): Promise<ReadResult> {
  const { text } = await import('../../pipeline/read/text.ts')
  const bytes = (async function* () {
    yield Buffer.from(content)
  })()
  for await (const result of text.read({ path, bytes })) return result
  throw new Error(`${path} gave nothing`)
}
