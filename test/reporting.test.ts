import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { extractDocument } from '../pipeline/document.ts'
import { reporting } from '../pipeline/generated/lexicons.ts'
import type { Row } from '../pipeline/model.ts'
import { rawOf } from './common/article.ts'
import { parser } from './common/parser.ts'

/** An example of the corpus by the names of its header line; a cell that a line leaves out is empty. */
type Example = Readonly<Record<'lemma' | 'pos' | 'frame' | 'sentence' | 'words' | 'speaker' | 'negated' | 'open', string>>

function examplesOf(tsv: string): Example[] {
  const [header = '', ...lines] = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const columns = header.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Example
  })
}

const examples = examplesOf(readFileSync(new URL('corpus/reporting.tsv', import.meta.url), 'utf8'))

function quotesOf(text: string): readonly Row[] {
  return extractDocument(rawOf(text), parser).quotes
}

/** Words without quotation marks and without the mark that ends a part. */
const bare = (words: string): string => words.replace(/[“”"]/g, '').split(' … ').map((part) => part.replace(/[.,!?]+$/, '')).join(' … ')

const found = ({ cue_lemma, words, speaker_text, cue_negated }: Row): string =>
  `${cue_lemma} | ${bare(String(words))} | ${speaker_text ?? '-'}${cue_negated ? ' | negated' : ''}`

const wanted = ({ lemma, words, speaker, negated }: Example): string => `${lemma} | ${bare(words)} | ${speaker}${negated ? ' | negated' : ''}`

for (const example of examples) {
  const { lemma, pos, frame, sentence, open } = example
  test(`${lemma} (${pos}, ${frame}): ${sentence}`, { todo: open || false }, (context) => {
    const read = quotesOf(sentence).map(found)
    assert.ok(read.includes(wanted(example)), `wanted ${wanted(example)}, read ${read.join('; ') || 'nothing'}`)
    if (open) context.diagnostic(`no longer open: ${sentence}`)
  })
}

test('every entry of the lexicon of reporting has an example', () => {
  const shown = new Set(examples.map(({ lemma, pos }) => `${lemma} ${pos}`))
  assert.deepEqual(reporting.map(({ lemma, pos }) => `${lemma} ${pos}`).filter((key) => !shown.has(key)), [])
})

test('every example holds its words and its speaker, and stands once', () => {
  assert.equal(new Set(examples.map(({ lemma, pos, sentence }) => `${lemma} ${pos} ${sentence}`)).size, examples.length)
  for (const { sentence, words, speaker } of examples) {
    for (const part of words.split(' … ')) assert.ok(sentence.includes(part), sentence)
    assert.ok(speaker === '-' || sentence.includes(speaker), sentence)
  }
})
