/**
 * `npm run scale [-- COUNT]`: how long the whole path takes, how much memory, and how large the files are, for the sample
 * corpus and for COUNT generated articles (10,000 unless told). One run each, in a process of its own: for figures to
 * compare, repeat it on a quiet machine.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { root } from '../common/command.ts'
import { articles } from './articles.ts'

const count = Number(process.argv[2] ?? 10_000)
const scratch = mkdtempSync(join(tmpdir(), 'newsrecords-scale-'))
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** Size in bytes of everything below a path. */
function sizeOf(path: string): number {
  const about = statSync(path)
  return about.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : about.size
}

/** Runs the pipeline; gives its wall time in seconds and the most memory it held, in bytes (0 where /proc does not tell). */
async function timed(input: string, output: string): Promise<Readonly<{ seconds: number; peak: number }>> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'pipeline/main.ts', '--input', input, '--output', output], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  let peak = 0
  const watch = setInterval(() => {
    try {
      peak = 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0)
    } catch {
      // The process has ended, or this system has no /proc.
    }
  }, 100)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`the pipeline ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, peak }
}

async function measure(name: string, input: string): Promise<void> {
  const output = join(scratch, `dist-${name.length}`)
  const first = await timed(input, output)
  const again = await timed(input, output)
  process.stdout.write(`${name}: ${megabytes(sizeOf(input))} in; ${first.seconds.toFixed(1)} s, run again with nothing changed ${again.seconds.toFixed(1)} s; at most ${megabytes(first.peak)} of memory\n`)
  for (const entry of readdirSync(output).sort()) process.stdout.write(`  ${entry.padEnd(24)} ${megabytes(sizeOf(join(output, entry))).padStart(12)}\n`)
}

try {
  const generated = join(scratch, 'generated.jsonl')
  await pipeline(Readable.from((function* () {
    for (const article of articles(count)) yield `${JSON.stringify(article)}\n`
  })()), createWriteStream(generated))
  await measure('sample corpus', join(root, 'seeds'))
  await measure(`${count} generated articles`, generated)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
