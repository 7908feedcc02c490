import { pointingWords } from '../../generated/lexicons.ts'
import type { Token } from '../../model.ts'
import type { Found, Scene } from './scene.ts'

const words = new Set(pointingWords.filter(({ sort }) => sort === 'word').map(({ form }) => form))

/** Whether one of the tokens [first, last) points elsewhere whatever stands beside it: "then", "such", "we", "you". */
export const pointsElsewhere = ({ article: { tokens } }: Scene, first: number, last: number): boolean =>
  tokens.slice(first, last).some(({ lower, text, relation }) => words.has(lower) && text !== 'US' && !/^(?:cc|fixed)/.test(relation))

/** A number or "most" without its noun does not stand alone. */
export function bareNumber({ article: { tokens } }: Scene, at: number): Found | undefined {
  const { lower, tag, relation } = tokens[at] as Token
  const bare = /^(?:NUM|ADJ|DET)$/.test(tag) && /^nsubj/.test(relation) && !/\d|%/.test(lower)
  return bare && !tokens.slice(at + 1, at + 8).some(({ head }) => head === at) ? null : undefined
}
