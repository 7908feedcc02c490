import type { Token } from '../../model.ts'
import type { Candidate } from './candidates.ts'
import { decide, kinds, noVotes, type Votes, vote } from './votes.ts'
import { given, heads, isTeam, known } from './words.ts'

/** How much the other mentions of the same words count: their votes depend on each other, so four count as two. */
const share = 0.8

/** Lets the mentions of an article agree: the same words vote together, and short forms follow the long ones. */
export function agree(tokens: readonly Token[], names: readonly Candidate[], votes: readonly Votes[]): Votes[] {
  const groups = new Map<string, Votes>()
  const sizes = new Map<string, number>()
  names.forEach(({ key }, i) => {
    const group = groups.get(key) ?? noVotes()
    sizes.set(key, (sizes.get(key) ?? 0) + 1)
    kinds.forEach((kind, k) => {
      const own = votes[i] as Votes
      if (own.sums[k]) vote(group, kind, own.sums[k] ?? 0, own.sources[k] ?? 'default')
    })
    groups.set(key, group)
  })
  const longer = longForms(tokens, names, groups)
  return names.map(({ key, first, last }, i) => {
    const own = votes[i] as Votes
    const shared: Votes = { sums: [...own.sums], sources: [...own.sources], weights: [...own.weights] }
    const group = groups.get(key) as Votes
    if ((sizes.get(key) ?? 1) > 1)
      kinds.forEach((kind, k) => {
        const others = (group.sums[k] ?? 0) - (own.sums[k] ?? 0)
        if (others !== 0)
          vote(shared, kind, Math.max(-2, Math.min(6, (others * share) / Math.sqrt((sizes.get(key) ?? 2) - 1))), 'same_words')
      })
    const long = longer.get(key)
    if (long) vote(shared, long, known.has(key) ? 1.5 : 4, 'longer_form')
    else if (last - first === 1 && given.has(key) === false && shared.sums.every((sum) => sum <= 0)) vote(shared, 'person', 0.3, 'default')
    return shared
  })
}

type Longer = Map<string, 'person' | 'organisation' | 'government'>

/** What the long forms say of short ones: surnames, openings of organisations, acronyms. */
function longForms(tokens: readonly Token[], names: readonly Candidate[], groups: ReadonlyMap<string, Votes>): Longer {
  const longer: Longer = new Map()
  for (const { key, first, last } of names) {
    if (last - first < 2) continue
    const { kind, lead } = decide(groups.get(key) as Votes)
    if (lead <= 0) continue
    const words = tokens.slice(first, last).map(({ text }) => text)
    if (kind === 'person') shortenPerson(words, longer)
    if (kind !== 'organisation' && kind !== 'government') continue
    shortenBody(words, kind, longer)
    const bracket = tokens[last]?.text === '(' && tokens[last + 2]?.text === ')' ? tokens[last + 1]?.text : undefined
    if (bracket) longer.set(bracket, kind)
  }
  return longer
}

/** "Mara Odell": "Odell", and "Mara". */
function shortenPerson(words: readonly string[], longer: Longer): void {
  for (let i = 1; i < words.length; i++) longer.set(words.slice(i).join(words[i + 1] === '-' || words[i] === '-' ? '' : ' '), 'person')
  if (!longer.has(words[0] ?? '') && given.has(words[0] ?? '')) longer.set(words[0] ?? '', 'person')
}

/** "Sund Harbour Union": "Sund Harbour", "SHU"; "Leeds Lanterns": "Lanterns". */
function shortenBody(words: readonly string[], kind: 'organisation' | 'government', longer: Longer): void {
  for (const size of [1, 2, 3]) {
    const opening = words.slice(0, size).join(' ')
    if (size < words.length && !longer.has(opening) && !known.has(opening) && !heads.has(opening) && !given.has(opening)) longer.set(opening, kind)
  }
  const plural = words.at(-1) ?? ''
  if (isTeam(words[0], plural) && !longer.has(plural)) longer.set(plural, kind)
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0])
  longer.set(initials.join(''), kind)
}
