import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Guards, guardsOf, noGuards } from '../guards.ts'

/** Reads the guards from the dataset.json in the input folder, or beside an input file. Throws an Error for people. */
export async function readGuards(input: string): Promise<Guards> {
  const folder = (await stat(input)).isDirectory() ? input : dirname(input)
  const path = join(folder, 'dataset.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? noGuards : guardsOf(JSON.parse(text))
}
