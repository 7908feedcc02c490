import { irregularVerbs } from '../../generated/lexicons.ts'
import type { Token } from '../../model.ts'
import type { Proposition } from './propositions.ts'
import { oneUnder, type Tree, under, wordAt } from './tree.ts'

/** The words of a verb and a letter for each, as tense.ts reads them; `shared`: the auxiliaries of the verb before it that count for it too. */
export type VerbGroup = Readonly<{ words: readonly Token[]; shared: readonly Token[]; kind: 'finite' | 'past' | 'base' | 'gerund'; letters: string }>

/** Gives the verb group of a proposition. */
export function verbGroup(tree: Tree, { predicate, clause }: Proposition): VerbGroup {
  const own = oneUnder(tree, clause.head, /^(?:aux|cop)/) !== null
  const shared = !own && clause.shape === 'conjoined' && clause.parent ? under(tree, clause.parent.head, /^aux/).map((i) => wordAt(tree, i)) : []
  const words = [...shared, ...tree.words.slice(predicate.from, predicate.to)]
  const head = letter(wordAt(tree, clause.head))
  const kind = own || shared.length > 0 ? 'finite' : head === 'G' ? 'gerund' : head === 'E' || clause.shape === 'participle' ? 'past' : head === 'I' ? 'base' : 'finite'
  return { words, shared, kind, letters: words.map(letter).join('') }
}

const kinds = new Map(irregularVerbs.map(({ form, kind }) => [form, kind === 'finite' ? 'V' : 'E']))

/** A finite auxiliary, B other auxiliary, T "to", V third person, E past form or participle, G -ing form, I base form, X any other word. */
function letter({ tag, lower, lemma }: Token): string {
  if (tag === 'AUX' || lemma === 'be') return /^(?:be|been|being|having)$/.test(lower) ? 'B' : 'A'
  if (tag !== 'VERB') return lower === 'to' ? 'T' : 'X'
  const regular = lower === lemma ? 'I' : lower.endsWith('ing') ? 'G' : lower.endsWith('s') && !lower.endsWith('ss') ? 'V' : 'E'
  return kinds.get(lower) ?? regular
}
