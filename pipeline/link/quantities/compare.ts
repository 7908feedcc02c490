import type { Article } from '../common/articles.ts'
import type { Basis, Match } from '../common/gather.ts'
import { rounded } from '../common/numbers.ts'
import { threshold, type Topics } from '../common/topics.ts'
import type { Context } from './context.ts'
import type { Figure } from './read.ts'

/** Figures are compared over so much time at most: what is counted a season later is another matter. */
const season = 31 * 24 * 3600 * 1000

/** Gives the comparison of a figure with an earlier one: null where they do not count the same thing. */
export function comparing(articles: readonly Article[], topics: Topics): (later: Figure, earlier: Figure) => Match | null {
  const instant = (place: number): number => (articles[place] as Article).instant
  return (later, earlier) => {
    if (later.place === earlier.place || later.kind !== earlier.kind) return null
    const passed = instant(later.place) - instant(earlier.place)
    const dated = Number.isFinite(passed)
    if (dated && passed > season) return null
    const nearness = topics[later.place]?.get(earlier.place) ?? threshold
    const words = overlap(later.context, earlier.context)
    const value = closeness(later, earlier)
    const quoted = value === 'equal' && later.quoteGroup !== null && later.quoteGroup === earlier.quoteGroup
    const outcome = sameOutcome(later, earlier, value, words.sum) && (value === 'equal' || dated || nearness >= 0.35)
    if (!quoted && !outcome && !byWords(later, earlier, { value, nearness, ...words })) return null
    const reasons: readonly (readonly [Basis, boolean])[] = [['value', value === 'equal'], ['quote', quoted], ['outcome', outcome], ['words', words.sum > 0], ['topic', true]]
    const basis = reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))
    return { score: rounded(likeness(value, quoted || outcome, words.share)), basis }
  }
}

type Closeness = 'equal' | 'rounded' | 'different'

/** Of 1 a third is for the value, a third for what is counted, a third for the words around. */
const likeness = (value: Closeness, known: boolean, share: number): number =>
  ((value === 'equal' ? 1 : value === 'rounded' ? 0.5 : 0) + (known ? 1 : share) + share) / 3

/** Both count people to whom the same happened; where the values differ, each is its article's only such figure or their sentences meet. */
function sameOutcome(a: Figure, b: Figure, value: Closeness, words: number): boolean {
  if (a.outcome === null || a.outcome !== b.outcome || a.vague !== b.vague) return false
  const anybody = [a, b].filter(countsAnybody).length
  if (a.rate !== b.rate || (a.unit !== b.unit && anybody < (value === 'equal' ? 1 : 2)) || apart(a, b) > 10) return false
  return (a.alone && b.alone) || words >= (value === 'equal' ? 0.3 : 1)
}

/** What is needed from value, unit and words together; of figures that differ the words must say nearly everything. */
const enough = { equal: 1.5, rounded: 1.8, different: 2.2 } as const

/** The words around both figures are the same: the more the value and the unit tell, the fewer of them are needed. */
function byWords(a: Figure, b: Figure, { value, nearness, sum, share }: Readonly<{ value: Closeness; nearness: number; sum: number; share: number }>): boolean {
  if (!sameUnit(a, b) || (a.outcome !== b.outcome && share < 0.8)) return false
  const digits = Math.min(significant(a.value), significant(b.value))
  const plentiful = ['percent', 'duration', 'age', 'ratio'].includes(a.kind)
  const vague = countsAnybody(a) || a.unit === null
  if (value === 'different' && (plentiful || vague || a.vague !== b.vague || share < 0.6 || !(a.single && b.single) || apart(a, b) > 2)) return false
  if (value === 'equal' && digits >= 3 && nearness >= 0.3 && a.kind !== 'age') return true
  if (share < (plentiful || vague ? 0.35 : 0.2)) return false
  const byValue = value === 'different' ? 0 : digits >= 3 ? 1 : digits === 2 ? 0.4 : 0
  const byUnit = plentiful || vague ? 0 : 0.4
  return byValue + byUnit + sum + share >= enough[value]
}

/** Units are one; a bare number may count anybody, and a price may leave out what it is per. */
const sameUnit = (a: Figure, b: Figure): boolean =>
  (a.unit === b.unit || (countsAnybody(a) && countsAnybody(b))) && (a.rate === b.rate || (a.kind === 'money' && (a.rate === null || b.rate === null)))

const countsAnybody = ({ kind, unit }: Figure): boolean => kind === 'count' && (unit === null || unit === 'people')

/** How many times the greater value is the smaller one: reports of one thing seldom differ by much. */
const apart = (a: Figure, b: Figure): number => Math.max(a.amount, b.amount) / Math.max(Math.min(a.amount, b.amount), Number.EPSILON)

/** How many figures a number has without the zeros at its ends: three are hardly met twice by chance. */
const significant = (value: number): number => String(value).replace('.', '').replace(/^0+|0+$/g, '').length

/** What the words that two contexts share weigh together, and the cosine of all weights. */
function overlap(a: Context, b: Context): { sum: number; share: number } {
  const weights = new Map(a.stems.map((stem, i) => [stem, a.weights[i] as number]))
  let product = 0
  let sum = 0
  b.stems.forEach((stem, i) => {
    const weight = weights.get(stem)
    if (weight === undefined) return
    product += weight * (b.weights[i] as number)
    sum += Math.sqrt(weight * (b.weights[i] as number))
  })
  return { sum, share: sum === 0 ? 0 : product / (length(a) * length(b)) }
}

const length = ({ weights }: Context): number => Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))

/** How near two values are: one is the other rounded where both agree on all but its zeros. */
export function closeness(a: Figure, b: Figure): Closeness {
  if (isEqual(a, b)) return 'equal'
  if (a.kind === 'age' || a.vague || b.vague || apart(a, b) > 1.1) return 'different'
  const [coarse, fine] = step(a.amount) >= step(b.amount) ? [a, b] : [b, a]
  const size = step(coarse.amount)
  return Math.round(fine.amount / size) === Math.round(coarse.amount / size) ? 'rounded' : 'different'
}

/** The size of the last figure of a number that is not zero: 10 for 190, 0.1 for 9.4. */
function step(value: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential(5).split('e')
  return 10 ** (Number(exponent) - digits.replace('.', '').replace(/0+$/, '').length + 1)
}

/** Whether two figures are one number: counts exactly, measured and rough ones up to rounding, converted ones a little more. */
export function isEqual(a: Figure, b: Figure): boolean {
  const tolerance = a.unitCode !== b.unitCode ? 0.03 : a.kind === 'count' && !a.rough && !b.rough ? 0 : 0.015
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y))
  return a.vague === b.vague && near(a.amount, b.amount) && near(a.amountMax, b.amountMax)
}
