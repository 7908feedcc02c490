/** The data's whole path: inputs → records → links → dataset → files → release. Every power arrives as an argument. */
import { diagnosticRow } from './assemble.ts'
import { datasetOf, type Spool } from './dataset.ts'
import { emitters } from './generated/emitters.ts'
import { link } from './link/index.ts'
import type { Audit, Dataset, Emitter, Engine, FileOut, Problem, Processed, Records, ReadResult, Settings, TableName, WrittenFile } from './model.ts'

export type Ports = Readonly<{
  inputs: AsyncIterable<ReadResult>
  engine: Engine
  /** Rows as the per-document half leaves them, and as they will be published. */
  found: Spool
  linked: Spool
  /** Writes a file of the release beside the published one. */
  write: (file: FileOut) => Promise<WrittenFile>
  /** Why a release with so many rows a table may not be published; null where it may. */
  floor?: (rows: Outcome['rows']) => string | null
  progress: (documents: number) => void
  /** Told of every problem that concerns a whole input. */
  report: (problem: Problem) => void
}>

/** What the run came to: counts, and why nothing may be published where that is so. */
export type Outcome = Readonly<{ documents: number; quarantined: number; refusal: string | null; rows: Readonly<Record<string, number>> }>

/** Runs the whole path with the formats and the text policy asked for; the caller publishes the release unless the outcome refuses it. */
export async function run(ports: Ports, settings: Settings): Promise<Outcome> {
  const { documents, quarantined, audit } = await keepRecords(ports)
  const outcome = { documents, quarantined, refusal: null, rows: {} }
  if (documents === 0) return { ...outcome, refusal: 'no article could be read' }
  const links = await link(ports.found)
  const dataset = await datasetOf(ports.found, links, ports.linked, audit, settings)
  if ('fault' in dataset) return { ...outcome, refusal: `a row breaks its schema: ${dataset.fault}` }
  const broken = ports.floor?.(dataset.statistics.rows) ?? null
  if (broken !== null) return { ...outcome, refusal: broken }
  await writeFiles(dataset, settings.formats, ports.write)
  return { ...outcome, rows: dataset.statistics.rows }
}

/** Writes a dataset in the formats asked for, and then what describes the files. */
export async function writeFiles(dataset: Dataset, formats: readonly string[], write: Ports['write']): Promise<void> {
  const asked = (Object.values(emitters) as Emitter[]).filter((emitter) => !emitter.asked || formats.includes(emitter.name))
  const written: WrittenFile[] = []
  for (const describes of [undefined, true]) {
    const before = [...written]
    for (const emitter of asked.filter((each) => each.describes === describes)) {
      for (const file of emitter.emit(dataset, before)) written.push(await write(file))
    }
  }
}

/** Maps the inputs through the engine into the first spool. The same bytes twice are one article, read once. */
async function keepRecords({ inputs, engine, found, progress, report }: Ports): Promise<Readonly<{ documents: number; quarantined: number; audit: Audit }>> {
  const paths = new Map<string, string>()
  const numbers = { seen: 0, read: 0 }
  const quotations = { seen: 0, read: 0 }
  let quarantined = 0
  for await (const processed of engine(inputs)) {
    const { problem, records } = asNew(processed, paths)
    if (problem) {
      await found.add('diagnostics', [diagnosticRow(problem, null)])
      report(problem)
    }
    if (problem?.severity === 'error') quarantined++
    if (!records) continue
    const { document, audit, ...rows } = records
    await found.add('documents', [document])
    for (const [table, list] of Object.entries(rows)) await found.add(table as TableName, list)
    for (const [total, part] of [[numbers, audit.numbers], [quotations, audit.quotations]] as const) {
      total.seen += part.seen
      total.read += part.read
    }
    progress(paths.size)
  }
  return { documents: paths.size, quarantined, audit: { numbers, quotations } }
}

type News = Readonly<{ problem?: Problem; records?: Records }>

/** Gives the records of an article seen for the first time, else the problem that it is there already. */
function asNew(processed: Processed, paths: Map<string, string>): News {
  if ('problem' in processed) return processed
  const { document_id: id, path } = processed.records.document as { document_id: string; path: string }
  const earlier = paths.get(id)
  if (earlier === undefined) {
    paths.set(id, path)
    return processed
  }
  return { problem: { severity: 'warning', rule: 'same_bytes', reason: `the same bytes as ${earlier}: read once`, path, at: null } }
}
