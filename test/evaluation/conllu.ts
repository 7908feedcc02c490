/** Reads CoNLL-U treebanks back into running text with the places of sentences and words. */
import { existsSync, readFileSync } from 'node:fs'
import type { Span, Tag } from '../../pipeline/model.ts'

/** A word and what it depends on: `head` counts from 1 inside its sentence, 0 is the root; `extra` is the last column. */
export type Word = Span & Readonly<{ form: string; lemma: string; tag: Tag; head: number; relation: string; extra: string }>
export type TreebankSentence = Span & Readonly<{ words: readonly Word[] }>
export type TreebankDocument = Readonly<{ id: string; text: string; sentences: readonly TreebankSentence[] }>

const folder = new URL('../../../shared/corpora/ud/', import.meta.url)

/** Gives the documents of treebank files by name; says so and gives none where the folder ../shared is missing. */
export function treebanks(...names: readonly string[]): [string, TreebankDocument[]][] {
  if (existsSync(folder)) return names.map((name) => [name, documents(readFileSync(new URL(`${name}.conllu`, folder), 'utf8'))])
  process.stdout.write('skipped: there are no treebanks in ../shared/corpora/ud\n')
  return []
}

/** Gives the documents of a CoNLL-U file: sentences joined by a space, by a line end where a paragraph begins. */
export function documents(conllu: string): TreebankDocument[] {
  const found: { id: string; text: string; sentences: TreebankSentence[] }[] = []
  for (const block of conllu.trim().split(/\n\n+/)) {
    const lines = block.split('\n')
    const id = lines.find((line) => line.startsWith('# newdoc'))
    if (id !== undefined || found.length === 0) found.push({ id: id?.split('= ')[1] ?? '', text: '', sentences: [] })
    const document = found.at(-1) as (typeof found)[number]
    if (document.text !== '') document.text += lines.some((line) => line.startsWith('# newpar')) ? '\n' : ' '
    const start = document.text.length
    const { text, words } = sentence(lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t')), start)
    document.text += text
    document.sentences.push({ start, end: start + text.length, words })
  }
  return found
}

/** Gives the text of one sentence and the places of its words. */
function sentence(rows: readonly (readonly string[])[], offset: number): { text: string; words: Word[] } {
  let text = ''
  let spaced = false
  let partsUpTo = 0
  const words: Word[] = []
  for (const [index = '', form = '', lemma = '', tag = '', , , head = '0', relation = '', , extra = ''] of rows) {
    if (index.includes('.')) continue
    const range = /^(\d+)-(\d+)$/.exec(index)
    if (range || Number(index) > partsUpTo) {
      text += (spaced ? ' ' : '') + form
      spaced = !extra.includes('SpaceAfter=No')
    }
    if (range) partsUpTo = Number(range[2])
    else {
      const start = Number(index) > partsUpTo ? offset + text.length - form.length : partStart(words, rows, index, offset + text.length)
      words.push({ start, end: start + form.length, form, lemma, tag: tag as Tag, head: Number(head), relation, extra })
    }
  }
  return { text, words }
}

/** Where a part of a word written together ("do" + "n't") starts: the parts that follow it fill the rest of the word. */
function partStart(words: readonly Word[], rows: readonly (readonly string[])[], index: string, end: number): number {
  const range = rows.map(([cell = '']) => /^(\d+)-(\d+)$/.exec(cell)).find((found) => found && Number(found[1]) <= Number(index) && Number(index) <= Number(found[2]))
  if (range && Number(range[1]) < Number(index)) return words.at(-1)?.end ?? end
  const row = rows.find(([cell]) => cell === range?.[0])
  return end - (row?.[1]?.length ?? 0)
}
