/**
 * The rows of articles kept from run to run, one file an article. The name of a file is the hash of all that its rows
 * depend on, so that an entry is right or is not found; what is broken, lost or cannot be written is extracted again.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { relocated } from '../document.ts'
import type { RawDocument, Records, Remember } from '../model.ts'
import { sha256 } from '../text/identifiers.ts'

export type Cache = Readonly<{
  remember: Remember
  /** How many articles of this run were found here, and how many were not. */
  counts: () => Readonly<{ kept: number; extracted: number }>
  /** Removes what this run had no use for. */
  prune: () => Promise<void>
}>

/** Folders of a cache are known by their names: nothing else is ever removed from the place that a user names. */
const generation = /^newsrecords-[0-9a-f]{16}$/

/** Opens the cache in a folder for a version of the code. Throws what the disk throws where there can be none. */
export async function openCache(folder: string, version: string): Promise<Cache> {
  const name = `newsrecords-${version.slice(0, 16)}`
  const place = join(folder, name)
  await mkdir(place, { recursive: true })
  const used = new Set<string>()
  let kept = 0
  let extracted = 0
  return {
    async remember(input, extract) {
      if ('problem' in input) return input
      const key = keyOf(input.document, version)
      const file = `${key}.gz`
      const again = used.has(file)
      used.add(file)
      const known = await read(join(place, file), key)
      if (known !== null) {
        if (!again) kept++
        return { records: relocated(known, input.document.path) }
      }
      extracted++
      const made = await extract()
      if ('records' in made) await keep(join(place, file), key, made.records)
      return made
    },
    counts: () => ({ kept, extracted }),
    async prune() {
      const old = (await readdir(folder)).filter((each) => generation.test(each) && each !== name).map((each) => join(folder, each))
      const unused = (await readdir(place)).filter((each) => !used.has(each)).map((each) => join(place, each))
      for (const path of [...old, ...unused]) await rm(path, { recursive: true, force: true })
    },
  }
}

/** Hash of all that the rows of an article depend on, save its path, which they only repeat; no option is among it. */
const keyOf = ({ path: _, ...article }: RawDocument, version: string): string => sha256(JSON.stringify([version, article]))

/** Gives the rows of an entry; null where there is none or where it is not what was written under this key. */
async function read(path: string, key: string): Promise<Records | null> {
  try {
    const content = gunzipSync(await readFile(path)).toString('utf8')
    const text = content.slice(65)
    return content.slice(0, 64) === sha256(key + text) ? (JSON.parse(text) as Records) : null
  } catch {
    return null
  }
}

let written = 0

/** Keeps rows: written aside and renamed, so that no other run ever reads half of them. Where that fails the run goes on. */
async function keep(path: string, key: string, records: Records): Promise<void> {
  const text = JSON.stringify(records)
  const aside = `${path}.${process.pid}-${++written}`
  try {
    await writeFile(aside, gzipSync(`${sha256(key + text)}\n${text}`, { level: 1 }))
    await rename(aside, path)
  } catch {
    await rm(aside, { force: true }).catch(() => {})
  }
}
