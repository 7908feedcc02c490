/** Which labels name the same argument, and for each token its scores of all labels. */
type Labels = Readonly<{ arguments: readonly ReadonlySet<number>[]; scores: (token: number) => Float32Array }>

/** Gives the groups of labels, as numbers, of which a head has one dependent at most: its subject, and the clause that it reports. */
export const coreArguments = (labels: readonly string[]): ReadonlySet<number>[] =>
  [['ccomp'], ['nsubj', 'nsubj:pass']].map((group) => new Set(group.map((label) => labels.indexOf(label))))

/**
 * Leaves each head of a sentence one dependent of each argument, by changing `labels`: of several the one whose label leads
 * by most (the first of equals) keeps it, the others take the best label outside the group.
 */
export function makeUnique(labels: Int32Array, heads: Int32Array, known: Labels): void {
  for (const group of known.arguments) {
    const holders = new Map<number, number>()
    for (let token = 0; token < labels.length; token++) {
      if (!group.has(labels[token] ?? -1)) continue
      const head = heads[token] ?? 0
      const holder = holders.get(head)
      const wins = holder === undefined || lead(known.scores(token), group) > lead(known.scores(holder), group)
      const loser = wins ? holder : token
      if (wins) holders.set(head, token)
      if (loser !== undefined) labels[loser] = best(known.scores(loser), (label) => !group.has(label))
    }
  }
}

/** How far the best label of a group is ahead of the best other one. */
function lead(scores: Float32Array, group: ReadonlySet<number>): number {
  const top = (inside: boolean): number => scores[best(scores, (label) => group.has(label) === inside)] ?? 0
  return top(true) - top(false)
}

function best(scores: Float32Array, isAllowed: (label: number) => boolean): number {
  return scores.reduce((found, score, label) => (isAllowed(label) && (found < 0 || score > (scores[found] ?? 0)) ? label : found), -1)
}
