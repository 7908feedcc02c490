/**
 * `npm run bench`: speed of the language engine, of the whole annotation, of the per-document half and of the whole path beside wink-nlp's own pass (tokens and tags)
 * over the same text in the same run. Rounds alternate and the medians are compared, since machines are noisy.
 * Usage: npm run bench [-- FOLDER]: the articles to read, seeds/ by default (repeated to about 0.5 MB).
 */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { annotate } from '../pipeline/annotate/index.ts'
import { paragraphs } from '../pipeline/annotate/paragraphs.ts'
import { sentences } from '../pipeline/annotate/sentences.ts'
import { tokens as tokensOf } from '../pipeline/annotate/tokens.ts'
import { extractDocument } from '../pipeline/document.ts'
import { inputFiles, readInputs } from '../pipeline/io/files.ts'
import type { RawDocument } from '../pipeline/model.ts'
import { normalise } from '../pipeline/normalise/index.ts'
import { root } from './common/command.ts'
import { make } from './common/memory.ts'
import { parser } from './common/parser.ts'

const rounds = 5
const wantedCharacters = 500_000

const articles: RawDocument[] = []
for await (const input of readInputs(await inputFiles(process.argv[2] ?? `${root}seeds`))) if ('document' in input) articles.push(input.document)
const once = articles.reduce((sum, { text }) => sum + text.length, 0)
const copies = Math.max(1, Math.round(wantedCharacters / once))
const corpus = Array.from({ length: copies }, (_, copy) => articles.map((article) => ({ ...article, path: `${copy}/${article.path}`, sha256: `${copy}${article.sha256}`.slice(0, 64) }))).flat()
const bytes = corpus.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

const nlp = winkNLP(model, ['pos'])
let rows = 0
let tokens = 0
const contenders: Readonly<Record<string, () => unknown>> = {
  'wink-nlp, tokens and tags': () => {
    for (const { text } of corpus) nlp.readDoc(text).tokens().out(nlp.its.pos as never)
  },
  'newsrecords, raw text to tags and dependencies': () => {
    for (const { text } of corpus) {
      const spans = paragraphs(text).flatMap((block) => sentences(text, block)).map((sentence) => tokensOf(text, sentence))
      parser(spans.map((list) => list.map(({ start, end }) => text.slice(start, end))))
    }
  },
  'newsrecords, … with lemmas and names': () => {
    tokens = corpus.reduce((sum, article) => sum + annotate(normalise(article), parser).tokens.length, 0)
  },
  'newsrecords, one article to its rows': () => {
    rows = 0
    for (const article of corpus) {
      const { document: _, audit: __, ...tables } = extractDocument(article, parser)
      rows += Object.values(tables).reduce((sum, list) => sum + list.length, 1)
    }
  },
  'newsrecords, whole path (csv, json, arrow in memory)': async () => {
    const inputs = async function* () {
      for (const document of corpus) yield { document }
    }
    await make(inputs(), { formats: ['csv', 'json', 'arrow'] })
  },
}

const seconds = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]))
for (let round = 0; round <= rounds; round++) {
  for (const [name, work] of Object.entries(contenders)) {
    const started = performance.now()
    await work()
    if (round > 0) seconds.get(name)?.push((performance.now() - started) / 1000)
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const reference = median(seconds.get(Object.keys(contenders)[0] as string) ?? [])
process.stdout.write(`${corpus.length} articles, ${(bytes / 1e6).toFixed(1)} MB of text, ${tokens} tokens, ${rows} rows; median of ${rounds} rounds\n`)
for (const [name, times] of seconds) {
  const time = median(times)
  process.stdout.write(`  ${name.padEnd(60)} ${(bytes / 1e6 / time).toFixed(2).padStart(6)} MB/s  ${Math.round(tokens / time).toString().padStart(8)} tokens/s  ${Math.round(rows / time).toString().padStart(7)} rows/s  ${(time / reference).toFixed(1).padStart(5)} × wink-nlp's time\n`)
}
