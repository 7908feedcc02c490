import type { Annotated, Name } from '../model.ts'
import { acting } from './names/acting.ts'
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
  return agree(tokens, found, votes).flatMap((all, i) => {
    const name = found[i] as (typeof found)[number]
    const { kind, source, lead } = decide(all)
    if (scores && lead < least && weak.has(source)) return []
    const role = kind === 'place' ? acting(tokens, name) : null
    const span = { start: tokens[name.first]?.start ?? 0, end: tokens[name.last - 1]?.end ?? 0 }
    return [{ ...span, first: name.first, last: name.last, kind: role ?? kind, source: role ? 'acting' : source }]
  })
}
