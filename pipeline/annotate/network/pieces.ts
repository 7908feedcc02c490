import type { Parse } from '../../model.ts'

type Tokens = readonly string[]

/** Cuts sentences that are too long. */
export function pieces(sentences: readonly Tokens[], longest: number): readonly Tokens[] {
  if (sentences.every(({ length }) => length <= longest)) return sentences
  return sentences.flatMap((tokens) => cuts(tokens, longest).map((from) => tokens.slice(from, from + longest)))
}

/** Puts the parses of the pieces together again: the later pieces hang on the first one's root, as parataxis. */
export function joined(sentences: readonly Tokens[], parses: readonly Parse[], longest: number): Parse[] {
  if (parses.length === sentences.length) return [...parses]
  let next = 0
  return sentences.map((tokens) => {
    const starts = cuts(tokens, longest)
    const parts = parses.slice(next, next + starts.length)
    next += starts.length
    const root = (parts[0]?.heads.indexOf(0) ?? 0) + 1
    const moved = (head: number, i: number): number => (head > 0 ? head + (starts[i] ?? 0) : i > 0 ? root : 0)
    return {
      upos: parts.flatMap(({ upos }) => upos),
      heads: parts.flatMap(({ heads }, i) => heads.map((head) => moved(head, i))),
      deprels: parts.flatMap(({ heads, deprels }, i) => deprels.map((label, at) => (i > 0 && heads[at] === 0 ? 'parataxis' : label))),
      names: Float32Array.from(parts.flatMap(({ names }) => [...names]))
    }
  })
}

const cuts = ({ length }: Tokens, longest: number): number[] => Array.from({ length: Math.max(1, Math.ceil(length / longest)) }, (_, i) => i * longest)
