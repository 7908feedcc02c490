import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { quantity } from '../pipeline/extract/quantity.ts'
import type { QuantityFinding } from '../pipeline/model.ts'
import { articleOf } from './common/article.ts'

const corpus = (name: string): URL => new URL(`corpus/${name}`, import.meta.url)
const lines = (name: string): string[] => readFileSync(corpus(name), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))


/** Gives the quantities of a text, each with its own words and those of what it measures. */
function found(text: string): (QuantityFinding & { words: string; measures: string | null })[] {
  const article = articleOf(text, { language: null })
  return quantity.extract(article).map((finding) => {
    const { span, at: { measured } } = finding
    return { ...finding, words: article.text.slice(span.start, span.end), measures: measured && article.text.slice(measured.start, measured.end) }
  })
}

type Expected = Readonly<{ value: string; value_max: number | null; kind: string; unit: string | null; bound: string; change: string }>

/** Reads "40 count passenger exact none": value (or low..high), kind, unit (or -), bound, change. */
function expectedOf(answer: string): Expected {
  const [, values = '', kind = '', unit = '', bound = '', change = ''] = /^(\S+) (\S+) (.+) (\S+) (\S+)$/.exec(answer) ?? []
  const [low = '', high] = values.split('..')
  return { value: Number(low).toPrecision(9), value_max: high === undefined ? null : Number(high), kind, unit: unit === '-' ? null : unit, bound, change }
}

/** Open lines that pass; OPEN=write takes their marks off. */
const closed = new Map<string, string>()
after(() => {
  if (process.env.OPEN !== 'write') return
  for (const [line, file] of closed) writeFileSync(corpus(file), readFileSync(corpus(file), 'utf8').replace(`\n? ${line}\n`, () => `\n${line}\n`))
})

/** Runs a line of a corpus as a test of its own. One that begins with "?" is open: it may fail, and is counted as to do. */
function specify(file: string, line: string, check: (line: string) => void): void {
  const open = line.startsWith('? ')
  const plain = open ? line.slice(2) : line
  test(`${file}: ${plain}`, { todo: open }, (context) => {
    check(plain)
    if (!open) return
    closed.set(plain, file)
    context.diagnostic('passes: take its mark off')
  })
}

