import { availableParallelism } from 'node:os'
import packageJson from '../../package.json' with { type: 'json' }
import { parser } from '../annotate/network/parser.ts'
import type { Arguments } from '../arguments.ts'
import { local } from '../engines/local.ts'
import { threads } from '../engines/threads.ts'
import { diskFault, endings, type InputFile, inputFiles, readInputs } from '../io/files.ts'
import { readModel } from '../io/model.ts'
import { progressOn } from '../io/progress.ts'
import { openRelease, type Release } from '../io/release.ts'
import { spoolIn } from '../io/spool.ts'
import type { Engine, Problem } from '../model.ts'
import { type Outcome, run } from '../run.ts'
import { type ExitCode, exit, say, usageError } from './exit.ts'

/** A run of less than this much text is over before a thread has started. */
const bytesWorthAThread = 4_000_000
/** So many inputs that were set aside are named on the terminal; the rest are in the diagnostics. */
const namedProblems = 20

/** `pipeline`: reads the inputs, runs the whole path, publishes the release. */
export async function pipeline(options: Arguments): Promise<ExitCode> {
  const started = new Date()
  let files: readonly InputFile[]
  try {
    files = await inputFiles(options.input)
  } catch (error) {
    return usageError(`--input ${options.input}: ${diskFault(error)}`)
  }
  if (files.length === 0) return usageError(`--input ${options.input}: no article in it: put files ending in ${endings.join(' ')} there`)
  let release: Release
  try {
    release = await openRelease(options.output)
  } catch (error) {
    return usageError(`--output ${options.output}: ${diskFault(error, 'write the dataset')}`)
  }
  process.once('SIGINT', () => void release.discard().finally(() => process.exit(130)))
  try {
    const outcome = await runOn(files, release, options)
    if (outcome.refusal !== null) {
      say(`newsrecords: ${outcome.refusal}: nothing was published, ${options.output} is as it was`)
      return exit.refused
    }
    const changed = await release.publish(runReport(outcome, options, started))
    say(summary(outcome, options, changed))
    return outcome.quarantined > 0 ? exit.quarantined : exit.done
  } finally {
    await release.discard()
  }
}

async function runOn(files: readonly InputFile[], release: Release, options: Arguments): Promise<Outcome> {
  const progress = progressOn(process.stderr, files.length)
  let problems = 0
  const report = ({ severity, path, reason }: Problem): void => {
    if (++problems <= namedProblems) say(`${severity === 'error' ? 'set aside' : severity}: ${path}: ${reason}`)
  }
  const outcome = await run({
    inputs: readInputs(files), engine: await engineFor(files, options.jobs), found: spoolIn(`${release.scratch}/found`),
    linked: spoolIn(`${release.scratch}/linked`), write: release.write, progress: progress.step, report,
  }, options.formats)
  progress.end()
  if (problems > namedProblems) say(`… and ${problems - namedProblems} more: see the table diagnostics`)
  return outcome
}

async function engineFor(files: readonly InputFile[], jobs: number | 'auto'): Promise<Engine> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const count = jobs === 'auto' ? Math.min(availableParallelism(), Math.ceil(bytes / bytesWorthAThread)) : jobs
  const model = await readModel()
  return count > 1 ? threads(count, model) : local(parser(model.weights, model.kernel))
}

/** What happened, when and with what: the only file of a release that holds a clock. */
const runReport = ({ documents, quarantined, rows }: Outcome, { input, formats }: Arguments, started: Date): string =>
  `${JSON.stringify({ version: packageJson.version, node: process.version, input, formats, started_at: started.toISOString(), finished_at: new Date().toISOString(), documents, quarantined, rows }, null, 2)}\n`

function summary({ documents, quarantined, rows }: Outcome, { output }: Arguments, changed: boolean): string {
  const counts = ['quotes', 'quantities', 'claims', 'sources', 'groups'].map((table) => `${rows[table] ?? 0} ${table}`).join(', ')
  const aside = quarantined > 0 ? `; ${quarantined} inputs set aside (see the table diagnostics)` : ''
  return `${documents} articles: ${counts}${aside}\n${changed ? `published in ${output}` : `nothing changed: ${output} is as it was`}`
}
