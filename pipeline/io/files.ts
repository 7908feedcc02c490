/** Reading inputs from the disk. */
import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { readers } from '../generated/readers.ts'
import type { Reader, ReadResult, SourceFile } from '../model.ts'

/** A file to read: where it is, and its path from the input, with / on every system. */
export type InputFile = Readonly<{ absolute: string; path: string; bytes: number; isLinkToFolder?: true }>

/** Files that belong beside articles and are none. */
const besideArticles = /^(?:\.|(?:readme|licen[cs]e|copying|notice|authors|citation)(?:\.|$)|dataset\.json$)/i

const readerOf = new Map(Object.values(readers as Record<string, Reader>).flatMap((reader) => reader.endings.map((ending) => [ending, reader] as const)))

/** Endings that are read, in order. */
export const endings: readonly string[] = [...readerOf.keys()].sort()

/**
 * Gives every file of a folder (or the one file), folders inside included, in the order of their paths. A link to a folder
 * is given too, to be told of and not followed, as links may lead in circles; but for hidden ones, such as a published release.
 * Throws what the disk throws.
 */
export async function inputFiles(input: string): Promise<InputFile[]> {
  const root = await stat(input)
  if (root.isFile()) return [{ absolute: input, path: basename(input), bytes: root.size }]
  const entries = await readdir(input, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  const found = await Promise.all(files.map(async (absolute) => {
    const about = await stat(absolute).catch(() => null)
    const path = relative(input, absolute).split(sep).join('/')
    if (!about?.isDirectory()) return [{ absolute, path, bytes: about?.size ?? 0 }]
    const isHidden = basename(await realpath(absolute)).startsWith('.')
    return isHidden ? [] : [{ absolute, path, bytes: 0, isLinkToFolder: true as const }]
  }))
  return found
    .flat()
    .filter(({ path }) => !path.split('/').some((part) => besideArticles.test(part)))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** Reads files one after another; whatever keeps one from being read is a problem of that file alone. */
export async function* readInputs(files: readonly InputFile[]): AsyncGenerator<ReadResult> {
  for (const { absolute, path, isLinkToFolder } of files) {
    if (isLinkToFolder) {
      yield refused(path, 'link', 'a link to a folder is not followed: put the folder itself there or take the link away')
      continue
    }
    const reader = readerOf.get(extname(path).toLowerCase())
    if (!reader) {
      yield refused(path, 'format', `the ending ${extname(path) || '(none)'} is none of ${endings.join(' ')}: rename it or take it away`)
      continue
    }
    const file: SourceFile = { path, bytes: createReadStream(absolute) }
    try {
      yield* reader.read(file)
    } catch (error) {
      yield refused(path, 'unreadable', diskFault(error))
    }
  }
}

const refused = (path: string, rule: string, reason: string): ReadResult => ({ problem: { severity: 'error', rule, reason, path, at: null } })

const diskFaults: Readonly<Record<string, string>> = {
  EACCES: 'no permission: allow this user to',
  EPERM: 'no permission: allow this user to',
  ENOENT: 'it is not there: check the path to',
  EISDIR: 'it is a folder: name a file to',
  ENOSPC: 'the disk is full: make room to',
  EROFS: 'the disk is read-only: choose another place to',
  ENOTDIR: 'a part of the path is no folder: check the path to',
  ELOOP: 'the links go in a circle: mend them to',
}

/** Says in words for people what the disk refused, and what to do. */
export function diskFault(error: unknown, purpose = 'read it'): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return code in diskFaults ? `${diskFaults[code]} ${purpose}` : message
}
