/** How far tokens agree with those of the English treebanks on running text. `npx tsx test/evaluation/tokens.ts [-v]` */
import { paragraphs } from '../../pipeline/annotate/paragraphs.ts'
import { sentences } from '../../pipeline/annotate/sentences.ts'
import { tokens } from '../../pipeline/annotate/tokens.ts'
import type { Span } from '../../pipeline/model.ts'
import { treebanks } from './conllu.ts'
import { f1 } from './score.ts'

const [, , ...options] = process.argv
const names = options.filter((option) => !option.startsWith('-'))
const key = ({ start, end }: Span): string => `${start}-${end}`
const found = (text: string): Span[] => paragraphs(text).flatMap((block) => sentences(text, block).flatMap((span) => tokens(text, span)))

for (const [name, documents] of treebanks(...(names.length > 0 ? names : ['ewt-dev', 'gum-dev']))) {
  const tally = { right: 0, found: 0, wanted: 0 }
  const errors = new Map<string, number>()
  for (const { text, sentences } of documents) {
    const [mine, gold] = [found(text), sentences.flatMap(({ words }) => words)]
    const keys = [new Set(mine.map(key)), new Set(gold.map(key))] as const
    tally.found += mine.length
    tally.wanted += gold.length
    tally.right += gold.filter((word) => keys[0].has(key(word))).length
    for (const word of gold.filter((word) => !keys[0].has(key(word)))) {
      const ours = mine.filter(({ start, end }) => start < word.end && end > word.start).map(({ start, end }) => text.slice(start, end))
      const label = `${word.form}  ≠  ${ours.join(' | ')}`
      errors.set(label, (errors.get(label) ?? 0) + 1)
    }
  }
  const { P, R, F1 } = f1(tally)
  process.stdout.write(`${name}: tokens P ${P} R ${R} F1 ${F1} (${tally.wanted} words)\n`)
  if (options.includes('-v')) for (const [label, count] of [...errors].sort((a, b) => b[1] - a[1]).slice(0, 150)) process.stdout.write(`  ${count}  ${label}\n`)
}
