import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { RawDocument } from '../pipeline/model.ts'
import { normalise } from '../pipeline/normalise/index.ts'
import { codePointOffsets, sliceCodePoints } from '../pipeline/text/offsets.ts'
import { original } from '../pipeline/text/view.ts'
import { rawOf } from './common/article.ts'

const raw = (text: string, markup: RawDocument['markup'] = 'plain'): RawDocument => rawOf(text, { markup, language: null })
const viewed = (text: string, markup: RawDocument['markup'] = 'plain') => normalise(raw(text, markup)).view

/** Text with everything that normalising looks for, and plain words. */
const nasty = fc.array(fc.oneof(
  fc.constantFrom('\r\n', '\r', '\n', '\n\n', '\u2028', '\u00a0', '\u00ad', '\u200b', '\ufeff', '``', "''", 'e\u0301', '🎉', '# ', '- ', '**', '*', '_', '[a b](https://x.example)', '> ', '\\*', 'Word', ' ', '“', '”', '1.5', '&'),
  fc.string({ unit: 'binary', maxLength: 6 }),
), { maxLength: 30 }).map((parts) => parts.join('').toWellFormed())

test('normalising twice is normalising once', () => {
  fc.assert(fc.property(nasty, (text) => {
    const once = viewed(text).text
    assert.equal(viewed(once).text, once)
  }), { numRuns: 500 })
})

test('every unit of the view stands for a stretch of the article, in order', () => {
  fc.assert(fc.property(nasty, fc.constantFrom('plain' as const, 'markdown' as const), (text, markup) => {
    const { text: inner, starts, ends } = viewed(text, markup)
    assert.equal(starts.length, inner.length)
    for (let i = 0; i < inner.length; i++) {
      const [start, end] = [starts[i] as number, ends[i] as number]
      assert.ok(start < end && end <= text.length)
      if (i > 0) assert.ok(start >= (starts[i - 1] as number) && end >= (ends[i - 1] as number))
    }
  }), { numRuns: 500 })
})

test('a word of the view is the same word in the article', () => {
  fc.assert(fc.property(nasty, (before) => {
    const text = `${before} lighthouse keepers\u00a0here`
    const view = viewed(text)
    const start = view.text.indexOf('lighthouse')
    const span = original(view, { start, end: start + 'lighthouse'.length })
    assert.equal(text.slice(span.start, span.end), 'lighthouse')
  }), { numRuns: 500 })
})

test('code point offsets slice as Python does', () => {
  fc.assert(fc.property(nasty, fc.nat(), fc.nat(), (text, a, b) => {
    const points = Array.from(text)
    const [start, end] = [a, b].map((n) => n % (points.length + 1)).sort((x, y) => x - y) as [number, number]
    assert.equal(sliceCodePoints(text, start, end), points.slice(start, end).join(''))
    const units = points.slice(0, start).join('').length
    assert.equal(codePointOffsets(text)(units), start)
  }), { numRuns: 500 })
})

const cases: readonly (readonly [what: string, text: string, markup: RawDocument['markup'], view: string])[] = [
  ['line ends', 'a\r\nb\rc', 'plain', 'a\nb\nc'],
  ['soft hyphens and zero-width spaces', 'har\u00adbour\u200b', 'plain', 'harbour'],
  ['no-break spaces', '12\u00a0km', 'plain', '12 km'],
  ['combining marks', 'Cafe\u0301', 'plain', 'Café'],
  ['typewriter quotation marks', "``Go,'' she said", 'plain', '“Go,” she said'],
  ['UTF-8 that was read as Windows-1252, once and twice', 'CafÃ© RenÃ\u0083Â© â€œyesâ€\u009d, Âge', 'plain', 'Café René “yes”, Âge'],
  ['emphasis', 'a **bold** and *soft* word, snake_case', 'markdown', 'a bold and soft word, snake_case'],
  ['links', 'see [the report](https://a.example/x_y) now', 'markdown', 'see the report now'],
  ['images and comments', 'a ![alt](x.png)<!-- note -->b', 'markdown', 'a b'],
  ['headings and lists', '## Head ##\n\n* one\n2. two', 'markdown', '# Head\n\n- one\n- two'],
  ['block quotes', '> words\n> more', 'markdown', 'words more'],
  ['soft line breaks', 'one\ntwo\n\nthree', 'markdown', 'one two\n\nthree'],
  ['a line a paragraph stays', 'One here.\nTwo there.', 'plain', 'One here.\nTwo there.'],
]
for (const [what, text, markup, view] of cases) test(`normalises ${what}`, () => assert.equal(viewed(text, markup).text, view))

test('joins lines of a fixed width', () => {
  const wrapped = 'The harbour was closed on Monday after the ferry\nstruck the northern breakwater in thick fog, and\nnobody was allowed on the quay until the evening\nwhen it was opened.\n\nA second ferry was sent to take the passengers\nhome.\n'
  assert.equal(viewed(wrapped).text.split('\n').filter((line) => line !== '').length, 2)
})

test('takes a first line that stands as a headline for the title', () => {
  assert.equal(normalise(raw('Ferry strikes wall\nThe ferry struck a wall.')).title, 'Ferry strikes wall')
  assert.equal(normalise(raw('The ferry struck a wall.\nNobody was hurt.')).title, null)
})

test('knows English from other languages', () => {
  const german = 'Die Fähre stieß am Montag gegen die Mole und der Hafen wurde bis zum Abend gesperrt, wie die Behörde in der Stadt mitteilte, und alle Fahrgäste konnten das Schiff verlassen.'
  const english = 'The ferry struck the breakwater on Monday and the harbour was closed until the evening, the authority said, and all of the passengers were able to leave the ship in the end.'
  assert.equal(normalise(raw(german)).language, 'und')
  assert.equal(normalise(raw(english)).language, 'en')
})
