/** What the rows of an article depend on beside the article: the code, the lexicons and the weights that read it. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../text/identifiers.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What the per-document half cannot reach, by the table of who may import whom. All else counts, new rooms included. */
const elsewhere = /^(?:commands|emit|engines|io|lexicons|link|read)\/|^generated\/(?:emitters|readers)\.|^(?:arguments|changes|dataset|filter|generate|guards|index|main|run)\./

/** Gives the paths from pipeline/ of every file that may bear on the rows of an article, in order. */
export function codeFiles(): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return paths.filter((path) => !elsewhere.test(path)).sort()
}

/** Gives a hash of all those files and of the Node that runs them: 14 MB, read afresh at every start in about 15 ms. */
export async function codeVersion(): Promise<string> {
  const files = await Promise.all(codeFiles().map(async (path) => `${path} ${sha256(await readFile(join(root, path)))}`))
  return sha256([process.version, ...files].join('\n'))
}
