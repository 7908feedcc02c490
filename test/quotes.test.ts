import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { extractDocument } from '../pipeline/document.ts'
import { inflect } from '../pipeline/extract/quote/lexicon.ts'
import { reporting } from '../pipeline/generated/lexicons.ts'
import type { Records, Row } from '../pipeline/model.ts'
import { rawOf } from './common/article.ts'
import { parser } from './common/parser.ts'

const corpus = readFileSync(new URL('corpus/quotes.txt', import.meta.url), 'utf8')

function recordsOf(text: string): Records {
  return extractDocument(rawOf(text), parser)
}

/** A case of the corpus: its text and the lines that describe the quotes in it. */
const cases = corpus.split('\n').filter((line) => !line.startsWith('#')).join('\n').split(/(?<==> .*)\n\n/).map((block) => {
  const lines = block.trim().split('\n')
  const expected = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3))
  const text = lines.filter((line) => !line.startsWith('=> ')).join('\n').replaceAll('\n¶\n', '\n\n')
  return { text, expected: expected.filter((line) => line !== 'nothing') }
})

const described = (quote: Row): string =>
  `${quote.type} | ${quote.words} | ${quote.speaker_text ?? '-'} → ${quote.speaker ?? '-'} | ${quote.resolution} | ${quote.cue_text ?? '-'}${quote.cue_negated ? '!' : ''}`

test('the corpus of quotes holds at least 60 cases, positive and negative', () => {
  assert.ok(cases.length >= 60, `${cases.length} cases`)
  assert.ok(cases.filter(({ expected }) => expected.length === 0).length >= 5)
})

for (const { text, expected } of cases) {
  test(text, () => assert.deepEqual(recordsOf(text).quotes.map(described), expected))
}

test('every row is the slice at its offsets, also after characters outside the basic plane', () => {
  const text = '🛶 Ferry news. “The pool 🏊 leaks,” said Lena Brask. “Badly.”\n\n🛶 Tom Arden told the council that the roof had gone.'
  const points = Array.from(text)
  const { quotes, mentions } = recordsOf(text)
  assert.equal(quotes.length, 2)
  for (const { start, end, text: slice } of [...quotes, ...mentions]) assert.equal(points.slice(start as number, end as number).join(''), slice)
  for (const { speaker_start, speaker_end, speaker_text } of quotes) assert.equal(points.slice(speaker_start as number, speaker_end as number).join(''), speaker_text)
})

test('sources say how far they are named, in which role, and by which other forms', () => {
  const text = 'Halda Orr, the deputy director of the Ostby Institute, said the road was safe. “It is,” Orr said.\n\nTwo people familiar with the plan said it was not. A minister said nothing would change.'
  const { sources, mentions, quotes } = recordsOf(text)
  const brief = sources.map(({ name, kind, anonymity, role, affiliation, aliases, quotes: count }) => ({ name, kind, anonymity, role, affiliation, aliases, count }))
  assert.deepEqual(brief, [
    { name: 'Halda Orr', kind: 'person', anonymity: 'named', role: 'deputy director', affiliation: 'Ostby Institute', aliases: ['Orr'], count: 2 },
    { name: 'minister', kind: 'person', anonymity: 'role_only', role: 'minister', affiliation: null, aliases: [], count: 1 },
    { name: 'two people familiar with the plan', kind: 'unnamed', anonymity: 'unnamed', role: null, affiliation: null, aliases: [], count: 1 },
  ])
  const ids = new Set(sources.map(({ source_id }) => source_id))
  assert.ok(mentions.every(({ source_id }) => ids.has(source_id)))
  assert.deepEqual(new Set(quotes.map(({ source_id }) => source_id)), ids)
})

test('verbs are inflected by rule, with what is irregular from the lexicon', () => {
  assert.deepEqual(inflect('deny', 'denied denied'), { base: 'deny', third: 'denies', past: 'denied', participle: 'denied', gerund: 'denying' })
  assert.deepEqual(inflect('argue', ''), { base: 'argue', third: 'argues', past: 'argued', participle: 'argued', gerund: 'arguing' })
  assert.deepEqual(inflect('quip', 'quipped quipped'), { base: 'quip', third: 'quips', past: 'quipped', participle: 'quipped', gerund: 'quipping' })
  assert.deepEqual(inflect('write', 'wrote written').gerund, 'writing')
  assert.deepEqual(inflect('stress', '').third, 'stresses')
  assert.deepEqual(inflect('agree', '').gerund, 'agreeing')
})

test('the lexicon of reporting has no word twice and only known classes', () => {
  const classes = ['say', 'believe', 'intend', 'promise', 'predict', 'accuse', 'deny', 'ask', 'order', 'show', 'other']
  const words = reporting.map(({ lemma, pos }) => `${lemma} ${pos}`)
  assert.equal(new Set(words).size, words.length)
  assert.ok(words.length >= 150)
  for (const entry of reporting) assert.ok(classes.includes(entry.class), entry.lemma)
})
