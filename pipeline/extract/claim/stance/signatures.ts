import { attitudes, signatures } from '../../../generated/lexicons.ts'
import type { ClaimFinding, Token } from '../../../model.ts'

/** What a word says of what it governs where it holds itself (`plus`) and where it does not (`minus`), -3 … 3. */
export type Signature = Readonly<{ sort: string; plus: number; minus: number; commitment: ClaimFinding['commitment'] }>

/** What a word takes: a clause, an infinitive (or a form in -ing), an event as a noun. */
export type Frame = 'c' | 'i' | 'e'

const sorts = new Map<string, Signature>(attitudes.map(({ sort, plus, minus, commitment }) =>
  [sort, { sort, plus: Number(plus), minus: Number(minus), commitment: commitment as Signature['commitment'] }]))

const words = new Map(signatures.flatMap(({ lemma, pos, frames, sort }) =>
  [...frames].map((frame) => [`${lemma} ${pos} ${frame}`, sort] as const)))

/** Gives the signature of a sort of attitude. */
export const sortOf = (sort: string): Signature => sorts.get(sort) as Signature

/** Gives the signature of a word for what it takes in a frame; null where the lexicon does not know it. */
export function signature({ lemma, lower, tag }: Token, frame: Frame): Signature | null {
  const pos = tag === 'NOUN' ? 'noun' : 'verb'
  const sort = words.get(`${lemma} ${pos} ${frame}`) ?? words.get(`${lower} ${pos} ${frame}`)
  return sort === undefined ? null : sortOf(sort)
}

/** Gives what a signature makes of how sure its word is itself: the line from `minus` (at -3) to `plus` (at 3). */
export const applied = ({ plus, minus }: Pick<Signature, 'plus' | 'minus'>, degree: number): number => minus + ((plus - minus) * (degree + 3)) / 6
