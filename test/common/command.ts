/** Runs the command as a user does, in a process of its own. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = new URL('../../', import.meta.url).pathname

/** The command: from the source, or as `npm test` has it, from what was just built: the same, a second faster to start. */
const command = process.env.NEWSRECORDS_BUILD ? [`${process.env.NEWSRECORDS_BUILD}/pipeline/main.js`] : ['--import', 'tsx', 'pipeline/main.ts']

export type Ended = Readonly<{ code: number | null; stdout: string; stderr: string }>

type Circumstances = Readonly<{ stdin?: string | Uint8Array; as?: number; stop?: Readonly<{ signal: NodeJS.Signals; when: () => boolean }> }>

/** Runs newsrecords with arguments and gives how it ended; `as` runs it as another user id, `stop` sends it a signal half a second after something is so. */
export function newsrecords(args: readonly string[], { stdin = '', as, stop }: Circumstances = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const identity = as === undefined ? {} : { uid: as, gid: as }
    const child = spawn(process.execPath, [...command, ...args], { cwd: root, ...identity })
    const out = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      out[stream] += chunk
    })
    const watch = stop && setInterval(() => {
      if (!stop.when()) return
      clearInterval(watch)
      setTimeout(() => child.kill(stop.signal), 500)
    }, 20)
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    child.on('close', (code) => {
      clearInterval(watch)
      resolve({ code, ...out })
    })
  })
}

/** Makes a folder with these files and gives its path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsrecords-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Makes a copy of a folder elsewhere and gives its path. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'newsrecords-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Rows of a table of a published dataset. */
export const rowsOf = (dist: string, table: string): Record<string, unknown>[] => JSON.parse(readFileSync(join(dist, 'json', `${table}.json`), 'utf8'))
