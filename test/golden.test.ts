/**
 * Golden folders: every folder of golden/ is a case, found by listing. `input/` goes through the whole path and must
 * give the rows of `expected/`. What differs is left in `actual/` to compare; `GOLDEN=write npm test` accepts it, which
 * continuous integration never does.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { tables } from '../pipeline/schema/tables.ts'
import { makeFrom } from './common/memory.ts'

const folder = new URL('golden/', import.meta.url).pathname
const write = process.env.GOLDEN === 'write' && process.env.CI === undefined

for (const name of readdirSync(folder)) {
  test(`golden: ${name}`, async () => {
    const { files } = await makeFrom(join(folder, name, 'input'))
    const different: string[] = []
    rmSync(join(folder, name, 'actual'), { recursive: true, force: true })
    for (const table of tables) {
      const actual = files.get(`json/${table.name}.json`)?.toString('utf8') ?? ''
      const path = join(folder, name, 'expected', `${table.name}.json`)
      if (existsSync(path) && readFileSync(path, 'utf8') === actual) continue
      const target = join(folder, name, write ? 'expected' : 'actual')
      mkdirSync(target, { recursive: true })
      writeFileSync(join(target, `${table.name}.json`), actual)
      if (!write) different.push(table.name)
    }
    assert.deepEqual(different, [], `compare test/golden/${name}/expected with test/golden/${name}/actual`)
  })
}