let answers: readonly Expected[] = []
const malformed: string[] = []
for (const line of lines('quantities.txt')) {
  if (line.startsWith('= ')) {
    answers = line.slice(2).split(' ; ').map(expectedOf)
    continue
  }
  const expected = answers
  if (line.match(/\[/g)?.length !== expected.length || expected.some(({ value }) => value === 'NaN')) malformed.push(line)
  specify('quantities.txt', line, (sentence) => {
    const words = [...sentence.matchAll(/\[(.+?)\]/g)].map(([, inside]) => inside?.replace(/[{}]/g, ''))
    const marked = [...sentence.matchAll(/\{(.+?)\}/g)].map(([, inside]) => inside?.replace(/[[\]]/g, '') ?? '')
    const quantities = found(sentence.replace(/[[\]{}]/g, ''))
    assert.deepEqual(
      quantities.map(({ words, value, value_max, kind, unit, bound, change }) => ({ words, value: value.toPrecision(9), value_max, kind, unit, bound, change })),
      expected.map((answer, i) => ({ words: words[i], ...answer })),
    )
    for (const [i, { measures }] of marked.length === 0 ? [] : quantities.entries()) {
      const mark = marked.length === 1 ? marked[0] : marked[i]
      assert.ok(measures?.startsWith(mark ?? '') || measures?.endsWith(mark ?? ''), `measured: ${measures}, not ${mark}`)
    }
  })
}

test('quantities.txt: every line has a bracket for each of its answers', () => assert.deepEqual(malformed, []))

for (const line of lines('not-quantities.txt')) {
  specify('not-quantities.txt', line, (sentence) => assert.deepEqual(found(sentence).map(({ words }) => words), []))
}

test('values in SI units', () => {
  const inSi = (text: string): unknown => found(text).map(({ value_si, unit_si, unit_code, dimension }) => [value_si, unit_si, unit_code, dimension])
  assert.deepEqual(inSi('The tunnel is 12 km long.'), [[12000, 'm', 'km', 'length']])
  assert.deepEqual(inSi('The lake was at -5°C.'), [[268.15, 'K', 'Cel', 'temperature']])
  assert.deepEqual(inSi('The temperature rose 2°C.'), [[2, 'K', 'Cel', 'temperature']])
  assert.deepEqual(inSi('The train does 90 kilometres an hour.'), [[25, 'm/s', 'km/h', 'speed']])
  assert.deepEqual(inSi('Petrol is €2 a litre.'), [[null, null, 'EUR/L', 'currency per volume']])
})

test('a unit of two parts stands in brackets below the stroke of a rate', () => {
  assert.deepEqual(found('The pump burns 3 litres per kilowatt hour.').map(({ unit_code }) => unit_code), ['L/(kW.h)'])
})

test('a number that leaves its noun out takes it from the one before, and says so', () => {
  const pairs = (text: string): unknown => found(text).map(({ words, unit, rule }) => [words, unit, rule])
  assert.deepEqual(pairs('The slide buried six hikers and hurt about 20.'), [['six', 'hiker', 'counted noun'], ['20', 'hiker', 'inherited unit']])
  assert.deepEqual(pairs('The firm sold 5.2 million lamps, up from 4.1 million.'), [['5.2 million', 'lamp', 'counted noun'], ['4.1 million', 'lamp', 'inherited unit']])
})

test('an age that stands for a person is measured by another number', () => {
  assert.deepEqual(found('A 34-year-old would pay $40.').map(({ words, measures }) => [words, measures]), [['34-year-old', null], ['$40', '34-year-old']])
})

test('what is said of nobody measures nothing', () => {
  assert.deepEqual(found('In Lisk it was 40 miles to the next well.').map(({ words, measures }) => [words, measures]), [['40 miles', null]])
})

test('a part and the whole it is of count the same noun', () => {
  assert.deepEqual(found('The party won seven of the 55 seats.').map(({ words, unit }) => [words, unit]), [['seven', 'seat'], ['55', 'seat']])
})

test('a change and the level it leads to are told apart', () => {
  const changes = (text: string): unknown => found(text).map(({ words, change, measures }) => [words, change, measures])
  assert.deepEqual(changes('Unemployment rose 3 percent to 40.'), [['3 percent', 'increase', 'Unemployment'], ['40', 'none', 'Unemployment']])
  assert.deepEqual(changes('The index fell 85 points, or 1.2 percent.'), [['85 points', 'decrease', 'index'], ['1.2 percent', 'decrease', 'index']])
  assert.deepEqual(changes('Rates went from 4 to 5 percent.'), [['4', 'none', 'Rates'], ['5 percent', 'none', 'Rates']])
})

test('a move from one level to another is two quantities, neither of them a change', () => {
  const levels = (text: string): unknown[] => found(text).map(({ value, unit, bound, change }) => [value, unit, bound, change])
  assert.deepEqual(levels('The clinic revised the number of patients hurt in the fire from 14 to 13.'), [[14, null, 'exact', 'none'], [13, null, 'exact', 'none']])
  assert.deepEqual(levels('The birth rate rose from 1.92 to 2.31.'), [[1.92, null, 'exact', 'none'], [2.31, null, 'exact', 'none']])
  assert.deepEqual(levels('Debt fell from €3bn in 2019 to €2.1bn.'), [[3e9, 'euro', 'exact', 'none'], [2.1e9, 'euro', 'exact', 'none']])
  assert.deepEqual(levels('Tavrin cut its rate from 4.5 to 4 percent.'), [[4.5, 'percent', 'exact', 'none'], [4, 'percent', 'exact', 'none']])
  assert.deepEqual(levels('Tickets cost from €4 to €9.'), [[4, 'euro', 'range', 'none']])
  assert.deepEqual(levels('The toll rose by €5 to €20.'), [[5, 'euro', 'exact', 'increase'], [20, 'euro', 'exact', 'none']])
})

test('what only the last number of a list says holds for all of them', () => {
  const units = (text: string): unknown[] => found(text).map(({ value, unit }) => [value, unit])
  assert.deepEqual(units('They rowed 5, 7 and 9 miles.'), [[5, 'mile'], [7, 'mile'], [9, 'mile']])
  assert.deepEqual(units('The yard built 3 and 5 boats.'), [[3, 'boat'], [5, 'boat']])
  assert.deepEqual(units('The crew, all 38, and three cooks left.'), [[38, null], [3, 'cook']])
  assert.deepEqual(units('One index fell 2 percent to 310 points, the other 1 percent to 290.').slice(-1), [[290, 'point']])
  assert.deepEqual(units('Kestel pays $6 (€5.40) per share.'), [[6, 'dollar per share'], [5.4, 'euro per share']])
})

test('an amount told again in another unit says so', () => {
  const rules = (text: string): unknown[] => found(text).map(({ words, rule }) => [words, rule])
  assert.deepEqual(rules('The road is 120 miles (190 km) long.'), [['120 miles', 'measure unit'], ['190 km', 'measure unit, conversion']])
  assert.deepEqual(rules('The boat is 120 feet (9 metres wide).').slice(1), [['9 metres', 'measure unit']])
})

test('the same amount in another unit shares limit and change', () => {
  assert.deepEqual(
    found('The pigeons flew more than 45 kilometres (28 miles).').map(({ words, bound, measures }) => [words, bound, measures]),
    [['45 kilometres', 'more_than', 'pigeons'], ['28 miles', 'more_than', 'pigeons']],
  )
})
