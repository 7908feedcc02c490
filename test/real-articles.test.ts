/** The main job on the five real articles that may lie beside the checkout: nothing of them stands here but names. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import test from 'node:test'
import { markedPairs } from '../pipeline/text/quotation-marks.ts'
import { root } from './common/command.ts'
import { makeFrom } from './common/memory.ts'

const folder = `${root}../shared/seeds`
const skip = existsSync(folder) ? false : 'the real articles are not beside this checkout (../shared/seeds)'

/** By article, who speaks in each of its quoted stretches, in order; any one of the words names the speaker. */
const speakers: Readonly<Record<string, readonly RegExp[]>> = {
  '000': [/Hardie/, /Hardie/, /Zelensk/, /Zelensk/, /Putin/],
  '001': [/Zelensk/],
  '002': [/Zelensk/, /Turner/],
  '003': [/Zelensk/, /^null$/],
  '004': [/ministry|Russia/, /spokesman/, /Zelensk/, /Zelensk/],
}

test('every quoted stretch of the real articles is a row, at least ten with the right speaker', { skip }, async () => {
  const made = await makeFrom(folder)
  let stretches = 0
  let right = 0
  for (const { document_id, path, text } of made.table('documents')) {
    const quotes = made.table('quotes').filter((row) => row.document_id === document_id)
    for (const [i, pair] of markedPairs(text as string).entries()) {
      stretches++
      const quote = quotes.find(({ spans }) => (spans as { start: number; end: number }[]).some(({ start, end }) => start < pair.end && pair.start < end))
      assert.ok(quote, `${path}: the quoted stretch ${i + 1} is no row`)
      if (speakers[String(path).slice(0, 3)]?.[i]?.test(String(quote.speaker))) right++
    }
  }
  assert.equal(stretches, 13)
  assert.ok(right >= 10, `${right} speakers are right`)
})
