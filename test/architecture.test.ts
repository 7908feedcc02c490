/** The table of who may import whom, and the rule that powers (disk, clock, network, randomness) stay outside the core. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import test from 'node:test'
import { codeFiles } from '../pipeline/io/version.ts'

const root = new URL('../pipeline/', import.meta.url).pathname
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

const data = ['model', 'data']
const tools = [...data, 'text', 'schema']
const stages = ['normalise', 'annotate', 'extract', 'refine', 'link', 'emit']
const core = ['core', 'extractors', 'emitters', ...stages, ...tools]
/** A room → the rooms it may import from, beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ['data'],
  data: [],
  text: data,
  schema: tools,
  ...Object.fromEntries(stages.map((stage) => [stage, tools])),
  extractors: ['extract', 'model'],
  emitters: ['emit', 'model'],
  core,
  read: tools,
  readers: ['read', 'model'],
  engines: core,
  io: ['readers', ...core],
  commands: ['main', 'engines', 'io', 'read', 'readers', ...core],
  main: ['commands', 'engines', 'io', 'read', 'readers', ...core],
  generate: [],
}

/** The room of a file: its folder, or its part in the house where it stands alone. */
function roomOf(path: string): string {
  const [folder = '', ...rest] = path.split('/')
  if (folder === 'generated') return ['extractors.ts', 'emitters.ts', 'readers.ts'].includes(rest[0] ?? '') ? (rest[0] ?? '').replace('.ts', '') : 'data'
  if (rest.length > 0) return folder
  if (['model.ts', 'generate.ts'].includes(path)) return path.replace('.ts', '')
  return ['main.ts', 'index.ts', 'arguments.ts', 'filter.ts'].includes(path) ? 'main' : 'core'
}

const importsOf = (path: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/^(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? match[2] ?? '')

for (const path of files) {
  test(`${path} imports only from rooms to its left`, () => {
    for (const name of importsOf(path).filter((each) => each.startsWith('.'))) {
      const target = relative(root, join(root, dirname(path), name))
      if (target.startsWith('..')) continue
      const [from, to] = [roomOf(path), roomOf(target)]
      assert.ok(from === to || allowed[from]?.includes(to), `${path} (${from}) imports ${target} (${to})`)
    }
  })
}

test('no import cycles', () => {
  const graph = new Map(files.map((path) => [path, importsOf(path).filter((name) => name.startsWith('.')).map((name) => relative(root, join(root, dirname(path), name)))]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(path), `cycle: ${[...trail, path].join(' → ')}`)
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of files) visit(path, [])
})

const powers = /['"]node:(?!crypto|stream\b|util\b)|\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\b/
const withPowers = new Set(['io', 'engines', 'main', 'commands', 'generate'])

for (const path of files.filter((each) => !withPowers.has(roomOf(each)))) {
  test(`${path} has no powers`, () => {
    const code = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
    assert.doesNotMatch(code, powers)
  })
}

test('only io/ touches the disk', () => {
  for (const path of files.filter((each) => !['io', 'generate'].includes(roomOf(each)))) {
    assert.ok(!importsOf(path).some((name) => /^(?:node:)?fs(?:\/|$)/.test(name)), path)
  }
})

test('the version of the cache covers all that the per-document half is made of', () => {
  const reached = new Set<string>()
  const visit = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const name of importsOf(path).filter((each) => each.startsWith('.'))) visit(relative(root, join(root, dirname(path), name)))
  }
  for (const path of ['document.ts', 'annotate/network/parser.ts']) visit(path)
  const hashed = new Set(codeFiles())
  for (const path of [...reached, 'annotate/model/parser.bin', 'annotate/model/kernel.wasm']) assert.ok(hashed.has(path), path)
})
