import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inputFiles, readInputs } from '../pipeline/io/files.ts'
import { root } from './common/command.ts'
import { goldClaims } from './evaluation/claims-gold.ts'
import { goldArticles, type GoldPassage, goldPassages, placesOf } from './evaluation/gold.ts'
import { namesOne } from './evaluation/score.ts'

const parts = goldPassages()
const traps = [...parts['adversarial, development'], ...parts['adversarial, held-out']]
const articles = [...parts.development, ...parts['held-out']]

async function seeds(): Promise<GoldPassage[]> {
  const gold = goldArticles()
  const passages: GoldPassage[] = []
  for await (const input of readInputs(await inputFiles(`${root}seeds`))) {
    if ('problem' in input) continue
    const { path, text } = input.document
    passages.push({ text, quotes: gold.get(path.replace(/\.\w+$/, ''))?.quotes ?? [] })
  }
  return passages
}

const quotesIn = (passages: readonly GoldPassage[]): number => passages.reduce((sum, { quotes }) => sum + quotes.length, 0)

test('there are at least 300 gold quotes, at least 60 of them set traps', async () => {
  assert.ok(quotesIn([...(await seeds()), ...articles, ...traps]) >= 300)
  assert.ok(quotesIn(traps) >= 60, `${quotesIn(traps)}`)
  for (const passages of Object.values(parts)) assert.ok(quotesIn(passages) >= 40)
})

test('every slice of the gold is in its text, and what holds a quote holds it', async () => {
  for (const { text, quotes } of [...(await seeds()), ...articles, ...traps]) {
    for (const quote of quotes) {
      const places = placesOf(text, quote)
      for (const slice of [quote.speaker_text, quote.cue]) assert.ok(slice === null || text.includes(slice), `${slice}`)
      const parent = quote.parent === undefined ? undefined : quotes[quote.parent]
      assert.equal(quote.parent === undefined, parent === undefined)
      if (parent) assert.ok(placesOf(text, parent).some(({ start, end }) => places.every((place) => place.start >= start && place.end <= end)))
    }
  }
})

test('traps have names of their own, and a speaker who is found has a name', () => {
  assert.equal(new Set(traps.map(({ trap }) => trap)).size, traps.length)
  for (const { quotes } of [...articles, ...traps]) for (const { speaker, resolution } of quotes) assert.equal(speaker === null, resolution === 'none')
})

test('a name is right where it means that speaker and no other', () => {
  const speakers = ['Tom Brask', 'Lena Brask', 'mill']
  assert.ok(namesOne('Mr Tom Brask', 'Tom Brask', speakers))
  assert.ok(namesOne('the mill', 'mill', speakers))
  assert.ok(!namesOne('Lena Brask', 'Tom Brask', speakers))
  assert.ok(!namesOne('Brask', 'Tom Brask', speakers))
  assert.ok(!namesOne(null, 'Tom Brask', speakers))
  assert.ok(namesOne('Brask', 'Tom Brask', ['Tom Brask', 'mill']))
})

test('there are at least 250 gold claims, in two halves, every head in its sentence, each of one of the roles', async () => {
  const texts = new Map<string, string>()
  for await (const input of readInputs(await inputFiles(`${root}seeds`))) if (!('problem' in input)) texts.set(input.document.path.replace(/\.\w+$/, ''), input.document.text)
  const halves = (['development', 'held-out'] as const).map((half) => goldClaims(half, (name) => texts.get(name) as string))
  const asked = halves.map((articles) => articles.flatMap(({ claims }) => claims).filter(({ role }) => role !== 'background'))
  for (const claims of asked) assert.ok(claims.length >= 125, `${claims.length}`)
  for (const { role, line, predicate, polarity } of asked.flat()) assert.ok(/^(?:main|saying|reported|main\/reported)$/.test(role) && predicate !== null && polarity.length === 1, line)
  const names = halves.map((articles) => articles.map(({ name }) => name))
  assert.ok(names[0]?.every((name) => !names[1]?.includes(name)))
})
