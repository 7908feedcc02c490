import { clauseVerbs, modals } from '../../generated/lexicons.ts'
import type { Token } from '../../model.ts'
import type { Letter } from './letter.ts'
import { saying } from './verb-lexicon.ts'

const takesInfinitive = new Set(clauseVerbs.filter(({ infinitive }) => infinitive !== '').map(({ lemma }) => lemma))
const auxiliaries = new Set([...modals.map(({ form }) => form), 'do', 'does', 'did'])

/** Whether a word in lower case negates its verb. */
export const isNegation = (lower: string): boolean => /^(?:not|n['’]t|never)$/.test(lower)

/** Whether a verb stands in its base form, in British or American spelling. */
export const isBase = ({ lower, lemma }: Token): boolean => lower.replace(/is(e|ing)$/, 'iz$1') === lemma.replace(/is(e|ing)$/, 'iz$1')

/** Whether an infinitive follows, with or without an adverb. */
export function beforeVerb(words: readonly Token[], i: number): boolean {
  const next = words[i]
  if (next?.tag === 'ADV') return /VERB|AUX/.test(words[i + 1]?.tag ?? '')
  return next !== undefined && /VERB|AUX/.test(next.tag) && isBase(next)
}

/** Gives the letter of a word whose tag its neighbours contradict; null where nothing is wrong. */
export function repaired(words: readonly Token[], i: number): Letter | null {
  const token = words[i] as Token
  switch (token.tag) {
    case 'NOUN': return verbForNoun(words, i) ?? baseForm(words, i)
    case 'VERB': return nounForVerb(token, words[i - 1], words[i + 1]) ?? baseForm(words, i)
    case 'ADJ': return participleForAdjective(token, words[i - 1], words[i + 1]) ?? baseForm(words, i)
    default: return baseForm(words, i)
  }
}

/** "could complete it", "did not back down", "will have a run": after an auxiliary stands a verb. */
function baseForm(words: readonly Token[], i: number): Letter | null {
  const { lower, lemma, tag } = words[i] as Token
  const before = words[isNegation(words[i - 1]?.lower ?? '') ? i - 2 : i - 1]?.lower ?? ''
  if (!auxiliaries.has(before)) return null
  if (/^(?:have|do)$/.test(lower)) return 'B'
  const plain = /ADJ|NOUN|ADV/.test(tag) && lower === lemma && !lower.endsWith('ly')
  return plain && /DET|PRON|ADP|PUNCT/.test(words[i + 1]?.tag ?? '') ? 'I' : null
}

/** "it amounts to", "the firm plans to cut", "the mayor notes that", "doctors fear that". */
function verbForNoun(words: readonly Token[], i: number): Letter | null {
  const { lower, lemma } = words[i] as Token
  const [before, next] = [words[i - 1], words[i + 1]]
  const form: Letter = lower === lemma ? 'I' : 'V'
  if (!before || !next) return null
  if (/^(?:he|she|it|we|they|i|who|which)$/.test(before.lower)) return form
  const afterNoun = /NOUN|PROPN/.test(before.tag)
  if (afterNoun && next.lower === 'to' && takesInfinitive.has(lemma) && beforeVerb(words, i + 2)) return form
  if (afterNoun && next.lower === 'that' && saying.has(lemma) && before.lower.endsWith('s')) return 'I'
  const third = /[^s]s$/.test(lower) && (afterNoun || /CCONJ|ADV/.test(before.tag))
  return third && (/DET|PRON/.test(next.tag) || next.lower === 'that') ? 'V' : null
}

/** "Marlow Cutting", "to ferries", "190 passengers": names, and plurals where no verb can stand. */
function nounForVerb(token: Token, before: Token | undefined, next: Token | undefined): Letter | null {
  if (/^\p{Lu}/u.test(token.text) && (before ? before.tag === 'PROPN' : next?.tag === 'AUX')) return 'N'
  return /[^s]s$/.test(token.lower) && !isBase(token) && /ADP|NUM|DET|PART/.test(before?.tag ?? '') ? 'N' : null
}

/** "was separated from", "without revealing his …". */
function participleForAdjective({ lower }: Token, before: Token | undefined, next: Token | undefined): Letter | null {
  if (/.ed$/.test(lower) && /AUX|ADV/.test(before?.tag ?? '') && next?.tag === 'ADP') return 'E'
  return /.ing$/.test(lower) && /DET|PRON/.test(next?.tag ?? '') ? 'G' : null
}
