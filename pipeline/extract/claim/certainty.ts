import { hedges, modals } from '../../generated/lexicons.ts'
import type { ClaimFinding, Token } from '../../model.ts'
import { infinitiveVerb } from './verb-lexicon.ts'

export type Certainty = Readonly<Pick<ClaimFinding, 'polarity' | 'certainty' | 'certainty_score' | 'hedges'>>

const modalScores = new Map(modals.map(({ form, score }) => [form, Number(score)]))
const negation = /^(?:not|n['’]t|never|no|nobody|nothing|none|neither|hardly|scarcely|barely)$/
const longestFirst = hedges.map(({ form }) => form).sort((a, b) => b.length - a.length)
const hedgePattern = new RegExp(`(?<![\\p{L}-])(?:${longestFirst.join('|')})(?![\\p{L}-])`, 'gu')
const hedgeScores = new Map(hedges.map(({ form, score }) => [form, Number(score)]))

/** `around`: the words from the head of the clause to its predicate; `limit`: how sure what governs it leaves it at most. */
type Context = Readonly<{ around: readonly Token[]; subject: readonly Token[]; limit: number }>

const noneOf = /^(?:no|not|nobody|nothing|none|neither|few)$/

/**
 * Gives how sure the words are that a clause holds. The words of the predicate, its adverbs and what governs the clause
 * each set a limit, the lowest counts; a negation turns the sign.
 */
export function certainty(predicate: readonly Token[], context: Context): Certainty {
  const found = hedgesIn(context.around)
  const modal = predicate.find(({ lower }) => modalScores.has(lower))
  const infinitive = infinitiveLimit(predicate)
  const negated = predicate.some(({ lower }) => negation.test(lower)) || noneOf.test(context.subject[0]?.lower ?? '')
  const scores = [
    3, context.limit, ...(infinitive === null ? [] : [infinitive]),
    ...(modal ? [modalScore(modal.lower, negated)] : []), ...found.map((hedge) => hedgeScores.get(hedge) as number),
  ]
  const strength = Math.min(...scores.map(Math.abs))
  const denied = scores.some((score) => score < 0)
  const score = negated !== denied ? -strength : strength
  return {
    polarity: negated ? 'negated' : 'affirmed',
    certainty: strength >= 2.5 ? 'certain' : strength >= 1.5 ? 'probable' : strength > 0 ? 'possible' : 'unknown',
    certainty_score: score === 0 ? 0 : score,
    hedges: [...new Set([...(modal && (modalScores.get(modal.lower) as number) <= 1.5 ? [modal.lower] : []), ...found])],
  }
}

/** What cannot or could not be is surer than what can or could be. */
const modalScore = (form: string, negated: boolean): number => Math.max(modalScores.get(form) as number, negated && /^c/.test(form) ? 2 : 0)

/** Gives the hedges of the lexicon among some words, in lower case. */
const hedgesIn = (words: readonly Token[]): string[] =>
  [...words.map(({ lower }) => lower).join(' ').matchAll(hedgePattern)].map(([found]) => found)

/** "failed to stop" says so for certain: it is the stopping that did not happen, and the predicate says both. */
function infinitiveLimit(predicate: readonly Token[]): number | null {
  const limit = infinitiveVerb(predicate)?.infinitive ?? null
  return limit === null ? null : Math.abs(limit)
}
