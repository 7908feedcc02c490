import type { Token } from '../../../model.ts'
import { isPossessiveMark, phraseEndingAt, type Phrase } from '../../../text/phrases.ts'
import { isWord } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { chained, coordinated, isPreposition, type Speaker } from './additions.ts'

/** Gives the subject before one or more stretches in commas, such as "Olsen, 34, the mayor of Ostby, said". */
export function beforeApposition(reading: Reading, end: number, floor: number): Speaker | null {
  const { tokens } = reading
  const chunks: Phrase[] = []
  let last = end
  for (let i = end - 1; i >= floor && chunks.length < 7; i--) {
    if (reading.segmentOf(i) >= 0) {
      if (i + 1 < last) chunks.push({ first: i + 1, last })
      break
    }
    if (!/^[,(–—]$/.test((tokens[i] as Token).text) && i > floor) continue
    const first = i === floor && !/^[,(–—]$/.test((tokens[i] as Token).text) ? i : i + 1
    if (first < last) chunks.push({ first, last })
    last = i
  }
  if (chunks[0] === undefined || !isApposition(tokens, chunks[0])) return null
  for (let k = 1; k < chunks.length; k++) {
    const chunk = chunks[k] as Phrase
    const found = chained(reading, phraseEndingAt(tokens, chunk.last - 1, chunk.first), chunk.first)
    const outer = chunks[k + 1]
    const whole = outer && chained(reading, phraseEndingAt(tokens, outer.last - 1, outer.first), outer.first)
    const begins = whole && (outer.first === whole.first || isWord('relative', tokens[outer.first]?.lower))
    if (begins && !isPreposition(tokens[whole.first]) && isApposition(tokens, chunk)) continue
    return found ? { ...coordinated(tokens, found, chunk.first), last: end } : null
  }
  return null
}

/** Whether a stretch between commas can be an addition to the noun before it. */
function isApposition(tokens: readonly Token[], { first, last }: Phrase): boolean {
  const start = tokens[first] as Token
  if (isWord('relative', start.lower) || isWord('apposition', start.lower)) return true
  if (/^(?:his|her|its|their|my|our)$/.test(start.lower)) return true
  if (start.tag === 'PRON' || isWord('subordinator', start.lower)) return false
  if (/(?:ing|ed)$/.test(start.lower) && start.tag === 'VERB') return true
  if (/^\p{Lu}/u.test(start.text) && start.tag === 'PROPN') return last - first <= 5 || tokens.slice(first, first + 4).some(isPossessiveMark)
  return ['DET', 'NUM', 'NOUN', 'ADJ', 'ADV', 'PROPN'].includes(start.tag) && !hasOwnVerb(tokens.slice(first, last))
}

/** Whether an auxiliary stands among the words that no relative pronoun opens. */
function hasOwnVerb(words: readonly Token[]): boolean {
  const auxiliary = words.findIndex(({ tag }) => tag === 'AUX')
  return auxiliary >= 0 && !words.slice(0, auxiliary).some(({ lower }) => isWord('relative', lower))
}
