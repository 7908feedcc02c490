import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractDocument } from '../pipeline/document.ts'
import type { Row } from '../pipeline/model.ts'
import { rawOf } from './common/article.ts'
import { parser } from './common/parser.ts'
import { standaloneCases } from './evaluation/standalone.ts'

type Edit = Readonly<{ start: number; end: number; text: string; replacement: string; kind: string }>

const claimsOf = (text: string, published: string | null = null): readonly Row[] => extractDocument(rawOf(text, { published_at: published }), parser).claims

/** The claim whose words these are, read alone; null where it cannot be. */
function alone(text: string, words: string, published?: string): unknown {
  const claim = claimsOf(text, published).find((each) => each.text === words)
  assert.ok(claim, `no claim “${words}” in: ${text}`)
  return claim.standalone_text
}

const both = [...standaloneCases('development'), ...standaloneCases('held-out')]

test('the gold is large enough to mean something', () => {
  assert.ok(both.flatMap(({ gold }) => gold).filter(({ answers }) => answers.length > 0).length >= 150)
  assert.ok(both.flatMap(({ gold }) => gold).some(({ answers }) => answers.length === 0))
})

test('a short name becomes the full one, once', () => {
  const text = 'Ilse Marr bought the mill. Marr said Marr would keep the mill.'
  assert.equal(alone(text, 'Marr said Marr would keep the mill'), 'Ilse Marr said Marr would keep the mill.')
})

test('a pronoun becomes whoever it can only mean', () => {
  assert.equal(alone('Ilse Marr bought the mill. She sold two boats.', 'She sold two boats'), 'Ilse Marr sold two boats.')
  assert.equal(alone('Odo Lenk said he had sold the mill.', 'he had sold the mill'), 'Odo Lenk had sold the mill.')
  assert.equal(alone('“I sold the mill,” said Odo Lenk.', 'I sold the mill'), 'Odo Lenk sold the mill.')
  assert.equal(alone('Farmers said they had lost two fields.', 'they had lost two fields'), 'Farmers had lost two fields.')
})

test('a pronoun that may mean two stays, and with it the claim', () => {
  assert.equal(alone('Tom Arden met Odo Lenk. His boat sank.', 'His boat sank'), null)
  assert.equal(alone('“I am tired,” said Odo Lenk.', 'I am tired'), null)
  assert.equal(alone('“We sold the mill,” said Odo Lenk.', 'We sold the mill'), null)
  assert.equal(alone('The council saw the plan. It was long.', 'It was long'), null)
})

test('"it" that means nothing may stay', () => {
  assert.equal(alone('It is clear that Odo Lenk sold the mill.', 'Odo Lenk sold the mill'), 'Odo Lenk sold the mill.')
})

test('a description becomes the name it must mean, what only points back does not', () => {
  assert.equal(alone('Finance minister Ilse Marr resigned. The minister sold two boats.', 'The minister sold two boats'), 'Ilse Marr sold two boats.')
  assert.equal(alone('Odo Lenk sold the mill. The move surprised Tarnhill.', 'The move surprised Tarnhill'), null)
})

test('half of what is denied and a case of what is said do not stand alone', () => {
  assert.equal(alone('Nobody should cross the bridge and hope for the best.', 'Nobody should cross the bridge'), null)
  assert.equal(alone('The mill runs when the river is high.', 'the river is high'), null)
})

test('words of time become the date, where the day of publishing is known', () => {
  const text = 'Odo Lenk sold the mill on Monday.'
  assert.equal(alone(text, 'Odo Lenk sold the mill on Monday', '2025-10-15'), 'Odo Lenk sold the mill on 13 October 2025.')
  assert.equal(alone(text, 'Odo Lenk sold the mill on Monday'), null)
  assert.equal(alone('The mill closed last year.', 'The mill closed last year', '2025-10-15'), 'The mill closed in 2024.')
  assert.equal(alone('The mill closed in 2019.', 'The mill closed in 2019'), 'The mill closed in 2019.')
  assert.equal(alone('The mill will close next week.', 'The mill will close next week', '2025-10-15'), 'The mill will close in the week of 20 October 2025.')
})

test('a subject that the words leave out is put in', () => {
  const [claim] = claimsOf('Odo Lenk, who chairs the choir, sold the mill.').filter(({ rule }) => rule === 'relative')
  assert.equal(claim?.standalone_text, 'Odo Lenk chairs the choir.')
  assert.deepEqual(((claim?.standalone_edits ?? []) as Edit[]).map(({ text, replacement, kind }) => [text, replacement, kind]), [['', 'Odo Lenk ', 'subject']])
})

test('what is denied, asked or only supposed is not said alone', () => {
  assert.equal(alone('Odo Lenk denied that Ilse Marr had sold the mill.', 'Ilse Marr had sold the mill'), null)
  assert.equal(alone('It is unclear whether Odo Lenk sold the mill.', 'Odo Lenk sold the mill'), null)
  assert.equal(alone('If Odo Lenk sells the mill, the choir will sing.', 'Odo Lenk sells the mill'), null)
})

test('the edits made in the words give the sentence, and no word in it is from elsewhere', () => {
  for (const { text, published } of both) {
    for (const claim of claimsOf(text, published)) {
      const edits = claim.standalone_edits as Edit[]
      if (claim.standalone_text === null) assert.deepEqual(edits, [])
      else assert.equal(String(claim.standalone_text).toLowerCase().replace(/\.$/, ''), applied(text, claim, edits).toLowerCase().replace(/\.$/, ''))
      for (const { start, end, text: words, replacement, kind } of edits) {
        assert.equal(words, text.slice(start, end))
        if (!/^(?:date|subject)$/.test(kind)) for (const word of replacement.replace(/['’]s$/, '').split(' ')) assert.ok(text.toLowerCase().includes(word.toLowerCase()), word)
      }
    }
  }
})

const applied = (text: string, { start, end }: Row, edits: readonly Edit[]): string =>
  [...edits, { start: end as number, end: end as number, replacement: '' }].map((edit, i) => text.slice(edits[i - 1]?.end ?? (start as number), edit.start) + edit.replacement).join('')
