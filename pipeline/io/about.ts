import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { About } from '../model.ts'
import { aboutOf } from '../schema/about.ts'

/** Reads the dataset.json in the input folder, or beside an input file; without one all is as by default. Throws what the disk throws, or an Error that says what is wrong in it. */
export async function readAbout(input: string): Promise<About> {
  const folder = (await stat(input)).isDirectory() ? input : dirname(input)
  const text = await readFile(join(folder, 'dataset.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return aboutOf(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (error) {
    throw error instanceof SyntaxError ? new Error('it is not valid JSON') : error
  }
}
