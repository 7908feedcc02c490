import type { Basis, Match } from '../common/gather.ts'
import { rounded, shared } from '../common/numbers.ts'
import { commonInOrder, holds } from '../common/sequences.ts'
import type { Topics } from '../common/topics.ts'
import type { Part, Quote } from './read.ts'

/** What besides the words speaks for two quotes being one. */
type Company = Readonly<{ sameSource: boolean; otherSource: boolean; sameTopic: boolean }>

/** Gives the comparison of a quote with an earlier one: null where they are two. Quotes of one article are always two. */
export function comparing(topics: Topics): (later: Quote, earlier: Quote) => Match | null {
  return (later, earlier) => {
    if (later.place === earlier.place) return null
    const company: Company = {
      sameSource: later.source !== null && later.source === earlier.source,
      otherSource: later.source !== null && earlier.source !== null && later.source !== earlier.source,
      sameTopic: topics[later.place]?.has(earlier.place) ?? false,
    }
    const match = wordForWord(later, earlier, company) ?? reworded(later, earlier, company) ?? brief(later, earlier, company) ?? inPart(later, earlier, company)
    if (match === null) return null
    const reasons: readonly (readonly [Basis, boolean])[] = [['source', company.sameSource], ['topic', company.sameTopic]]
    return { ...match, basis: [...match.basis, ...reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))] }
  }
}

/**
 * One quote holds all of the other without a gap. The fewer words, the more must speak for it: ten words are hardly ever
 * said twice by chance, five need the same speaker on the same matter.
 */
function wordForWord(a: Quote, b: Quote, company: Company): Match | null {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (!holds(longer.words, shorter.words)) return null
  const words = shorter.words.length
  if (!isEnough({ words: shorter.words, content: shorter.contentSet.length }, company, a.direct && b.direct)) return null
  return { score: rounded(words / longer.words.length), basis: [words === longer.words.length ? 'same_words' : 'shortened'] }
}

function isEnough({ words: { length }, content }: Part, { sameSource, otherSource, sameTopic }: Company, direct: boolean): boolean {
  if (!direct && otherSource) return false
  if (!direct) return length >= 6 && ((content >= 2 && sameSource && sameTopic) || (content >= 3 && (sameSource || sameTopic)))
  if (length >= 10 && content >= 5) return true
  if (length >= 6 && content >= 4 && sameTopic) return true
  if (length >= 6 && content >= 3) return sameSource
  return length >= 2 && content >= 1 && sameSource && sameTopic
}

/**
 * Most content words of the shorter quote stand in the longer one, and in the same order. Another named speaker speaks
 * against it, unless the words are all there and only some were left out between them.
 */
function reworded(a: Quote, b: Quote, { sameSource, otherSource, sameTopic }: Company): Match | null {
  const [shorter, longer] = a.contentSet.length <= b.contentSet.length ? [a, b] : [b, a]
  const size = shorter.contentSet.length
  const direct = a.direct && b.direct
  const company = sameTopic ? (sameSource ? size >= 4 : size >= (direct ? 5 : 6)) : sameSource && direct && size >= 5
  if (!company) return null
  const share = shared(shorter.contentSet, longer.contentSet) / size
  if (share < (direct ? 0.8 : 0.85)) return null
  const inOrder = commonInOrder(shorter.words, longer.words) / shorter.words.length
  if (inOrder < 0.6 || (inOrder < 1 && (otherSource || (!sameSource && size < 6)))) return null
  return { score: rounded(share * inOrder), basis: [inOrder === 1 ? 'shortened' : 'similar_words'] }
}

/** A few words again, all but one in order: only where one speaker says them on one matter. */
function brief(a: Quote, b: Quote, { sameSource, sameTopic }: Company): Match | null {
  if (!sameSource || !sameTopic || !a.direct || !b.direct) return null
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (shorter.words.length < 4 || shared(shorter.contentSet, longer.contentSet) < shorter.contentSet.length) return null
  const inOrder = commonInOrder(shorter.words, longer.words) / shorter.words.length
  return inOrder < 0.8 ? null : { score: rounded(inOrder), basis: [inOrder === 1 ? 'shortened' : 'similar_words'] }
}

/** One unbroken part of a quote stands in the other; only of one speaker on one matter. */
function inPart(a: Quote, b: Quote, { sameSource, sameTopic }: Company): Match | null {
  if (!sameSource || !sameTopic || !a.direct || !b.direct) return null
  const found = [...common(a, b), ...common(b, a)].filter(({ words, content }) => words.length >= 4 && content >= 2)
  if (found.length === 0) return null
  const longest = Math.max(...found.map(({ words }) => words.length))
  return { score: rounded(longest / Math.max(a.words.length, b.words.length)), basis: ['similar_words'] }
}

const common = (from: Quote, inside: Quote): readonly Part[] => from.parts.filter(({ words }) => holds(inside.words, words))
