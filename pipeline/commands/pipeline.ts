import { availableParallelism } from 'node:os'
import { basename, dirname, join, resolve, sep } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { parser } from '../annotate/network/parser.ts'
import type { Arguments } from '../arguments.ts'
import { local } from '../engines/local.ts'
import { threads } from '../engines/threads.ts'
import { brokenGuards } from '../guards.ts'
import { readAbout } from '../io/about.ts'
import { type Cache, openCache } from '../io/cache.ts'
import { diskFault, endings, type InputFile, inputFiles, readInputs } from '../io/files.ts'
import { readModel } from '../io/model.ts'
import { progressOn } from '../io/progress.ts'
import { openRelease, type Release } from '../io/release.ts'
import { spoolIn } from '../io/spool.ts'
import { codeVersion } from '../io/version.ts'
import type { About, Engine, Problem, Remember } from '../model.ts'
import { type Outcome, run } from '../run.ts'
import { type ExitCode, exit, plain, say, usageError } from './exit.ts'

/** A run of less than this much text is over before a thread has started. */
const bytesWorthAThread = 4_000_000
/** So many inputs that were set aside are named on the terminal; the rest are in the diagnostics. */
const namedProblems = 20

/** Signals that ask a run to stop, with the exit codes that shells know them by. */
const stops = [['SIGINT', 130], ['SIGTERM', 143]] as const

/** What a run works with, opened before anything is read. */
type Means = Readonly<{ files: readonly InputFile[]; about: About; cache: Cache | null; release: Release }>

/** `pipeline`: reads the inputs, runs the whole path, publishes the release. */
export async function pipeline(options: Arguments): Promise<ExitCode> {
  const started = new Date()
  let means: Means
  try {
    means = await open(options)
  } catch (error) {
    return usageError((error as Error).message)
  }
  const { release, cache } = means
  for (const [signal, code] of stops) process.once(signal, () => {
    release.discardNow()
    process.exit(code)
  })
  try {
    const outcome = await runWith(means, options)
    if (outcome.refusal !== null) {
      say(plain(`newsrecords: ${outcome.refusal}: nothing was published, ${options.output} is as it was`))
      return exit.refused
    }
    const changed = await release.publish(runReport(outcome, options, started))
    await cache?.prune()
    say(summary(outcome, options, changed, cache?.counts().kept ?? 0))
    return outcome.quarantined > 0 ? exit.quarantined : exit.done
  } finally {
    await release.discard()
  }
}

/** Opens all that a run needs. Throws an Error with a message for people where it is asked for what cannot be. */
async function open({ input, output, cache: place }: Arguments): Promise<Means> {
  const files = await orSay(`--input ${input}`, 'read it', inputFiles(input))
  if (files.length === 0) throw new Error(`--input ${input}: no article in it: put files ending in ${endings.join(' ')} there`)
  const about = await orSay('dataset.json', 'read it', readAbout(input))
  const target = resolve(output)
  const kept = place || join(dirname(target), `.${basename(target)}-cache`)
  if (place !== null && `${resolve(kept)}${sep}`.startsWith(`${target}${sep}`)) throw new Error(`--cache ${kept} is in the output: choose a place outside of ${output}`)
  const release = await orSay(`--output ${output}`, 'write the dataset', openRelease(output))
  const cache = place === null ? null : await orSay(`--cache ${kept}`, 'keep rows there', codeVersion().then((version) => openCache(kept, version)))
    .catch((error) => release.discard().then(() => Promise.reject(error)))
  return { files, about, cache, release }
}

/** Gives what is opened, or says for people where it was and why it could not be. */
const orSay = <Opened>(where: string, purpose: string, opening: Promise<Opened>): Promise<Opened> =>
  opening.catch((error) => Promise.reject(new Error(`${where}: ${diskFault(error, purpose)}`)))

async function runWith({ files, release, cache, about }: Means, options: Arguments): Promise<Outcome> {
  const progress = progressOn(process.stderr, files.length)
  let problems = 0
  const report = ({ severity, path, reason }: Problem): void => {
    if (++problems <= namedProblems) say(plain(`${severity === 'error' ? 'set aside' : severity}: ${path}: ${reason}`))
  }
  const outcome = await run({
    inputs: readInputs(files), engine: await engineFor(files, options.jobs, cache?.remember), found: spoolIn(`${release.scratch}/found`),
    linked: spoolIn(`${release.scratch}/linked`), write: release.write,
    floor: (rows) => (options.allowShrink ? null : brokenGuards(about.guards, release.before, rows)), progress: progress.step, report,
  }, { formats: options.formats, text: options.text, about })
  progress.end()
  if (problems > namedProblems) say(`… and ${problems - namedProblems} more: see the table diagnostics`)
  return outcome
}

async function engineFor(files: readonly InputFile[], jobs: number | 'auto', remember?: Remember): Promise<Engine> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const count = jobs === 'auto' ? Math.min(availableParallelism(), Math.ceil(bytes / bytesWorthAThread)) : jobs
  const model = await readModel()
  return count > 1 ? threads(count, model, remember) : local(parser(model.weights, model.kernel), remember)
}

/** What happened, when and with what: the only file of a release that holds a clock. */
const runReport = ({ documents, quarantined, rows }: Outcome, { input, formats, text }: Arguments, started: Date): string =>
  `${JSON.stringify({ version: packageJson.version, node: process.version, input, formats, text, started_at: started.toISOString(), finished_at: new Date().toISOString(), documents, quarantined, rows }, null, 2)}\n`

function summary({ documents, quarantined, rows }: Outcome, { output }: Arguments, changed: boolean, kept: number): string {
  const counts = ['quotes', 'quantities', 'claims', 'sources', 'groups'].map((table) => `${rows[table] ?? 0} ${table}`).join(', ')
  const aside = quarantined > 0 ? `; ${quarantined} inputs set aside (see the table diagnostics)` : ''
  const known = kept > 0 ? ` (${kept} unchanged, from the cache)` : ''
  return `${documents} articles${known}: ${counts}${aside}\n${changed ? `published in ${output}` : `nothing changed: ${output} is as it was`}`
}
