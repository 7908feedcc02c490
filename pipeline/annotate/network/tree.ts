/** Whether heads (from 1; 0 is the root) form a tree in which a single token hangs on the root. */
export function isTree(heads: ArrayLike<number>): boolean {
  let roots = 0
  const seen = new Int32Array(heads.length + 1)
  for (let token = 1; token <= heads.length; token++) {
    if (heads[token - 1] === 0) roots++
    let at = token
    while (at !== 0 && seen[at] === 0) {
      seen[at] = token
      at = heads[at - 1] ?? 0
    }
    if (at !== 0 && seen[at] === token) return false
  }
  return roots === 1
}

/** A token, or a contracted cycle of nodes, and the best arc into it. */
type Node = {
  /** Where its scores lie: the row of one of its tokens. */
  readonly row: number
  /** The cycle that it was contracted into. */
  outer: Node | null
  /** The arc into it: from this token … */
  head: number
  /** … to this one of its own. */
  dependent: number
  onPath: boolean
}

/**
 * Gives the heads of the best tree with a single root (Chu-Liu/Edmonds, in n² steps). Row d − 1 of `scores`, `stride`
 * numbers long, holds what token d gains by each head: the root, then the tokens. The scores are overwritten.
 *
 * From any token, follow the best arcs backwards; whenever they close a cycle, contract it to one node. When a single
 * node is left, it takes its best arc from the root: so the root has one dependent. Then the cycles are opened again,
 * the outermost first, each where the arc into it ends.
 */
export function bestTree(scores: Float32Array, count: number, stride: number): number[] {
  const tokens = Array.from({ length: count }, (_, i): Node => ({ row: i * stride, outer: null, head: 0, dependent: i + 1, onPath: false }))
  const outermost = [...tokens]
  const dependents = new Int32Array(count * stride)
  for (let i = 0; i < count; i++) dependents.fill(i + 1, i * stride, (i + 1) * stride)
  const cycles: Node[] = []
  const path: Node[] = []
  let node = tokens[0]
  while (node !== undefined) {
    path.push(node)
    node.onPath = true
    node.head = bestHead(scores, node, outermost)
    node.dependent = dependents[node.row + node.head] ?? 0
    const next: Node | undefined = outermost[node.head - 1]
    if (next?.onPath) {
      node = contract(scores, dependents, path.splice(path.indexOf(next)), count)
      outermost.forEach((inner, i) => {
        if (inner.outer !== null) outermost[i] = inner.outer
      })
      cycles.push(node)
    } else node = next
  }
  for (const cycle of cycles.reverse()) {
    let inner = tokens[cycle.dependent - 1]
    while (inner && inner.outer !== cycle && inner.outer !== null) inner = inner.outer
    if (inner) [inner.head, inner.dependent] = [cycle.head, cycle.dependent]
  }
  return tokens.map(({ head }) => head)
}

/** The best head outside a node; the root only when there is nothing else. */
function bestHead(scores: Float32Array, node: Node, outermost: readonly Node[]): number {
  let best = 0
  let greatest = Number.NEGATIVE_INFINITY
  for (let head = 1; head <= outermost.length; head++) {
    const score = scores[node.row + head] ?? 0
    if (score > greatest && outermost[head - 1] !== node) {
      greatest = score
      best = head
    }
  }
  return best
}

/** Makes one node of a cycle: an arc into it gains what it gains its best member, less the arc that this one gives up. */
function contract(scores: Float32Array, dependents: Int32Array, cycle: readonly Node[], count: number): Node {
  const row = cycle[0]?.row ?? 0
  const made: Node = { row, outer: null, head: 0, dependent: 0, onPath: false }
  for (const member of cycle) {
    member.outer = made
    const given = scores[member.row + member.head] ?? 0
    for (let head = 0; head <= count; head++) {
      const score = (scores[member.row + head] ?? 0) - given
      if (member.row !== row && score <= (scores[row + head] ?? 0)) continue
      scores[row + head] = score
      dependents[row + head] = dependents[member.row + head] ?? 0
    }
  }
  return made
}
