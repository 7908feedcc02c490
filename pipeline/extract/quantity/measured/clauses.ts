import { named } from './nominals.ts'
import { base, childrenOf, dependent, headOf, type Node, type Tree } from './syntax.ts'

const relatives = new Set(['which', 'that', 'who', 'whom'])
/** Relations by which a clause without a subject takes that of the clause above it. */
const shared = new Set(['conj', 'xcomp', 'advcl', 'parataxis', 'ccomp'])

/** Gives what money beside a verb buys: "paid $400 for a bicycle", "spent $4,000 on a roof". */
export function boughtBy(tree: Tree, verb: Node): Node | null {
  const markers = /^sp(?:end|ent)/.test(verb.lower) ? ['for', 'on'] : ['for']
  const isBought = (child: Node): boolean => child.relation === 'obl' && named.has(child.tag) && markers.includes(dependent(tree, child, 'case')?.lower ?? '')
  return childrenOf(tree, verb).find(isBought) ?? null
}

/** Gives what an object names: in "widened the road, doubling it to 20 m" the object of the clause before. */
export function objectNamed(tree: Tree, verb: Node, object: Node): Node {
  const head = object.tag === 'PRON' && base(verb) === 'advcl' ? headOf(tree, verb) : null
  const before = head && dependent(tree, head, 'obj')
  return before && before.place < verb.place && named.has(before.tag) ? before : object
}

/**
 * Gives the subject of a clause; where it has none, the noun it belongs to (also over an aside: "Vane, the airline,
 * rose 4 percent") or the subject or object of the clause above it.
 */
export function subjectOf(tree: Tree, verb: Node, steps: number): Node | null {
  const own = dependent(tree, verb, 'nsubj')
  if (own) return subjectNamed(tree, verb, own)
  const head = headOf(tree, verb)
  const relation = base(verb)
  const isAside = head !== null && named.has(head.tag) && tree.nodes[verb.place - 1]?.lower === ','
  if (isAside || relation === 'acl' || relation === 'amod') return head
  const isKept = relation === 'advcl' && dependent(tree, verb, 'mark')?.lower === 'from'
  const object = head && (relation === 'xcomp' || isKept) ? dependent(tree, head, 'obj') : null
  if (object && named.has(object.tag)) return object
  return head && steps > 0 && shared.has(relation) && !isComplete(tree, verb) ? subjectOf(tree, head, steps - 1) : null
}

/** "sales will rise 4 percent": a verb with an auxiliary has a subject of its own, be it that the parse misses it. */
function isComplete(tree: Tree, verb: Node): boolean {
  const auxiliary = dependent(tree, verb, 'aux')
  return auxiliary !== null && !auxiliary.lower.endsWith('ing') && dependent(tree, verb, 'cc', 'mark') === null
}

/** Gives whom a subject names: a relative pronoun stands for the noun its clause belongs to. */
export function subjectNamed(tree: Tree, verb: Node, subject: Node): Node | null {
  if (!relatives.has(subject.lower)) return subject
  let clause: Node | null = verb
  for (let steps = 0; clause && steps < 3; steps++) {
    const head: Node | null = headOf(tree, clause)
    if (base(clause) === 'acl') return head
    clause = head
  }
  return null
}
