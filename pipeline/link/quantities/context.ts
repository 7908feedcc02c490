import type { Span } from '../../model.ts'
import { type Reader, type Word, wordsOf } from '../common/words.ts'

/** The telling words around a figure in its sentence: stem hashes in ascending order, and how much each weighs. */
export type Context = Readonly<{ stems: readonly number[]; weights: readonly number[] }>

/** So many words on either side are looked at; a word that far away weighs about a tenth of one beside the figure. */
const reach = 14
const fading = 6

/** Gives the words of a sentence before and behind a span, the nearest first, with their places in the text. */
export function around(text: string, { start, end }: Span): { before: Word[]; behind: Word[] } {
  const from = Math.max(0, start - 240)
  const head = text.slice(from, start)
  const tail = text.slice(end, end + 240)
  const opening = Math.max(...[...head.matchAll(/[.!?]["”’)]*\s+(?=["“‘'(]?\p{Lu})|\n/gu)].map(({ 0: found, index }) => index + found.length), 0)
  const closing = tail.search(/[.!?]["”’)]*(?:\s+["“‘'(]?\p{Lu}|\s*$)|\n/u)
  const placed = (part: string, at: number): Word[] => wordsOf(part).map((word) => ({ ...word, start: word.start + at }))
  return {
    before: placed(head.slice(opening), from + opening).reverse().slice(0, reach),
    behind: placed(closing < 0 ? tail : tail.slice(0, closing), end).slice(0, reach),
  }
}

/** Gives the telling words around a figure, those nearer to it weighing more; numbers tell nothing about other numbers. */
export function contextOf(text: string, span: Span, read: Reader): Context {
  const { before, behind } = around(text, span)
  const found = new Map<number, number>()
  for (const side of [before, behind]) {
    side.forEach(({ text: word }, distance) => {
      for (const { stem, tells } of read(word)) {
        const weight = tells * Math.exp(-distance / fading)
        if (weight > (found.get(stem) ?? 0)) found.set(stem, weight)
      }
    })
  }
  const entries = [...found].sort(([a], [b]) => a - b)
  return { stems: entries.map(([stem]) => stem), weights: entries.map(([, weight]) => weight) }
}
