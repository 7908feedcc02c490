/**
 * How far tags and dependencies agree with the treebanks: on gold tokens; on raw text (our sentences and tokens), where a
 * token counts only if its span is right; and for verbs of speech, the subject and the clause they report.
 * `npx tsx test/evaluation/parsing.ts [gum-dev …]`
 */
import { sentences as sentencesOf } from '../../pipeline/annotate/sentences.ts'
import { tokens as tokensOf } from '../../pipeline/annotate/tokens.ts'
import { reporting } from '../../pipeline/generated/lexicons.ts'
import type { Parse, Span } from '../../pipeline/model.ts'
import { parser } from '../common/parser.ts'
import { type TreebankDocument, type TreebankSentence, treebanks, type Word } from './conllu.ts'
import { f1 } from './score.ts'

const names = process.argv.slice(2)
const speech = new Set(reporting.filter(({ pos, class: sort }) => pos === 'verb' && sort === 'say').map(({ lemma }) => lemma))
const base = (relation: string): string => relation.split(':')[0] ?? ''
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`

/** Tags, heads and labels that are right, of all words. */
function onGoldTokens(sentences: readonly TreebankSentence[], parses: readonly Parse[]): string {
  let [words, tags, heads, labels] = [0, 0, 0, 0]
  sentences.forEach(({ words: gold }, s) => {
    gold.forEach(({ tag, head, relation }, i) => {
      words++
      if (parses[s]?.upos[i] === tag) tags++
      if (parses[s]?.heads[i] !== head) return
      heads++
      if (base(parses[s]?.deprels[i] ?? '') === base(relation)) labels++
    })
  })
  return `UPOS ${percent(tags / words)}, UAS ${percent(heads / words)}, LAS ${percent(labels / words)} (${words} words)`
}

/** Edges of one relation whose head is a verb of speech: found, right and wanted. */
function ofSpeechVerbs(sentences: readonly TreebankSentence[], parses: readonly Parse[], relation: string): string {
  const tally = { right: 0, found: 0, wanted: 0 }
  sentences.forEach(({ words }, s) => {
    const isSpeech = (head: number | undefined): boolean => {
      const verb = words[(head ?? 0) - 1]
      return verb !== undefined && verb.tag === 'VERB' && speech.has(verb.lemma)
    }
    words.forEach((word, i) => {
      const { heads = [], deprels = [] } = parses[s] ?? {}
      const wanted = isSpeech(word.head) && base(word.relation) === relation
      const found = isSpeech(heads[i]) && base(deprels[i] ?? '') === relation
      if (wanted) tally.wanted++
      if (found) tally.found++
      if (wanted && found && heads[i] === word.head) tally.right++
    })
  })
  const { P, R, F1 } = f1(tally)
  return `${relation} of a verb of speech: P ${P} R ${R} F1 ${F1} (${tally.wanted})`
}

/** LAS from raw text: a word is right where a token has its span and depends in the same way on the same words. */
function onRawText(documents: readonly TreebankDocument[]): string {
  let [words, found, right] = [0, 0, 0]
  for (const { text, sentences } of documents) {
    const lines = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
    const spans = lines.flatMap((line) => sentencesOf(text, line)).map((sentence) => tokensOf(text, sentence))
    const parses = parser(spans.map((tokens) => tokens.map(({ start, end }) => text.slice(start, end))))
    const edges = new Map<string, string>()
    for (const [s, tokens] of spans.entries()) {
      for (const [i, token] of tokens.entries()) edges.set(place(token), edge(headOf(tokens, parses[s]?.heads[i] ?? 0), parses[s]?.deprels[i] ?? ''))
    }
    found += edges.size
    for (const { words: gold } of sentences) {
      words += gold.length
      right += gold.filter((word) => edges.get(place(word)) === edge(headOf(gold, word.head), word.relation)).length
    }
  }
  return `raw text: LAS F1 ${percent((2 * right) / (words + found))}`
}

const place = ({ start, end }: Span): string => `${start}-${end}`
const edge = (head: Span | null, relation: string): string => `${head ? place(head) : 'root'} ${base(relation)}`
const headOf = (tokens: readonly (Span | Word)[], head: number): Span | null => tokens[head - 1] ?? null

for (const [name, documents] of treebanks(...(names.length > 0 ? names : ['ewt-dev', 'gum-dev']))) {
  const sentences = documents.flatMap((document) => document.sentences)
  const parses = parser(sentences.map(({ words }) => words.map(({ form }) => form)))
  process.stdout.write(`${name}: ${onGoldTokens(sentences, parses)}; ${onRawText(documents)}\n`)
  for (const relation of ['nsubj', 'ccomp']) process.stdout.write(`  ${ofSpeechVerbs(sentences, parses, relation)}\n`)
}
