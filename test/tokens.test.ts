import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { lemma } from '../pipeline/annotate/lemmas.ts'
import { tokens } from '../pipeline/annotate/tokens.ts'
import type { Tag } from '../pipeline/model.ts'

const corpus = (name: string): string[] => readFileSync(new URL(`corpus/${name}.txt`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('# '))

for (const line of corpus('tokens')) {
  test(`tokens: ${line}`, () => {
    const text = line.replaceAll('~', '')
    assert.deepEqual(tokens(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)), line.split(/[ ~]/))
  })
}

test('tokens: only the sentence asked for, counted from the start of the text', () => {
  assert.deepEqual(tokens('It sank. It did.', { start: 9, end: 16 }), [{ start: 9, end: 11 }, { start: 12, end: 15 }, { start: 15, end: 16 }])
})

for (const line of corpus('lemmas')) {
  const [tag = '', ...pairs] = line.split(' ')
  test(`lemmas: ${line}`, () => {
    for (const [form = '', expected = ''] of pairs.map((pair) => pair.split('=')))
      assert.equal(lemma(form, tag as Tag), expected, `${form} as ${tag}`)
  })
}
