import type { Annotated, Name } from '../model.ts'
import { roles } from './names/acting.ts'
import { agree } from './names/article.ts'
import { around } from './names/around.ts'
import { candidates } from './names/candidates.ts'
import { headlines } from './names/headlines.ts'
import { inside } from './names/inside.ts'
import { type NameScores, networkVotes } from './names/network.ts'
import { decide, noVotes, type Votes } from './names/votes.ts'

/** Evidence that alone, and without a lead, does not make a name of a word in capitals where the network sees none. */
const weak = new Set(['default', 'network', 'shape'])
const least = 0.5

/**
 * Gives the names of an article in order, none inside another. Evidence is counted, not trusted: the name's own words,
 * the words around it and, where there are any, the network's scores vote; then the mentions of the article agree.
 */
export function names(
  { tokens, sentences }: Pick<Annotated, 'tokens' | 'sentences'>,
  scores: NameScores | null = null,
): Name[] {
  const prose = sentences.flatMap((sentence) => candidates(tokens, sentence))
  const found = [...prose, ...headlines(tokens, sentences, prose)].sort((a, b) => a.first - b.first)
  const ask = scores && networkVotes(scores)
  const votes = found.map((name): Votes => {
    const own = noVotes()
    inside(tokens, name, own)
    around(tokens, name, own)
    ask?.(name, own)
    return own
  })
  const decided = agree(tokens, found, votes).map(decide)
  const played = roles(tokens, found.map((name, i) => (decided[i]?.kind === 'place' ? name : null)))
  return found.flatMap(({ first, last }, i) => {
    const { kind, source, lead } = decided[i] as (typeof decided)[number]
    if (scores && lead < least && weak.has(source)) return []
    const role = played[i]
    const span = { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 }
    return [{ first, last, kind: role ?? kind, source: role ? 'acting' : source, ...span }]
  })
}
