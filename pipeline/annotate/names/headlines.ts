import type { Sentence, Token } from '../../model.ts'
import type { Candidate } from './candidates.ts'
import { casing, isCapital } from './shape.ts'

/** Finds in lines written in capitals the names that the article or a table knows: [first, last) and the key. */
export function headlines(tokens: readonly Token[], sentences: readonly Sentence[], names: readonly Candidate[]): Candidate[] {
  const lines = sentences.filter((sentence) => casing(tokens, sentence) === 'capitals')
  if (lines.length === 0) return []
  const wanted = [...new Map(names.map(({ first, last, key }) => [key, tokens.slice(first, last).map(({ lower }) => lower)])).entries()]
  wanted.sort((a, b) => b[1].length - a[1].length)
  return lines.flatMap((sentence) => {
    const found: Candidate[] = []
    for (let i = sentence.first; i < sentence.last; i++) {
      const match =
        isCapital(tokens[i]?.text ?? '') &&
        wanted.find(([, words]) => words.every((word, k) => i + k < sentence.last && tokens[i + k]?.lower === word))
      if (!match) continue
      found.push({ first: i, last: i + match[1].length, sentence, title: false, key: match[0] })
      i += match[1].length - 1
    }
    return found
  })
}
