/** Runs the built command in a process of its own and kills it where that is asked for. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../common/command.ts'

/** When something is seen of a run: at once, when it has opened a release, when it writes the first file of one. */
const signs = ['started', 'opened', 'written'] as const
type Sign = (typeof signs)[number]

/** Milliseconds from the start of a run to each sign, and to its end. */
export type Times = Readonly<Record<Sign | 'ended', number>>
export type Run = Readonly<{ process_id: number; code: number | null; stderr: string; times: Times }>
export type Killing = Readonly<{ after?: Sign; milliseconds?: number; environment?: Readonly<Record<string, string>> }>

/** Runs the command on an input, and kills it so many milliseconds after a sign. */
export async function run(base: string, input: string, { after, milliseconds = 0, environment = {} }: Killing = {}): Promise<Run> {
  const began = performance.now()
  const preload = ['--import', join(root, 'test/crash/steps.mjs')]
  // The other formats take the same way to the disk, and a third of the time.
  const options = ['--input', input, '--output', join(base, 'dist'), '--formats', 'csv,json']
  const child = spawn(process.execPath, [...preload, 'build/pipeline/main.js', ...options], { cwd: root, env: { ...process.env, ...environment } })
  const process_id = child.pid as number
  let stderr = ''
  child.stderr.on('data', (chunk) => { stderr += chunk })
  let over = false
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => { over = true; resolve(code) }))
  const times = { started: 0, opened: 0, written: 0, ended: 0 }
  const release = join(base, `.dist-building-${process_id}`, 'release')
  const seen: Readonly<Record<Sign, () => boolean>> = {
    started: () => true, opened: () => existsSync(release), written: () => hasFiles(release),
  }
  const watching = (async () => {
    for (const sign of signs) {
      while (!over && !seen[sign]()) await wait(1)
      times[sign] = performance.now() - began
      if (sign !== after) continue
      await wait(milliseconds)
      child.kill('SIGKILL')
    }
  })()
  const code = await ended
  times.ended = performance.now() - began
  await watching
  return { process_id, code, stderr, times }
}

function hasFiles(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0
  } catch {
    return false
  }
}
