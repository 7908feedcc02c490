/**
 * `npx tsx test/evaluation/names.ts`: F1 on the named entities of GUM dev (entities.ts), gold tokens, tags and scores of our own.
 * GUM has no governments: organisation and government count as one.
 */
import { names } from '../../pipeline/annotate/names.ts'
import type { Paragraph, Parser, Sentence, Tag, Token } from '../../pipeline/model.ts'
import { type Count, count, sum, tagged, type Wanted } from '../common/named.ts'
import { parser } from '../common/parser.ts'
import { type TreebankDocument, treebanks } from './conllu.ts'
import { bare, goldNames } from './entities.ts'
import { f1 } from './score.ts'

const floor = 78

/** Gives an article of gold tokens, a sentence a paragraph. */
function article({ text, sentences }: TreebankDocument) {
  const made = { tokens: [] as Token[], sentences: [] as Sentence[], paragraphs: [] as Paragraph[] }
  sentences.forEach(({ start, end, words }, s) => {
    const first = made.tokens.length
    for (const { start, end, form } of words) {
      const lower = form.toLowerCase()
      made.tokens.push({ start, end, text: form, lower, lemma: lower, tag: 'X' as Tag, head: -1, relation: '' })
    }
    made.sentences.push({ start, end, first, last: made.tokens.length, paragraph: s })
    made.paragraphs.push({ start, end, first: s, last: s + 1, kind: 'prose' })
  })
  return { text, ...made }
}

/** Gives a document as the names see it, and its gold: spans are tokens, not characters. */
export function caseOf(document: TreebankDocument, reader: Parser = parser) {
  const { article: read, scores } = tagged(article(document), reader)
  const gold = document.sentences.flatMap(({ words }, s) => {
    const base = read.sentences[s]?.first ?? 0
    return goldNames(words).map(({ first, last, kind }) => ({ start: first + base, end: last + base, kind }))
  })
  return { words: document.sentences.flatMap(({ words }) => words), read, scores, gold }
}

const body = (kind: string): string => (kind === 'government' ? 'organisation' : kind)

/** Counts the names of documents; `report` sees every document. */
export function score(documents: readonly TreebankDocument[], report?: (words: readonly { form: string; tag: string }[], gold: readonly Wanted[], found: readonly (Wanted & Readonly<{ source: string }>)[]) => void, reader?: Parser): Count {
  return sum(documents.map((document) => {
    const { words, read, scores, gold } = caseOf(document, reader)
    const found = names(read, scores).map(({ first, last, kind, source }) => {
      const name = bare(words, { first, last }, kind)
      return { start: name.first, end: name.last, kind, source }
    })
    report?.(words, gold, found)
    return count(gold, found, (a, b) => body(a) === body(b))
  }))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [, documents] of treebanks('gum-dev')) {
    const { typed, untyped, found, wanted } = score(documents)
    const [kinds, spans] = [typed, untyped].map((right) => f1({ right, found, wanted }).F1)
    process.stdout.write(`names on GUM dev: typed F1 ${kinds} (asked for: ${floor}), untyped ${spans}\n`)
  }
}
