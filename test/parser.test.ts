import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readWeights } from '../pipeline/annotate/network/container.ts'
import { parser } from '../pipeline/annotate/network/parser.ts'
import { isTree } from '../pipeline/annotate/network/tree.ts'

type Case = Readonly<{ tokens: string[]; upos: string[]; heads: number[]; deprels: string[]; scores: number[][] }>
const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url))
const weights = read('../pipeline/annotate/model/parser.bin')
const open = () => parser(weights, read('../pipeline/annotate/model/kernel.wasm'))
const { entities } = readWeights(weights).header
const cases = read('corpus/parser.jsonl').toString().trim().split('\n').map((line) => JSON.parse(line) as Case)
const parse = open()

test('every answer is the Python reference’s', () => {
  parse(cases.map(({ tokens }) => tokens)).forEach((found, k) => {
    const { tokens, upos, heads, deprels, scores } = cases[k] as Case
    assert.deepEqual({ upos: found.upos, heads: found.heads, deprels: found.deprels }, { upos, heads, deprels })
    for (const [i, score] of scores.flat().entries()) assert.ok(Math.abs(score - (found.names[i] ?? 0)) < 0.005, `${tokens.join(' ')}: ${i}`)
  })
})

test('a sentence’s answer does not depend on its batch, on what came before or on a full cache', () => {
  const sentences = cases.map(({ tokens }) => tokens)
  const together = parse(sentences)
  const alone = open()
  const strangers = Array.from({ length: 9000 }, (_, i) => [`word${i}`, `Form-${i}`])
  alone(strangers)
  const again = [...sentences].reverse().map((tokens) => alone([tokens])[0]).reverse()
  assert.deepEqual(again, together)
})

test('sentences of no, one, 2,000 and 7,000 tokens', () => {
  const tokens = Array.from({ length: 7000 }, (_, i) => cases[i % 3]?.tokens[i % 7] ?? `odd${i}`)
  for (const count of [0, 1, 2000, 7000]) {
    const found = parse([tokens.slice(0, count), ['Yes']])
    assert.equal(found.length, 2)
    assert.equal(found[0]?.upos.length, count)
    assert.equal(found[0]?.names.length, count * entities.length)
    assert.ok(count === 0 || isTree(found[0]?.heads ?? []))
  }
})

test('what is not a weights file is refused', () => {
  assert.throws(() => parser(new Uint8Array(40), read('../pipeline/annotate/model/kernel.wasm')), /not a weights file/)
})
