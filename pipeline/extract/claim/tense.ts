import { modals } from '../../generated/lexicons.ts'
import type { ClaimFinding, Token } from '../../model.ts'

type Tense = ClaimFinding['tense']

const modalTenses = new Map(modals.map(({ form, tense }) => [form, tense as Tense]))
const ahead = /^(?:going|expected|set|due|likely|unlikely|scheduled)$/

/** Gives the tense of a verb group, read off its first verb; a perfect ("has left") is past; null for a participle alone. */
export function tense(words: readonly Token[], { kind, letters }: Readonly<{ kind: string; letters: string }>): Tense {
  const at = letters.search(/[ABVELGI]/)
  const first = words[at]?.lower.replace('’', "'")
  if (first === undefined || kind === 'participle' || kind === 'gerund') return null
  const modal = modalTenses.get(first)
  if (modal) return modal === 'present' && /A[XR]*B/.test(letters) && words.some(({ lower }) => lower === 'have') ? 'past' : modal
  if (/^(?:was|were|had|did|'d)$/.test(first)) return 'past'
  if (/^(?:is|are|am|'s|'re|'m)$/.test(first) && letters.includes('T') && words.some(({ lower }) => ahead.test(lower))) return 'future'
  if (/^(?:has|have|'ve|'s)$/.test(first) && /A[XRB]*[ELVI]/.test(letters) && words[at]?.lemma !== 'be') return 'past'
  if (letters[at] === 'A') return 'present'
  return kind === 'past' || (letters[at] === 'V' && !first.endsWith('s')) ? 'past' : 'present'
}
