import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestTree, isTree } from '../pipeline/annotate/network/tree.ts'

/** Numbers in [0, 1) that are the same in every run (a linear congruential generator). */
function randoms(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const total = (scores: Float32Array, stride: number, heads: readonly number[]): number =>
  heads.reduce((sum, head, i) => sum + (scores[i * stride + head] ?? 0), 0)

/** Every way to give `count` tokens a head. */
function* assignments(count: number, heads: readonly number[] = []): Generator<readonly number[]> {
  if (heads.length === count) yield heads
  else for (let head = 0; head <= count; head++) yield* assignments(count, [...heads, head])
}

test('a tree has one root, no cycle and no loop', () => {
  for (const heads of [[0], [2, 0], [2, 3, 0, 3]]) assert.ok(isTree(heads))
  for (const heads of [[1], [0, 0], [2, 1], [2, 1, 0], [0, 3, 2]]) assert.ok(!isTree(heads))
})

test('the best tree is as good as the best of all', () => {
  const random = randoms(7)
  for (let round = 0; round < 120; round++) {
    const count = 1 + (round % 5)
    const stride = count + 1 + (round % 3)
    // the root is often tempting, so that several tokens want it
    const scores = Float32Array.from({ length: count * stride }, (_, i) => random() * 4 + (i % stride === 0 ? (round % 4) : 0))
    const best = Math.max(...[...assignments(count)].filter(isTree).map((heads) => total(scores, stride, heads)))
    const found = bestTree(scores.slice(), count, stride)
    assert.ok(isTree(found), `${found}`)
    assert.ok(Math.abs(total(scores, stride, found) - best) < 1e-5, `${total(scores, stride, found)} instead of ${best}`)
  }
})

test('a long sentence whose every token likes its neighbour takes little time', () => {
  const count = 2000
  const random = randoms(3)
  const scores = Float32Array.from({ length: count * (count + 1) }, () => random())
  for (let i = 0; i < count; i++) scores[i * (count + 1) + (i % 2 ? i : Math.min(i + 2, count))] = 9
  assert.ok(isTree(bestTree(scores, count, count + 1)))
})
