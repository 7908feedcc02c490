import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { paragraphs } from '../pipeline/annotate/paragraphs.ts'
import { sentences } from '../pipeline/annotate/sentences.ts'

const corpus = readFileSync(new URL('corpus/sentences.txt', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))

for (const line of corpus) {
  test(`sentences: ${line}`, () => {
    const text = line.replaceAll('‖', ' ')
    const found = sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
    assert.deepEqual(found, line.split('‖').map((part) => part.trim()))
  })
}

test('sentences: a forgotten space parts two sentences, a dot inside an address does not', () => {
  const text = 'The quay was closed.Nobody was told, and lorne.example stayed open.'
  assert.deepEqual(sentences(text, { start: 0, end: text.length }), [{ start: 0, end: 20 }, { start: 20, end: text.length }])
})

test('paragraphs: one a line, marks left out, headings and list items known', () => {
  const text = '# Ferry\n\nIt struck the wall.\n- one boat\n• two boats\nWhat comes next\n“A short quote”\n'
  assert.deepEqual(paragraphs(text).map(({ start, end, kind }) => [text.slice(start, end), kind]), [
    ['Ferry', 'heading'], ['It struck the wall.', 'prose'], ['one boat', 'list_item'], ['two boats', 'list_item'], ['What comes next', 'heading'], ['“A short quote”', 'prose'],
  ])
})

test('paragraphs: a question in title case is a heading, one in plain case is not; a fragment is none', () => {
  const kinds = ['Why Now?', 'What Comes Next for the Ferry?', 'Why did it sink?', 'and left the quay', 'The boats —', '(a) one boat', 'By Ada Quell']
  assert.deepEqual(paragraphs(kinds.join('\n')).map(({ kind }) => kind), ['heading', 'heading', 'prose', 'prose', 'prose', 'list_item', 'heading'])
})
