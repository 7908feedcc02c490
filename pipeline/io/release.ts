/**
 * Publishing: a release is built beside the published one and swapped in by one rename. The output path is a symbolic
 * link to the folder of the release (`dist` → `.dist-<name>`), because a link can be replaced in one step and a folder
 * that is not empty cannot: at every moment the old or the new release is there, whole.
 */
import { createHash } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { changeFiles } from '../changes.ts'
import type { FileOut, Statistics, WrittenFile } from '../model.ts'
import { beside, countsOfRelease, earlierRelease, isRelease, nameOfRelease, printsIn, publishedAt, releaseName, sweep } from './published.ts'

export type Release = Readonly<{
  /** A folder for what is needed only while the release is made. */
  scratch: string
  /** Rows a table of the release that this one would replace; null where there is none. */
  before: Statistics['rows'] | null
  write: (file: FileOut) => Promise<WrittenFile>
  /** Swaps the release in; false where the published one has the same data and nothing was touched. */
  publish: (runReport: string) => Promise<boolean>
  discard: () => Promise<void>
  /** The same before anything else can happen, for a process that is about to end: what still runs could write anew. */
  discardNow: () => void
}>

/** Opens a release for an output path. Throws an Error with a message for people where nothing can be published there. */
export async function openRelease(output: string): Promise<Release> {
  const target = resolve(output)
  const published = await publishedAt(target)
  await mkdir(dirname(target), { recursive: true })
  await sweep(target)
  const staging = beside(target, `building-${process.pid}`)
  const folder = join(staging, 'release')
  const discard = () => rm(staging, { recursive: true, force: true })
  await discard()
  await mkdir(folder, { recursive: true })
  const sums = new Map<string, string>()
  const write = async (file: FileOut): Promise<WrittenFile> => {
    const written = await writeHashed(folder, file)
    sums.set(file.path, written.sha256)
    return written
  }
  const sumLines = (): string[] => [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, digest]) => `${digest}  ${path}`)
  /** Writes what changed since the release that stands there; once more where another run publishes meanwhile. */
  const writeChanges = async (old: string | null): Promise<string | null> => {
    for (const file of await changeFiles(old ? await earlierRelease(old) : null, printsIn(folder))) await write(file)
    const now = await publishedAt(target)
    return now === old ? old : writeChanges(now)
  }
  return {
    scratch: join(staging, 'scratch'),
    before: published ? await countsOfRelease(published) : null,
    write,
    async publish(runReport) {
      const name = releaseName(sumLines())
      const published = await publishedAt(target)
      const isNew = !published || (await nameOfRelease(published)) !== name
      if (isNew) {
        const old = await writeChanges(published)
        await writeFile(join(folder, 'SHA256SUMS'), `${sumLines().join('\n')}\n`, { flush: true })
        await writeFile(join(folder, 'run.json'), runReport, { flush: true })
        await swapIn(folder, beside(target, name), target, old)
      }
      await discard()
      return isNew
    },
    discard,
    discardNow: () => rmSync(staging, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** Writes a file of a release to the disk itself, and gives its length and its SHA-256. */
async function writeHashed(folder: string, { path, chunks }: FileOut): Promise<WrittenFile> {
  const digest = createHash('sha256')
  let bytes = 0
  const hashed = async function* () {
    for await (const chunk of chunks) {
      digest.update(chunk)
      bytes += Buffer.byteLength(chunk)
      yield chunk
    }
  }
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await pipeline(Readable.from(hashed(), { objectMode: true }), createWriteStream(join(folder, path), { flush: true }))
  return { path, bytes, sha256: digest.digest('hex') }
}

/**
 * Moves a release to its place, points the link at it and clears the old one away. Each step is on the disk before the
 * next begins, so that a power cut too finds the old or the new release whole.
 */
async function swapIn(folder: string, place: string, target: string, old: string | null): Promise<void> {
  const inside = await readdir(folder, { withFileTypes: true })
  for (const each of inside.filter((entry) => entry.isDirectory())) await syncFolder(join(folder, each.name))
  await syncFolder(folder)
  const final = await moveTo(folder, place)
  await syncFolder(dirname(target))
  const link = join(dirname(folder), 'link')
  await symlink(basename(final), link)
  if (old === '') await rmdir(target)
  await rename(link, target)
  await syncFolder(dirname(target))
  if (old && isRelease(old, target)) await rm(old, { recursive: true, force: true })
}

/** Moves a folder to a path, or to the first free one like it: a release that another run left there may be in use. */
async function moveTo(folder: string, place: string): Promise<string> {
  for (let copy = 1; ; copy++) {
    const free = copy === 1 ? place : `${place}-${copy}`
    try {
      await rename(folder, free)
      return free
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
}

/** Makes sure that the names in a folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
