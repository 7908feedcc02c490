/** Names found in our own sentences: F1 of spans and of spans with their kinds, and a few names that must be right. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { articleOf } from './common/article.ts'
import { count, goldOf, namesIn, sum } from './common/named.ts'
import { f1 } from './evaluation/score.ts'

const [tuned = '', kept = ''] = readFileSync(new URL('corpus/names.txt', import.meta.url), 'utf8').split('\n=== kept aside\n')
const floors = { untyped: 92, typed: 85 }

for (const [part, gold] of [['tuned on', goldOf(tuned)], ['kept aside', goldOf(kept)]] as const) {
  test(`names of the sentences ${part} reach their floors`, (t) => {
    const { wanted, found, ...right } = sum(gold.map(({ text, names }) => count(names, namesIn(articleOf(text)))))
    const typed = f1({ right: right.typed, found, wanted }).F1
    const untyped = f1({ right: right.untyped, found, wanted }).F1
    t.diagnostic(`${part}: ${wanted} names, typed F1 ${typed}, untyped ${untyped}`)
    assert.ok(untyped >= floors.untyped, `untyped F1 ${untyped} is below ${floors.untyped}`)
    assert.ok(typed >= floors.typed, `typed F1 ${typed} is below ${floors.typed}`)
  })
}

test('the corpus holds at least 400 names', () => {
  assert.ok([...goldOf(tuned), ...goldOf(kept)].reduce((names, article) => names + article.names.length, 0) >= 400)
})

const listed = (text: string): string[] => namesIn(articleOf(text)).map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`)

const exact: readonly (readonly [text: string, ...names: string[]])[] = [
  ['Chancellor Mara Vollmer met the Bank of England.', 'Mara Vollmer: person', 'Bank of England: government'],
  ['In May the rain stopped.'],
  ['Norway accused Russia of lying.', 'Norway: government', 'Russia: government'],
  ['The road leads from Norway to Russia.', 'Norway: place', 'Russia: place'],
  ['Ohio Governor Ellis Crane resigned.', 'Ohio: place', 'Ellis Crane: person'],
  ['The Sund Harbour Union (SHU) struck. The SHU won.', 'Sund Harbour Union: organisation', 'SHU: organisation', 'SHU: organisation'],
  [
    'Chile beat Peru. Japan defeated Ghana. Malta beat Cyprus in Oslo. Kenya had more shots.',
    ...['Chile', 'Peru', 'Japan', 'Ghana', 'Malta', 'Cyprus'].map((team) => `${team}: organisation`), 'Oslo: place', 'Kenya: organisation'
  ],
  ['The British minister spoke to the former president.'],
]
for (const [text, ...expected] of exact) test(`names: ${text}`, () => assert.deepEqual(listed(text), expected))

test('names lie in order, none inside another, on whole tokens', () => {
  for (const { text } of goldOf(tuned)) {
    const article = articleOf(text)
    const found = namesIn(article)
    found.forEach((name, i) => {
      assert.equal(name.start, article.tokens[name.first]?.start)
      assert.equal(name.end, article.tokens[name.last - 1]?.end)
      assert.ok(i === 0 || (found[i - 1]?.last ?? 0) <= name.first, text)
    })
  }
})
