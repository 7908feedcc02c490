import type { Sentence, Token } from '../../model.ts'
import { isCalendarWord } from '../../text/phrases.ts'
import { type Range, runs } from './runs.ts'
import { casing, isCapital } from './shape.ts'
import { adjectives, given, heads, isTitle, known, noNames, openings, portfolio, roleKind } from './words.ts'

/** A possible name, and whether a title or role in capitals stands right before it. */
export type Candidate = Range & Readonly<{ sentence: Sentence; title: boolean; key: string }>

/** Gives the possible names of a sentence in order. A line in capitals gives none: there names are found again, not anew. */
export function candidates(tokens: readonly Token[], sentence: Sentence): Candidate[] {
  const form = casing(tokens, sentence)
  if (form === 'capitals') return []
  const found: Candidate[] = []
  for (const run of runs(tokens, sentence, form === 'title')) {
    for (const part of partsOf(tokens, run, sentence)) {
      const range = trimmed(tokens, part, sentence)
      if (range === null) continue
      const key = keyOf(tokens, range)
      if (isName(tokens, range, key, sentence, part.title))
        found.push({ first: range.first, last: range.last, sentence, title: part.title, key })
    }
  }
  return found
}

/** The words of a name, by which mentions are compared. */
export function keyOf(tokens: readonly Token[], { first, last }: Range): string {
  if (last - first === 1) return tokens[first]?.text ?? ''
  let key = ''
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token
    key += (i > first && tokens[i - 1]?.end !== token.start ? ' ' : '') + token.text
  }
  return key
}

/** Whether a role at the end of a run is one ("Finance Minister", "Ohio Governor"), not a surname or title ("Good Wife"). */
const followsOffice = (before: string): boolean => portfolio.has(before) || adjectives.has(before) || isTitle(before) || known.has(before)

type Part = Range & Readonly<{ title: boolean }>

/** "Ohio Governor Mike Orr" is a place, a title and a person; "Prince Philip Hospital" stays whole. */
function partsOf(tokens: readonly Token[], run: Range, { first: opening }: Sentence): Part[] {
  const whole = { ...run, title: false }
  const length = run.last - run.first
  const word = (i: number): string => (tokens[i] as Token).text
  if (known.has(keyOf(tokens, run))) return [whole]
  if (
    length > 1 &&
    (heads.get(word(run.last - 1)) ?? 'person') !== 'person' &&
    !/^(?:General|Director|Secretary)$/.test(word(run.last - 1)) &&
    !given.has(word(run.last - 2))
  )
    return [whole]
  for (let i = run.last - 1; i >= run.first; i--) {
    if (
      !isTitle(word(i)) ||
      (i > run.first && /^(?:of|for|and|&)$/.test(tokens[i - 1]?.lower ?? '')) ||
      (/^(?:of|for)$/.test(tokens[i + 1]?.lower ?? '') && i + 1 < run.last && heads.has(word(i)))
    )
      continue
    if (i === run.last - 1 && length > 1 && !followsOffice(word(i - 1))) continue
    let before = i
    while (
      before > run.first &&
      (isTitle(word(before - 1)) || portfolio.has(word(before - 1)) || adjectives.has(word(before - 1)) || word(before - 1) === '-')
    )
      before--
    if (before === run.first + 1 && run.first === opening && !known.has(word(run.first)) && tokens[run.first]?.tag !== 'PROPN') before--
    const rest = before > run.first ? partsOf(tokens, { first: run.first, last: before }, { first: opening } as Sentence) : []
    let first = i + 1
    if (tokens[first]?.lower === 'of') first = tokens[first + 1]?.lower === 'the' ? first + 2 : first + 1
    return first < run.last ? [...rest, { first, last: run.last, title: first === i + 1 }] : rest
  }
  return [whole]
}

const neverFirst = new Set(['the', 'a', 'an', '-', '–', '&', ',', '.', "'", '’'])
const neverLast = new Set(['of', 'for', 'and', 'the', '&', '-', '–', ',', "'", '’', "'s", '’s'])

/** The range without determiners, nationalities before a person and joints at its ends; null where nothing is left. */
function trimmed(tokens: readonly Token[], { first, last }: Range, sentence: Sentence): Range | null {
  while (first < last && (neverFirst.has((tokens[first] as Token).lower) || tokens[first]?.tag === 'DET')) first++
  while (last > first && neverLast.has((tokens[last - 1] as Token).lower)) last--
  const opening = tokens[first]
  const beforePerson = opening?.tag === 'NOUN' && given.has(tokens[first + 1]?.text ?? '') && !known.has(opening.text)
  if (
    first === sentence.first &&
    last - first > 1 &&
    opening &&
    opening.tag !== 'PROPN' &&
    (isRole(opening) || beforePerson) &&
    !heads.has(tokens[last - 1]?.text ?? '')
  )
    first++
  return first < last ? { first, last } : null
}

const isRole = ({ lower }: Token): boolean => roleKind(lower) === 'person' || roleKind(lower) === 'group'

/** Titles, nationalities, months and plain words with a capital are no names by themselves. */
function isName(tokens: readonly Token[], range: Range, key: string, sentence: Sentence, title: boolean): boolean {
  const words = tokens.slice(range.first, range.last)
  const [only] = words
  if (!words.some(({ text }) => isCapital(text) || /\p{Lu}/u.test(text))) return false
  if (words.every((word) => isCalendarWord(word) && !given.has(word.text))) return false
  if (words.every(({ text, tag }) => (isTitle(text) || portfolio.has(text)) && !(tag === 'PROPN' && title)) && !known.has(key)) return false
  if (words.length > 1 && adjectives.has(words.at(-1)?.text ?? '') && words.every(({ text }) => adjectives.has(text) || openings.has(text)))
    return false
  if (/^New Year/.test(key)) return false
  if (words.length > 1 || !only) return true
  if (adjectives.has(only.text))
    return only.tag === 'PROPN' && known.has(key) && !isCapital(tokens[range.last]?.text ?? '') && tokens[range.last]?.tag !== 'NOUN'
  if (only.text.length === 1) return false
  if (noNames.has(only.text)) return false
  if (only.tag === 'PROPN') return true
  if (only.text === only.text.toUpperCase() && !known.has(key)) return false
  return (
    known.has(key) ||
    (range.first > sentence.first &&
      only.tag !== 'VERB' &&
      !/^(?:St|Saint)$/.test(only.text) &&
      !isRole(only) &&
      heads.get(only.text) !== 'other')
  )
}
