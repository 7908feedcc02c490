import type { Token } from '../../model.ts'
import { isCue } from './around.ts'
import type { Candidate } from './candidates.ts'
import { seats } from './words.ts'

const prepositions = /^(?:in|of|from|to|near|at|for|with|across|between|into|on|around|over|through|by|via|outside)$/

/** What a country or capital stands for where it acts: its government, its team, or null where it is the place. */
export function acting(tokens: readonly Token[], { first, last, sentence, key }: Candidate): 'government' | 'organisation' | null {
  const previous = first > sentence.first ? tokens[first - 1] : undefined
  const from = previous?.lower === 'the' ? tokens[first - 2] : previous
  if (from && prepositions.test(from.lower)) return null
  const verb = verbAfter(tokens, last, sentence.last)
  if (isCue('beaten', verb) || isCue('beaten', from?.lower)) return 'organisation'
  if (!seats.has(key)) return null
  return isCue('actor', verb) || isCue('acted', from?.lower) ? 'government' : null
}

/** The verb of which the name is the subject, over auxiliaries and the rest of a list; undefined where there is none. */
function verbAfter(tokens: readonly Token[], last: number, ceiling: number): string | undefined {
  let i = last
  if (tokens[i]?.lower === 'and' && tokens[i + 1]?.tag === 'PROPN') i += 2
  for (; i < Math.min(ceiling, last + 5); i++) {
    const { tag, lower } = tokens[i] as Token
    if (tag === 'VERB') return lower
    if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART') return undefined
  }
  return undefined
}
