/** What stands at an output path, and what killed runs have left beside it. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, lstat, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Earlier, Prints } from '../changes.ts'
import type { Statistics } from '../model.ts'
import { sha256 } from '../text/identifiers.ts'

/** Files that tell of the release before: they are no part of what a release is. */
const aboutBefore = / {2}changes\.(?:csv|json)$/

/** Gives the path beside an output path at which a run keeps something: its place in the same folder, hidden. */
export const beside = (target: string, suffix: string): string => join(dirname(target), `.${basename(target)}-${suffix}`)

/** Gives the folder of the release that is published at a path; null for none, '' for an empty folder instead of a link. */
export async function publishedAt(target: string): Promise<string | null> {
  const about = await lstat(target).catch(() => null)
  if (about === null) return null
  if (about.isSymbolicLink()) return releaseBehind(target, resolve(dirname(target), await readlink(target)))
  if (!about.isDirectory()) throw new Error(`${target} is a file: choose another --output`)
  if ((await readdir(target)).length > 0) throw new Error(`${target} is a folder with other things in it: empty it or choose another --output`)
  return ''
}

/** Gives the folder that a link leads to. Throws where it holds other things than a release: the link is not ours to turn. */
async function releaseBehind(target: string, folder: string): Promise<string> {
  const names = isRelease(folder, target) ? [] : await readdir(folder).catch(() => [])
  if (names.length === 0 || names.includes('SHA256SUMS')) return folder
  throw new Error(`${target} is a link to a folder with other things in it: take the link away or choose another --output`)
}

/** Gives the name of a release, made from the lines of its SHA256SUMS: the same for the same data. */
export const releaseName = (sums: readonly string[]): string => sha256(sums.filter((line) => !aboutBefore.test(line)).join('\n')).slice(0, 12)

/** Gives the name of the release in a folder; null where it is none or lacks a file. */
export async function nameOfRelease(folder: string): Promise<string | null> {
  try {
    const sums = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n')
    for (const line of sums) await access(join(folder, line.slice(66)))
    return releaseName(sums)
  } catch {
    return null
  }
}

/** Gives the rows a table of the release in a folder; null where that is not known. */
export async function countsOfRelease(folder: string): Promise<Statistics['rows'] | null> {
  try {
    return (JSON.parse(await readFile(join(folder, 'statistics.json'), 'utf8')) as Statistics).rows
  } catch {
    return null
  }
}

/** Gives the release in a folder as the next one is compared with it; null where it keeps no fingerprints or broken ones. */
export async function earlierRelease(folder: string): Promise<Earlier | null> {
  try {
    const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8')
    const kept = sums.split('\n').filter((line) => line.slice(66).startsWith('fingerprints/'))
    for (const line of kept) {
      const digest = createHash('sha256')
      await pipeline(createReadStream(join(folder, line.slice(66))), digest)
      if (digest.digest('hex') !== line.slice(0, 64)) return null
    }
    return kept.length > 0 ? { sha256: sha256(sums), prints: printsIn(folder) } : null
  } catch {
    return null
  }
}

/** Gives the fingerprints of the release in a folder. */
export const printsIn = (folder: string): Prints =>
  async function* (table) {
    const path = join(folder, 'fingerprints', `${table}.txt`)
    if (!(await access(path).then(() => true, () => false))) return
    let rest = ''
    for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield lines
    }
  }

/** Whether a path is where a release of that output path is put; nothing else is ours to remove. */
export const isRelease = (path: string, target: string): boolean =>
  path.startsWith(beside(target, '')) && /^[0-9a-f]{12}(?:-\d+)?$/.test(path.slice(beside(target, '').length))

/**
 * Removes what killed runs left beside an output path. A release that any link points at stays, and what a living run is
 * building; while there is such a run every release stays, as it may be about to publish one of them.
 */
export async function sweep(target: string): Promise<void> {
  const folder = dirname(target)
  const building = `${basename(beside(target, 'building'))}-`
  const entries = await readdir(folder, { withFileTypes: true })
  const runs = entries.map(({ name }) => name).filter((name) => name.startsWith(building))
  const dead = runs.filter((name) => !isAlive(Number(name.slice(building.length))))
  const links = entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => readlink(join(folder, name)).then(basename, () => ''))
  const used = new Set(await Promise.all(links))
  const orphans = dead.length < runs.length ? [] : entries.map(({ name }) => name).filter((name) => isRelease(join(folder, name), target) && !used.has(name))
  for (const name of [...orphans, ...dead]) await rm(join(folder, name), { recursive: true, force: true })
}

function isAlive(process_id: number): boolean {
  try {
    process.kill(process_id, 0)
    return process_id !== process.pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
