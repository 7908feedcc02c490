import type { Token } from '../../model.ts'
import type { Phrase } from '../../text/phrases.ts'

/** Gives the token at the top of the words from `at` on: the first one up the tree that depends on something before them. */
export function topFrom(tokens: readonly Token[], at: number): number {
  let top = at
  while ((tokens[top] as Token).head >= at) top = (tokens[top] as Token).head
  return top
}

/** Gives the dependent of a token that stands in [first, last) in one of the relations; -1 where there is none. */
export function dependent(tokens: readonly Token[], head: number, relations: RegExp, first: number, last: number): number {
  for (let i = first; i < last; i++) if (tokens[i]?.head === head && relations.test(tokens[i]?.relation ?? '')) return i
  return -1
}

/** Gives the stretch from the first to the last word of [first, last) that a token carries, itself included. */
export function stretchOf(tokens: readonly Token[], head: number, first: number, last: number): Phrase {
  const carries = (i: number): boolean => {
    let at = i
    while (at !== head && at >= first && at < last) at = (tokens[at] as Token).head
    return at === head
  }
  let from = head
  let to = head + 1
  while (from > first && carries(from - 1)) from--
  while (to < last && carries(to)) to++
  return { first: from, last: to }
}
