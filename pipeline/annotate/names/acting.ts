import type { Token } from '../../model.ts'
import { isCue } from './around.ts'
import type { Candidate } from './candidates.ts'
import { seats } from './words.ts'

const prepositions = /^(?:in|of|from|to|near|at|for|with|across|between|into|on|around|over|through|by|via|outside)$/

/** Words behind which a country is a place even in the report of a match. */
const local = /^(?:in|of|from|near|at|across|into|around|through|,)$/

/** What a country or capital stands for where it acts: its government, its team, or null where it is the place. */
function acting(tokens: readonly Token[], { first, last, sentence, key }: Candidate): 'government' | 'organisation' | null {
  const previous = first > sentence.first ? tokens[first - 1] : undefined
  const from = previous?.lower === 'the' ? tokens[first - 2] : previous
  if (from && prepositions.test(from.lower)) return null
  const verb = verbAfter(tokens, last, sentence.last)
  if (isCue('beaten', verb) || isCue('beaten', from?.lower)) return 'organisation'
  if (!seats.has(key)) return null
  return isCue('actor', verb) || isCue('acted', from?.lower) ? 'government' : null
}

/** So many beaten teams make a report of a match. */
const match = 3

/** What the names of places stand for; where an article reports matches, every country is its team but where it is a place. */
export function roles(tokens: readonly Token[], places: readonly (Candidate | null)[]): ReturnType<typeof acting>[] {
  const found = places.map((name) => name && acting(tokens, name))
  if (found.filter((role) => role === 'organisation').length < match) return found
  return places.map((name, i) => found[i] ?? (name && seats.has(name.key) && !local.test(tokens[name.first - 1]?.lower ?? '') ? 'organisation' : null))
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
