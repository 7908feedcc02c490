import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { annotate } from '../pipeline/annotate/index.ts'
import { quantity } from '../pipeline/extract/quantity.ts'
import { units } from '../pipeline/generated/lexicons.ts'
import type { QuantityFinding, RawDocument } from '../pipeline/model.ts'
import { normalise } from '../pipeline/normalise/index.ts'
import { parser } from './common/parser.ts'

const lines = (name: string): string[] =>
  readFileSync(new URL(`corpus/${name}`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))

const metadata = { title: null, outlet: null, byline: null, published_at: null, url: null, language: null }
const raw = (text: string): RawDocument => ({ path: '', encoding: 'utf-8', sha256: '', text, markup: 'plain', metadata })

/** Gives the quantities of a text, each with its own words and those of what it measures. */
function found(text: string): (QuantityFinding & { words: string; measures: string | null })[] {
  const article = annotate(normalise(raw(text)), parser)
  return quantity.extract(article).map((finding) => {
    const { span, at: { measured } } = finding
    return { ...finding, words: article.text.slice(span.start, span.end), measures: measured && article.text.slice(measured.start, measured.end) }
  })
}

let [value, kind, unit, bound, change] = ['', '', '', '', '']
for (const line of lines('quantities.txt')) {
  if (line.startsWith('= ')) {
    const [, values = '', sort = '', rest = ''] = /^= (\S+) (\S+) (.+)$/.exec(line) ?? []
    const words = rest.split(' ')
    ;[value, kind, unit, bound, change] = [values, sort, words.slice(0, -2).join(' '), words.at(-2) ?? '', words.at(-1) ?? '']
    continue
  }
  const [low = '', high] = value.split('..')
  const expected = {
    words: /\[(.+)\]/.exec(line)?.[1],
    value: Number(low).toPrecision(9), value_max: high === undefined ? null : Number(high),
    kind, unit: unit === '-' ? null : unit, bound, change,
  }
  const marked = /\{(.+?)\}/.exec(line)?.[1]
  test(`${value} ${kind} ${unit} ${bound} ${change}: ${line}`, () => {
    const quantities = found(line.replace(/[[\]{}]/g, ''))
    assert.equal(quantities.length, 1, `found: ${quantities.map(({ words }) => words).join(' | ')}`)
    const [only] = quantities as [(typeof quantities)[number]]
    assert.deepEqual(
      { words: only.words, value: only.value.toPrecision(9), value_max: only.value_max, kind: only.kind, unit: only.unit, bound: only.bound, change: only.change },
      expected,
    )
    if (marked !== undefined) assert.ok(only.measures?.startsWith(marked) || only.measures?.endsWith(marked), `measured: ${only.measures}`)
  })
}

for (const line of lines('not-quantities.txt')) {
  test(`nothing in: ${line}`, () => assert.deepEqual(found(line).map(({ words }) => words), []))
}

test('values in SI units', () => {
  const inSi = (text: string): unknown => found(text).map(({ value_si, unit_si, unit_code, dimension }) => [value_si, unit_si, unit_code, dimension])
  assert.deepEqual(inSi('The tunnel is 12 km long.'), [[12000, 'm', 'km', 'length']])
  assert.deepEqual(inSi('The lake was at -5°C.'), [[268.15, 'K', 'Cel', 'temperature']])
  assert.deepEqual(inSi('The temperature rose 2°C.'), [[2, 'K', 'Cel', 'temperature']])
  assert.deepEqual(inSi('The train does 90 kilometres an hour.'), [[25, 'm/s', 'km/h', 'speed']])
  assert.deepEqual(inSi('Petrol is €2 a litre.'), [[null, null, 'EUR/L', 'currency per volume']])
})

test('a number that leaves its noun out takes it from the one before, and says so', () => {
  const pairs = (text: string): unknown => found(text).map(({ words, unit, rule }) => [words, unit, rule])
  assert.deepEqual(pairs('The slide buried six hikers and hurt about 20.'), [['six', 'hiker', 'counted noun'], ['20', 'hiker', 'inherited unit']])
  assert.deepEqual(pairs('The firm sold 5.2 million lamps, up from 4.1 million.'), [['5.2 million', 'lamp', 'counted noun'], ['4.1 million', 'lamp', 'inherited unit']])
})

test('a part and the whole it is of count the same noun', () => {
  assert.deepEqual(found('The party won seven of the 55 seats.').map(({ words, unit }) => [words, unit]), [['seven', 'seat'], ['55', 'seat']])
})

test('a change and the level it leads to are told apart', () => {
  const changes = (text: string): unknown => found(text).map(({ words, change, measures }) => [words, change, measures])
  assert.deepEqual(changes('Unemployment rose 3 percent to 40.'), [['3 percent', 'increase', 'Unemployment'], ['40', 'none', 'Unemployment']])
  assert.deepEqual(changes('The index fell 85 points, or 1.2 percent.'), [['85 points', 'decrease', 'index'], ['1.2 percent', 'decrease', 'index']])
  assert.deepEqual(changes('Rates went from 4 to 5 percent.'), [['4 to 5 percent', 'none', 'Rates']])
})

test('the same amount in another unit shares limit and change', () => {
  assert.deepEqual(
    found('The pigeons flew more than 45 kilometres (28 miles).').map(({ words, bound, measures }) => [words, bound, measures]),
    [['45 kilometres', 'more_than', 'pigeons'], ['28 miles', 'more_than', 'pigeons']],
  )
})

test('units.tsv: names are unique, and what has a factor has an SI unit', () => {
  assert.equal(new Set(units.map(({ name }) => name)).size, units.length)
  for (const { name, factor, si } of units) assert.equal(factor === '', si === '', name)
})
