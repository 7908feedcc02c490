import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { generated } from '../pipeline/generate.ts'

for (const [path, text] of await generated()) {
  test(`${path} is what npm run generate makes`, () => {
    assert.equal(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'), text)
  })
}
