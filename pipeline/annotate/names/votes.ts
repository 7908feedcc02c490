import type { Kind } from './words.ts'

export const kinds = ['person', 'organisation', 'government', 'place', 'other'] as const satisfies readonly Kind[]

/** What the evidence says of one name: a sum a kind, and for each kind the strongest piece of evidence. */
export type Votes = Readonly<{ sums: number[]; sources: string[]; weights: number[] }>

const places: Readonly<Record<Kind, number>> = { person: 0, organisation: 1, government: 2, place: 3, other: 4 }

/** Gives a name without votes. */
export const noVotes = (): Votes => ({
  sums: [0, 0, 0, 0, 0],
  sources: ['default', 'default', 'default', 'default', 'default'],
  weights: [0, 0, 0, 0, 0],
})

/** Counts a piece of evidence for a kind. */
export function vote(votes: Votes, kind: Kind, weight: number, source: string): void {
  const i = places[kind]
  votes.sums[i] = (votes.sums[i] ?? 0) + weight
  if (weight <= (votes.weights[i] ?? 0)) return
  votes.weights[i] = weight
  votes.sources[i] = source
}

/**
 * Gives the kind with most votes, by how much it leads, and what spoke most for it. What speaks for a body speaks for an
 * organisation and a government alike; which of them it is, the strongest single piece of evidence says.
 */
export function decide({ sums, sources, weights }: Votes): Readonly<{ kind: Kind; lead: number; source: string }> {
  const [person = 0, organisation = 0, government = 0, place = 0, other = 0] = sums
  const rules = government > 0 && (weights[2] ?? 0) >= (weights[1] ?? 0)
  const totals = [
    person,
    rules ? Number.NEGATIVE_INFINITY : organisation + government,
    rules ? organisation + government : Number.NEGATIVE_INFINITY,
    place,
    other,
  ]
  let best = 0
  for (let i = 1; i < totals.length; i++) if ((totals[i] ?? 0) > (totals[best] ?? 0)) best = i
  let second = Number.NEGATIVE_INFINITY
  for (let i = 0; i < totals.length; i++) if (i !== best) second = Math.max(second, totals[i] ?? 0)
  return { kind: kinds[best] ?? 'other', lead: (totals[best] ?? 0) - second, source: sources[best] ?? 'default' }
}
