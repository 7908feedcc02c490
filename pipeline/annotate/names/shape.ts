import type { Sentence, Tag, Token } from '../../model.ts'

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0)
  if (unit < 128) return unit >= 65 && unit <= 90
  const letter = String.fromCodePoint(word.codePointAt(0) ?? 0)
  return letter.toLowerCase() !== letter
}

const isSmall = (word: string): boolean => {
  const unit = word.charCodeAt(0)
  return (unit >= 97 && unit <= 122) || unit > 191
}

/** Whether a word is written in capitals alone, two or more of them ("HWU", "U.S."). */
export const isAcronym = (word: string): boolean => /^(?:\p{Lu}[.&]?){2,}\d*s?$/u.test(word)

/** The text of a token; empty beyond the ends. */
export const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? ''

/** Whether a token begins with a capital letter. */
export const capitalAt = (tokens: readonly Token[], i: number): boolean => isCapital(textAt(tokens, i))

/** Whether the token touches both its neighbours, as the hyphen of a double name does. */
export const isTight = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.end === tokens[i]?.start && tokens[i]?.end === tokens[i + 1]?.start

/** How a sentence uses capitals: as prose does, on almost every word, or throughout. */
export function casing(tokens: readonly Token[], { first, last }: Sentence): 'prose' | 'title' | 'capitals' {
  if (last - first > 40) return 'prose'
  let [words, capital, shouted, common] = [0, 0, 0, 0]
  for (let i = first; i < last; i++) {
    const { text, tag } = tokens[i] as Token
    const capitalised = isCapital(text)
    if (text.length < 4 || !(capitalised || isSmall(text))) continue
    words++
    if (!capitalised) continue
    capital++
    if (tag !== 'PROPN') common++
    if (isCapital(text.slice(-1)) && isCapital(text.slice(1))) shouted++
  }
  if (words < 3) return 'prose'
  if (shouted >= words * 0.8) return 'capitals'
  return words >= 4 && capital >= words * 0.8 && common > 1 && tokens[last - 1]?.text !== '.' ? 'title' : 'prose'
}

/** Tags of the words of which names are made. */
export const nameTags = new Set<Tag>(['PROPN', 'NOUN', 'ADJ', 'VERB', 'X'])
