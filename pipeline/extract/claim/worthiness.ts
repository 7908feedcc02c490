import type { ClaimFinding, Token } from '../../model.ts'

type Features = Readonly<
  & Pick<ClaimFinding, 'type' | 'certainty_score' | 'commitment' | 'tense' | 'role'>
  & { subject: readonly Token[]; object: readonly Token[]; speech: boolean }
>

const typeWeights: Readonly<Record<ClaimFinding['type'], number>> = {
  statistic: 0.25, cause: 0.2, allegation: 0.2, rule: 0.1, report: 0.05, promise: 0, prediction: -0.05, recommendation: -0.15, opinion: -0.2,
}

/** Gives how much a fact-checker would want to check a claim, 0 to 1: figures, names and plain facts raise it, views lower it. */
export function worthiness({ type, certainty_score, commitment, tense, role, subject, object, speech }: Features): number {
  const holds = (tag: string): boolean => [...subject, ...object].some((token) => token.tag === tag)
  const score = 0.4 + typeWeights[type]
    + (holds('NUM') ? 0.15 : 0) + (holds('PROPN') ? 0.1 : 0) + (object.length > 0 ? 0.05 : -0.1)
    - (subject[0]?.tag === 'PRON' ? 0.1 : 0) - (speech ? 0.25 : 0) - (role === 'background' ? 0.1 : 0)
    - (commitment === 'hypothetical' || commitment === 'questioned' ? 0.2 : 0)
    - (Math.abs(certainty_score) < 1.5 ? 0.05 : 0) - (tense === 'future' ? 0.05 : 0)
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100
}
