/**
 * How well sentences agree with those of the treebanks' documents joined back into text: borders between two sentences,
 * those inside a paragraph alone, and whole sentences. `npx tsx test/evaluation/sentences.ts [-v] [gum-dev …]`
 */
import { paragraphs } from '../../pipeline/annotate/paragraphs.ts'
import { sentences } from '../../pipeline/annotate/sentences.ts'
import type { Span } from '../../pipeline/model.ts'
import { type TreebankDocument, treebanks } from './conllu.ts'
import { f1, type Tally } from './score.ts'

const [, , ...options] = process.argv
const names = options.filter((option) => !option.startsWith('-'))

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, wanted: a.wanted + b.wanted }), { right: 0, found: 0, wanted: 0 })

/** Compares two sets of whatever names a border or a sentence. */
function compare(found: ReadonlySet<string>, wanted: ReadonlySet<string>): Tally {
  return { right: [...wanted].filter((key) => found.has(key)).length, found: found.size, wanted: wanted.size }
}

/** The tallies of one document, and its borders that are missed (−) or too many (+) with the text around them. */
function measure({ text, sentences: gold }: TreebankDocument): { tallies: Tally[]; errors: string[] } {
  const mine: Span[] = paragraphs(text).flatMap((block) => sentences(text, block))
  const borders = (spans: readonly Span[]): number[] => spans.slice(0, -1).map(({ end }) => end)
  const inner = (ends: readonly number[]): number[] => ends.filter((end) => text[end] !== '\n')
  const [found, wanted] = [borders(mine), borders(gold)]
  const set = (values: readonly number[]): Set<string> => new Set(values.map(String))
  const show = (sign: string, end: number): string => `${sign} ${text.slice(Math.max(0, end - 60), end)}‖${text.slice(end, end + 40)}`.replaceAll('\n', '⏎')
  const key = ({ start, end }: Span): string => `${start}-${end}`
  return {
    tallies: [compare(set(found), set(wanted)), compare(set(inner(found)), set(inner(wanted))), compare(new Set(mine.map(key)), new Set(gold.map(key)))],
    errors: [...wanted.filter((end) => !found.includes(end)).map((end) => show('−', end)), ...found.filter((end) => !wanted.includes(end)).map((end) => show('+', end))],
  }
}

for (const [name, documents] of treebanks(...(names.length > 0 ? names : ['gum-dev', 'ewt-dev']))) {
  const results = documents.map(measure)
  const parts = ['borders', 'inside paragraphs', 'whole sentences'].map((part, i) => {
    const { P, R, F1 } = f1(sum(results.map(({ tallies }) => tallies[i] as Tally)))
    return `${part} P ${P} R ${R} F1 ${F1}`
  })
  process.stdout.write(`${name}: ${parts.join('; ')}\n`)
  if (options.includes('-v')) for (const error of results.flatMap(({ errors }) => errors)) process.stdout.write(`  ${error}\n`)
}
