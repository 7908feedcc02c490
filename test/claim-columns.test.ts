/** Columns of claims that lead elsewhere or say why: the negation and its scope, reasons, quantities, holders and chains of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractDocument } from '../pipeline/document.ts'
import type { Records, Row } from '../pipeline/model.ts'
import { rawOf } from './common/article.ts'
import { parser } from './common/parser.ts'

const recordsOf = (text: string): Records => extractDocument(rawOf(text), parser)

function claimIn({ claims }: Records, words: string): Row {
  const claim = claims.find(({ text }) => text === words)
  assert.ok(claim, `no claim “${words}” in: ${claims.map(({ text }) => text).join(' // ')}`)
  return claim
}

/** A sentence, a claim in it, the word that negates it, and what the word denies. */
const negations: readonly (readonly [string, string, string | null, string | null])[] = [
  ['The mayor did not open the bridge.', 'The mayor did not open the bridge', 'not', 'open the bridge'],
  ['The board hasn’t approved the sale.', 'The board hasn’t approved the sale', 'n’t', 'approved the sale'],
  ['No trains ran on Sunday.', 'No trains ran on Sunday', 'No', 'trains ran on Sunday'],
  ['The police found no weapon.', 'The police found no weapon', 'no', 'found no weapon'],
  ['The mine failed to pay its crew.', 'The mine failed to pay its crew', 'failed', 'to pay its crew'],
  ['The firm denied that the boat had sunk.', 'the boat had sunk', 'denied', 'the boat had sunk'],
  ['The mayor opened the bridge.', 'The mayor opened the bridge', null, null],
]

for (const [text, words, negation, scope] of negations) {
  test(`negation: ${text}`, () => {
    const row = claimIn(recordsOf(text), words)
    assert.deepEqual([row.polarity, row.negation_text, row.negation_scope_text], [negation === null ? 'affirmed' : 'negated', negation, scope])
    for (const column of ['negation', 'negation_scope']) {
      if (row[`${column}_text`] !== null) assert.equal(text.slice(row[`${column}_start`] as number, row[`${column}_end`] as number), row[`${column}_text`])
    }
  })
}

test('the reasons tell what made a claim worth checking', () => {
  const reasons = (text: string): unknown => recordsOf(text).claims[0]?.check_worthiness_reasons
  assert.deepEqual(reasons('Brightwater lost 30 million crowns.'), ['number', 'named_actor'])
  assert.deepEqual(reasons('The storm caused the flood.'), ['cause'])
  assert.deepEqual(reasons('The tower is taller than the mill.'), ['comparison'])
  assert.deepEqual(reasons('The court fined the firm.'), ['law'])
  assert.deepEqual(reasons('The plan is a disaster.'), ['view'])
  assert.deepEqual(reasons('He will leave.'), ['no_object', 'pronoun', 'still_to_come'])
  assert.deepEqual(reasons('The council approved the budget.'), [])
})

test('a claim names the quantities inside it, the quote it stands in, and who holds it', () => {
  const records = recordsOf('Odo Lenk said the firm had lost 30 million crowns and 400 jobs.')
  const row = claimIn(records, 'the firm had lost 30 million crowns and 400 jobs')
  assert.deepEqual(row.quantity_ids, records.quantities.map(({ quantity_id }) => quantity_id))
  assert.equal(records.quantities.length, 2)
  assert.deepEqual([row.quote_id, row.source_id, row.holder], [records.quotes[0]?.quote_id, records.sources[0]?.source_id, 'Odo Lenk'])
  const around = records.claims.find(({ role }) => role === 'main')
  assert.deepEqual([around?.quote_id, around?.source_id, around?.holder], [null, null, null])
})

test('what is said inside what is said belongs to the inner quote, whose parent is the outer one', () => {
  const records = recordsOf('“Ilse Marr told me, ‘The dam has failed,’ and I ran,” said Odo Lenk.')
  const [outer, inner] = records.quotes
  assert.deepEqual([outer?.speaker, inner?.speaker, inner?.parent_quote_id], ['Odo Lenk', 'Ilse Marr', outer?.quote_id])
  const row = claimIn(records, 'The dam has failed')
  assert.deepEqual([row.quote_id, row.holder], [inner?.quote_id, 'Ilse Marr'])
})

test('what is said to be believed, promised or denied is of who believes it, not of who says so', () => {
  const chains = [
    ['Odo Lenk said Ilse Marr believes the dam is safe.', 'Ilse Marr believes the dam is safe', 'the dam is safe', 'reported'],
    ['According to Odo Lenk, Ilse Marr denied that the dam had failed.', 'Ilse Marr denied that the dam had failed', 'the dam had failed', 'denied'],
    ['Odo Lenk quoted Ilse Marr as saying that the dam was safe.', null, 'the dam was safe', 'reported'],
  ] as const
  for (const [text, told, words, commitment] of chains) {
    const records = recordsOf(text)
    const [outer, inner] = records.quotes
    assert.deepEqual([outer?.speaker, outer?.parent_quote_id, inner?.speaker, inner?.parent_quote_id], ['Odo Lenk', null, 'Ilse Marr', outer?.quote_id], text)
    const row = claimIn(records, words)
    assert.deepEqual([row.quote_id, row.holder, row.source_id, row.commitment], [inner?.quote_id, 'Ilse Marr', inner?.source_id, commitment])
    if (told !== null) assert.deepEqual([claimIn(records, told).quote_id, claimIn(records, told).holder], [outer?.quote_id, 'Odo Lenk'])
  }
})

test('a chain of three has a row a holder, each inside the one before', () => {
  const records = recordsOf('Odo Lenk said Ilse Marr had told him that the mayor believed the dam was safe.')
  assert.deepEqual(records.quotes.map(({ speaker }) => speaker), ['Odo Lenk', 'Ilse Marr', 'mayor'])
  assert.deepEqual(records.quotes.map(({ parent_quote_id: parent }) => records.quotes.findIndex(({ quote_id: id }) => id === parent)), [-1, 0, 1])
  assert.equal(claimIn(records, 'the dam was safe').holder, 'mayor')
})

test('what a quotation says is of its speaker, what stands around it of the article', () => {
  const records = recordsOf('The mill, which burned in 2019, is empty. “The roof leaks,” said Ilse Marr, who owns it.')
  assert.deepEqual(records.claims.map(({ text, holder }) => [text, holder]).filter(([, holder]) => holder !== null), [['The roof leaks', 'Ilse Marr']])
})
