/** How many lemmas agree with those of the treebanks, given their tags. `npx tsx test/evaluation/lemmas.ts [-v] [gum-dev …]` */
import { lemma } from '../../pipeline/annotate/lemmas.ts'
import { treebanks } from './conllu.ts'

const [, , ...options] = process.argv
const names = options.filter((option) => !option.startsWith('-'))

for (const [name, documents] of treebanks(...(names.length > 0 ? names : ['gum-dev', 'ewt-dev']))) {
  const words = documents.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.words))
  const wrong = words.filter((word) => lemma(word.form, word.tag) !== word.lemma)
  process.stdout.write(`${name}: lemmas ${(100 * (1 - wrong.length / words.length)).toFixed(2)} % (${words.length} words)\n`)
  const counts = new Map<string, number>()
  for (const word of wrong) {
    const label = `${word.tag} ${word.form}: ${lemma(word.form, word.tag)} ≠ ${word.lemma}`
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  if (options.includes('-v')) for (const [label, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 400)) process.stdout.write(`  ${count} ${label}\n`)
}
