import type { Candidate } from './candidates.ts'
import { kinds, type Votes, vote } from './votes.ts'

/** The network's scores of the kinds of names: a row a token of the article, a column a class (O, B-person, I-person …). */
export type NameScores = Readonly<{ classes: readonly string[]; rows: Float32Array }>

/** How much a certain answer of the network counts beside the other evidence. */
const weight = 0.6
/** Log-probability from which an answer counts. */
const floor = -6

/** Gives the network's votes: log-probabilities of the kinds, B and I together, averaged over the tokens of the name. */
export function networkVotes({ classes, rows }: NameScores): (name: Candidate, votes: Votes) => void {
  const columns = classes.map((name) => kinds.findIndex((kind) => name.endsWith(`-${kind}`)))
  const width = classes.length
  const [shares, sums] = [new Float64Array(kinds.length), new Float64Array(kinds.length)]
  return ({ first, last }, votes) => {
    sums.fill(0)
    for (let token = first; token < last; token++) {
      let total = 0
      shares.fill(0)
      for (let i = 0; i < width; i++) {
        const share = Math.exp(rows[token * width + i] ?? 0)
        const column = columns[i] ?? -1
        total += share
        if (column >= 0) shares[column] = (shares[column] ?? 0) + share
      }
      for (let k = 0; k < sums.length; k++)
        sums[k] = (sums[k] ?? 0) + Math.max(floor, Math.log((shares[k] ?? 0) / total + 1e-9)) / (last - first)
    }
    for (let k = 0; k < sums.length; k++) {
      const kind = kinds[k]
      if (kind && kind !== 'government') vote(votes, kind, ((sums[k] ?? 0) - floor) * weight, 'network')
    }
  }
}
