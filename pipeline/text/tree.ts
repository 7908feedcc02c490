import type { Token } from '../model.ts'
import type { Phrase } from './phrases.ts'

/** Gives the first dependent of a token in [first, last) that stands in one of the relations and fits; -1 where there is none. */
export function dependent(
  tokens: readonly Token[], head: number, relations: RegExp, { first, last }: Phrase, fits: (child: number) => boolean = () => true,
): number {
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (token?.head === head && relations.test(token.relation) && fits(i)) return i
  }
  return -1
}

/** Gives the stretch from the first to the last of the words in [first, last) beside a token that it carries, itself included. */
export function stretchOf(tokens: readonly Token[], head: number, { first, last }: Phrase): Phrase {
  const known = new Map([[head, true]])
  // every token is climbed over once: what was learnt on the way up is kept
  const carries = (at: number): boolean => {
    const path: number[] = []
    let top = at
    for (; !known.has(top) && top >= first && top < last; top = (tokens[top] as Token).head) path.push(top)
    const carried = known.get(top) ?? false
    for (const step of path) known.set(step, carried)
    return carried
  }
  let from = head
  let to = head + 1
  while (from > first && carries(from - 1)) from--
  while (to < last && carries(to)) to++
  return { first: from, last: to }
}

/** Gives the token at the top of the words from `at` on: the first one up the tree that depends on something before them. */
export function topFrom(tokens: readonly Token[], at: number): number {
  let top = at
  while ((tokens[top] as Token).head >= at) top = (tokens[top] as Token).head
  return top
}

/** Gives a token of [first, last) and those it hangs on there, nearest first, up to `most` steps. */
export function pathUp(tokens: readonly Token[], start: number, { first, last }: Phrase, most: number): number[] {
  const path = [start]
  for (let at = (tokens[start] as Token).head; at >= first && at < last && path.length <= most; at = (tokens[at] as Token).head) path.push(at)
  return path
}
