import { timeWords } from '../../../generated/lexicons.ts'
import type { Token } from '../../../model.ts'
import { timeValue } from '../time.ts'
import type { Stretch } from '../tree.ts'

const kinds = new Map(timeWords.map(({ form, kind }) => [form, kind]))
const year = /^(?:1[5-9]|20)\d\ds?$/
/** The most words that a phrase of time has before and after the word that makes it one: "shortly before 7 a.m. on Tuesday, Oct. 14, 2025". */
const [before, after] = [7, 6]
/** Any day will do to see whether words name a time. */
const anyDay = '2025-12-15'

/** Whether a word can make a phrase one of time. */
const tells = ({ lower, text }: Token): boolean => year.test(text) || /^(?:unit|day|weekday|month|part of day)$/.test(kinds.get(lower) ?? kinds.get(lower.replace(/s$/, '')) ?? '')

/** Whether a word alone is a time: "yesterday", "Tuesday"; a month or a year needs more beside it. */
const isEnough = ({ lower }: Token): boolean => /^(?:day|weekday)$/.test(kinds.get(lower) ?? '')

/** Gives the phrases of a sentence that name a day, a week, a month, a year or a stretch of them, each as long as it can be. */
export function timePhrases(words: readonly Token[]): Stretch[] {
  const found: Stretch[] = []
  words.forEach((word, i) => {
    if (!tells(word) || i < (found.at(-1)?.to ?? 0)) return
    const phrase = longest(words, i, found.at(-1)?.to ?? 0)
    if (phrase) found.push(phrase)
  })
  return found
}

function longest(words: readonly Token[], i: number, free: number): Stretch | null {
  for (let from = Math.max(free, i - before); from <= i; from++) {
    for (let to = Math.min(words.length, i + 1 + after); to > i; to--) if (isPhrase(words, { from, to })) return { from, to }
  }
  return null
}

function isPhrase(words: readonly Token[], { from, to }: Stretch): boolean {
  const [first, last] = [words[from] as Token, words[to - 1] as Token]
  if (first.tag === 'PUNCT' || last.tag === 'PUNCT' || (to - from === 1 && !isEnough(first))) return false
  if (words.slice(from, to).some(({ text }) => /^["“”]$/.test(text))) return false
  return timeValue(spelled(words.slice(from, to)), anyDay, false) !== null
}

/** The words as they stand in the text, each space as one. */
const spelled = (words: readonly Token[]): string =>
  words.map(({ text, end }, i) => (words[i + 1] !== undefined && (words[i + 1] as Token).start > end ? `${text} ` : text)).join('')
