/**
 * Part of `npm run bench`: quantities alone, beside other packages on the same text in the same run. Ours is measured with
 * the tokens given (what the extractor itself costs) and from the raw text (what a user waits for). Rounds alternate and
 * the medians are compared; Recognizers-Text is so slow that it reads only the first pieces, which its rate allows for.
 * Usage: npx tsx test/bench-quantities.ts [FOLDER]
 */
import numbersOf from '@microsoft/recognizers-text-number'
import unitsOf from '@microsoft/recognizers-text-number-with-unit'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { annotate } from '../pipeline/annotate/index.ts'
import { quantity } from '../pipeline/extract/quantity.ts'
import { inputFiles, readInputs } from '../pipeline/io/files.ts'
import type { RawDocument } from '../pipeline/model.ts'
import { normalise } from '../pipeline/normalise/index.ts'
import { root } from './common/command.ts'
import { parser } from './common/parser.ts'

const rounds = 5
const articles: RawDocument[] = []
for await (const input of readInputs(await inputFiles(process.argv[2] ?? `${root}seeds`))) if ('document' in input) articles.push(input.document)
const annotated = articles.map((article) => annotate(normalise(article), parser))
const texts = articles.map(({ text }) => text)
const wink = winkNLP(model, ['sbd', 'ner', 'pos'])

/** `times`: how often a round reads the texts, so that a fast one is measured over more than a moment. */
type Contender = Readonly<{ name: string; texts: readonly string[]; times?: number; find: () => number }>
const sum = <Item>(list: readonly Item[], size: (item: Item) => number): number => list.reduce((total, item) => total + size(item), 0)
const culture = 'en-us'
const contenders: readonly Contender[] = [
  { name: 'newsrecords, tokens given', texts, times: 20, find: () => sum(annotated, (article) => quantity.extract(article).length) },
  { name: 'newsrecords, from raw text', texts, find: () => sum(articles, (article) => quantity.extract(annotate(normalise(article), parser)).length) },
  { name: 'wink-nlp, entities', texts, find: () => sum(texts, (text) => wink.readDoc(text).entities().length()) },
  { name: 'compromise, numbers', texts, find: () => sum(texts, (text) => (compromise(text) as unknown as { numbers: () => { json: () => unknown[] } }).numbers().json().length) },
  {
    name: 'Recognizers-Text, numbers, currencies and dimensions', texts: texts.slice(0, 1),
    find: () => sum(texts.slice(0, 1), (text) => numbersOf.recognizeNumber(text, culture).length + unitsOf.recognizeCurrency(text, culture).length + unitsOf.recognizeDimension(text, culture).length),
  },
]

const seconds = contenders.map((): number[] => [])
const found = contenders.map(() => 0)
for (let round = 0; round <= rounds; round++) {
  for (const [i, { find, times = 1 }] of contenders.entries()) {
    const started = performance.now()
    for (let time = 0; time < times; time++) found[i] = find()
    if (round > 0) seconds[i]?.push((performance.now() - started) / 1000 / times)
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const rates = contenders.map(({ texts }, i) => sum(texts, (text) => Buffer.byteLength(text)) / 1e6 / median(seconds[i] ?? []))
process.stdout.write(`quantities alone, median of ${rounds} rounds\n`)
for (const [i, { name, texts }] of contenders.entries()) {
  const rate = rates[i] ?? Number.NaN
  process.stdout.write(`  ${name.padEnd(60)} ${rate.toFixed(4).padStart(9)} MB/s  ${((rates[0] ?? Number.NaN) / rate).toFixed(1).padStart(8)} times slower than ours with tokens given  (${found[i]} found in ${texts.length} articles)\n`)
}
