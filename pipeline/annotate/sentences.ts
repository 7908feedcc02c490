import { sentenceWords } from '../generated/lexicons.ts'
import type { Span } from '../model.ts'
import { trim } from '../text/spans.ts'
import { abbreviation } from './abbreviations.ts'

const wordsOf = (kind: string): Set<string> => new Set(sentenceWords.filter((row) => row.kind === kind).map(({ word }) => word))
const openers = wordsOf('opener')
const continuers = wordsOf('continuer')
const speech = wordsOf('speech')

// Every repetition is bounded, so that no text takes more than linear time.
const mark = '(?<mark>\\.(?: \\.){1,9}|[.!?…]{1,40})'
const closers = '["”’\'»)\\]]{0,9}'
const references = '(?: ?\\[[\\p{Ll}\\d][^\\]\\n]{0,30}\\]){0,9}'
const forgottenSpace = '(?<=\\p{Ll}{3})[.!?]["”]?(?=\\p{Lu}\\p{Ll}+[ ,])'
/**
 * Where a sentence may end: after a mark with whatever closes behind it and the numbers of notes ("[6]"), before a space or
 * a bullet; or where the space was forgotten ("the quay.Nobody").
 */
const candidates = new RegExp(`${mark}${closers}${references}(?=\\s|$|(?<=["”])[—―–])|${forgottenSpace}| (?=[•▪◦] )`, 'gu')

/** Gives the sentences of one paragraph. */
export function sentences(text: string, paragraph: Span): Span[] {
  const part = text.slice(paragraph.start, paragraph.end)
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const span = trim(part, { start, end })
    if (span.start < span.end) spans.push({ start: paragraph.start + span.start, end: paragraph.start + span.end })
    start = end
  }
  for (const match of part.matchAll(candidates)) {
    const end = match.index + match[0].length
    const markEnd = match.index + (match.groups?.mark?.length ?? 0)
    if (isBorder(part.slice(Math.max(start, markEnd - 60), markEnd), part.slice(markEnd, end), part.slice(end, end + 60))) close(end)
  }
  close(part.length)
  return spans
}

/** Whether a sentence ends, given the end of what it holds so far with its mark, what closes behind the mark, and what follows. */
function isBorder(before: string, closing: string, after: string): boolean {
  if (/^\s*(?:["”’»)\]]+(?:\s|$)|[,;:)\]])/.test(after) || (!/["”]/.test(closing) && /^\s*[—–-]+\s/.test(after))) return false
  if (/^\s*[([]?\p{Ll}(?!\p{Ll}*\p{Lu})/u.test(after) || (before.endsWith('..') && /^\s*["“‘]\p{Ll}/u.test(after))) return false
  if (/[!?]$/.test(before) && (/^\s*[([]\d/.test(after) || (closing !== '' && isAttribution(after)))) return false
  if (isLabel(before)) return false
  const word = /[\p{L}\p{M}\d.'’]+[.!]$/u.exec(before)?.[0]
  if (word === undefined) return true
  if (/^\p{Lu}\.$/u.test(word)) return isAfterInitial(before, after)
  if (/^\p{Ll}\.$/u.test(word)) return false
  switch (abbreviation(word, after.trimStart())?.final) {
    case undefined: return true
    case 'never': return false
    case 'seldom': return openers.has(firstWord(after))
    case 'often': return /^\s*["“‘'(]?\p{Lu}/u.test(after) && !continuers.has(firstWord(after))
  }
}

/** The first word of what follows, without a quotation mark before it; empty where it is itself an abbreviation ("No. 4"). */
function firstWord(after: string): string {
  const [, word = '', stop = ''] = /^\s*["“‘'(]*([\p{L}]+)(?:['’]\p{L}+)?(\.?)/u.exec(after) ?? []
  return stop === '' || word.length > 3 ? word : ''
}

/** "Why?" is part of the sentence that goes on "Ms. Quell asked": up to three words with a capital, then a verb of speech. */
function isAttribution(after: string): boolean {
  const [, verb] = /^\s*(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(\p{Ll}+)/u.exec(after) ?? []
  return verb !== undefined && speech.has(verb)
}

/** Whether all there is so far is the number or letter of an item, or what a figure is called ("2.1.", "Q.", "Figure 3."). */
const isLabel = (before: string): boolean =>
  /^\s*(?:\(?(?:\d{1,3}(?:\.\d+)*|\p{L}|[ivx]+)\.|(?:Fig(?:ure)?|Table|Chart|Chapter|Section|Part|Step|Box)\.? \d+\.)$/u.test(before)

/** After a letter with a full stop a sentence ends only where it cannot be an initial: "Plan B. The" but "J. R. Orr", "World War I. The". */
function isAfterInitial(before: string, after: string): boolean {
  return openers.has(firstWord(after)) && !/^\s*A\s+\p{Lu}/u.test(after) && !/(?:^|\s)(?:\p{Lu}\.\s?)+$/u.test(before.slice(0, -2).trimEnd())
}
