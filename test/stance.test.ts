/** The cases of corpus/certainty.txt, corpus/times.txt and corpus/claim-times.txt; those marked "?" are open: they run, and may fail. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { claim } from '../pipeline/extract/claim.ts'
import { stance } from '../pipeline/extract/claim/stance/index.ts'
import { timeValue } from '../pipeline/extract/claim/time.ts'
import { articleOf } from './common/article.ts'

const lines = (name: string): string[] =>
  readFileSync(new URL(`corpus/${name}`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))

/** Gives how the words stand to a predicate as the corpus spells it. */
function spelled(sentence: string, word: string): string {
  const article = articleOf(sentence)
  const { polarity, certainty, commitment, negation } = stance(article, article.tokens.findLastIndex(({ text }) => text === word))
  return `${polarity} ${certainty} ${commitment} | ${negation ? article.text.slice(negation.start, negation.end) : '-'}`
}

function specify(line: string, check: (line: string) => void): void {
  const open = line.startsWith('? ')
  const plain = open ? line.slice(2) : line
  test(plain, { todo: open }, (context) => {
    check(plain)
    if (open) context.diagnostic('passes: take its mark off')
  })
}

for (const line of lines('certainty.txt')) {
  specify(line, (plain) => {
    const [sentence = '', word = '', ...wanted] = plain.split(' | ')
    assert.equal(spelled(sentence, word), wanted.join(' | '))
  })
}

for (const line of lines('times.txt')) {
  specify(line, (plain) => {
    const [, published = '', tense, words = '', value] = /^(\S+) \| (\w+) \| (.*) = (\S+)$/.exec(plain) ?? []
    assert.equal(timeValue(words, published === '-' ? null : published, tense === 'future') ?? '-', value)
  })
}

/** Gives the time of the claim whose predicate holds the place `at`, as its words and as its value. */
function timeAt(text: string, at: number, published: string | null): readonly [string | null, string] {
  const found = claim.extract(articleOf(text, { published_at: published }))
    .find(({ rule, at: { predicate } }) => rule !== 'attitude' && predicate !== null && predicate.start <= at && at < predicate.end)
  const time = found?.at.time
  return [time ? text.slice(time.start, time.end) : null, found?.time_value ?? '-']
}

for (const line of lines('claim-times.txt')) {
  specify(line, (plain) => {
    const [, published = '', sentence = '', value] = /^(\S+) \| (.*) = (\S+)$/.exec(plain) ?? []
    const words = /\[(.*)\]/.exec(sentence)?.[1] ?? null
    const unbracketed = sentence.replace(/[[\]]/g, '')
    assert.deepEqual(timeAt(unbracketed.replaceAll('*', ''), unbracketed.indexOf('*'), published === '-' ? null : published), [words, value])
  })
}

test('the corpora are large enough to mean something', () => {
  assert.ok(lines('certainty.txt').length >= 300 && lines('times.txt').length >= 150 && lines('claim-times.txt').length >= 120)
})

test('the score goes with the class, and a negation turns it', () => {
  const score = (sentence: string, word: string): number => {
    const article = articleOf(sentence)
    return stance(article, article.tokens.findIndex(({ text }) => text === word)).certainty_score
  }
  const steps = ['The dam failed.', 'The dam probably failed.', 'The dam may have failed.', 'It is unclear whether the dam failed.']
  const scores = [...steps.slice(0, 2).map((each) => score(each, 'failed')), ...steps.slice(2).map((each) => score(each, 'failed'))]
  assert.deepEqual(scores, [...scores].sort((a, b) => b - a))
  assert.ok(score('The dam did not fail.', 'fail') < -2)
})
