/**
 * Publishing: a release is built beside the published one and swapped in by one rename. The output path is a symbolic
 * link to the folder of the release (`dist` → `.dist-<hash>`), because a link can be replaced in one step and a folder
 * that is not empty cannot: at every moment the old or the new release is there, whole.
 */
import { createHash } from 'node:crypto'
import { createWriteStream, fsyncSync, openSync, closeSync } from 'node:fs'
import { lstat, mkdir, readdir, readlink, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileOut } from '../model.ts'

export type Release = Readonly<{
  /** A folder for what is needed only while the release is made. */
  scratch: string
  write: (file: FileOut) => Promise<void>
  /** Swaps the release in; false where it is the published one already and nothing was touched. */
  publish: (runReport: string) => Promise<boolean>
  discard: () => Promise<void>
}>

/** Opens a release for an output path. Throws an Error with a message for people where nothing can be published there. */
export async function openRelease(output: string): Promise<Release> {
  const target = resolve(output)
  const beside = (suffix: string): string => join(dirname(target), `.${basename(target)}-${suffix}`)
  const published = await currentRelease(target)
  await mkdir(dirname(target), { recursive: true })
  await removeAbandoned(target)
  const staging = beside(`building-${process.pid}`)
  const folder = join(staging, 'release')
  await rm(staging, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const digests = new Map<string, string>()
  return {
    scratch: join(staging, 'scratch'),
    async write({ path, chunks }) {
      const digest = createHash('sha256')
      await mkdir(dirname(join(folder, path)), { recursive: true })
      const counted = async function* () {
        for await (const chunk of chunks) {
          digest.update(chunk)
          yield chunk
        }
      }
      await pipeline(Readable.from(counted(), { objectMode: true }), createWriteStream(join(folder, path), { flush: true }))
      digests.set(path, digest.digest('hex'))
    },
    async publish(runReport) {
      const lines = [...digests].sort().map(([path, digest]) => `${digest}  ${path}\n`)
      const name = createHash('sha256').update(lines.join('')).digest('hex').slice(0, 12)
      const final = beside(name)
      if (published === basename(final)) {
        await rm(staging, { recursive: true, force: true })
        return false
      }
      await writeFile(join(folder, 'SHA256SUMS'), lines.join(''), { flush: true })
      await writeFile(join(folder, 'run.json'), runReport, { flush: true })
      await rm(final, { recursive: true, force: true })
      await rename(folder, final)
      const link = join(staging, 'link')
      await symlink(basename(final), link)
      if (published === '') await rmdir(target)
      await rename(link, target)
      syncFolder(dirname(target))
      if (published) await rm(join(dirname(target), published), { recursive: true, force: true })
      await rm(staging, { recursive: true, force: true })
      return true
    },
    discard: () => rm(staging, { recursive: true, force: true }),
  }
}

/** Name of the folder that is published now; null for none, '' for an empty folder that is there instead of a link. */
async function currentRelease(target: string): Promise<string | null> {
  const about = await lstat(target).catch(() => null)
  if (about === null) return null
  if (about.isSymbolicLink()) return basename(await readlink(target))
  if (!about.isDirectory()) throw new Error(`${target} is a file: choose another --output`)
  if ((await readdir(target)).length > 0) throw new Error(`${target} is a folder with other things in it: empty it or choose another --output`)
  return ''
}

/** Removes what a killed run left behind; what a living one is building stays. */
async function removeAbandoned(target: string): Promise<void> {
  const prefix = `.${basename(target)}-building-`
  for (const name of await readdir(dirname(target))) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) {
      await rm(join(dirname(target), name), { recursive: true, force: true })
    }
  }
}

function isAlive(process_id: number): boolean {
  try {
    process.kill(process_id, 0)
    return process_id !== process.pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Makes sure that a rename in a folder survives a power cut. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
