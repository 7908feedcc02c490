import assert from 'node:assert/strict'
import { test } from 'node:test'
import schema from '../schemas/sources.schema.json' with { type: 'json' }
import { type GoldCase, goldCases, type Half } from './evaluation/sources/gold.ts'

const halves: readonly Half[] = ['development', 'held-out']
const { kind, anonymity } = schema.properties

for (const half of halves) {
  const cases = goldCases(half)

  test(`the ${half} gold of sources holds at least 90 cases`, () => assert.ok(cases.length >= 90, `${cases.length} cases`))

  for (const { articles, quotes, sources } of cases) {
    test(`${half}: ${articles[0]?.slice(0, 60)}`, () => {
      assert.ok(quotes.length > 0 && articles.every((text) => text.trim() !== ''))
      for (const { words, source } of quotes) {
        assert.equal(articles.join('\n').split(words).length, 2, `“${words}” must occur once`)
        assert.ok(source === null || sources.has(source), `${source} has no row`)
      }
      const cited = new Set(quotes.map(({ source }) => source))
      for (const { label, kinds, anonymities } of sources.values()) {
        assert.ok(cited.has(label), `${label} is no source of a quote`)
        assert.ok(kinds.length > 0 && kinds.every((each) => kind.enum.includes(each)), `${label}: ${kinds}`)
        assert.ok(anonymities.length > 0 && anonymities.every((each) => anonymity.enum.includes(each)), `${label}: ${anonymities}`)
      }
    })
  }
}

test('the words of a named source stand in its articles', () => {
  const missing = ({ articles, sources }: GoldCase): string[] => {
    const text = articles.join('\n').toLowerCase()
    return [...sources.values()].filter(({ anonymities }) => anonymities.join() === 'named').flatMap(({ names }) => names).filter((name) => !name.toLowerCase().split(' ').every((word) => text.includes(word)))
  }
  assert.deepEqual(halves.flatMap((half) => goldCases(half).flatMap(missing)), [])
})

test('the halves share neither a named source nor a case', () => {
  const namesIn = (half: Half): string[] => goldCases(half).flatMap(({ sources }) => [...sources.values()]).filter(({ kinds, anonymities }) => kinds[0] === 'person' && anonymities[0] === 'named').flatMap(({ names }) => names)
  const development = new Set(namesIn('development'))
  assert.deepEqual(namesIn('held-out').filter((name) => development.has(name)), [])
})
