import type { Token } from '../../../model.ts'
import { isTime } from '../roles.ts'
import { headOf, isRelation, type Tree, under, wordAt } from '../tree.ts'

/** Gives what makes "due" what a clause says ("is due on Monday"), where the tree takes it for a preposition of the time. */
export function dueTimes(tree: Tree): Map<number, Partial<Pick<Token, 'head' | 'relation'>>> {
  const astray = tree.words.flatMap(({ lower }, i) => (lower === 'due' && isRelation(tree, i, /^case/) && isTime(tree, headOf(tree, i)) ? [i] : []))
  return new Map(astray.flatMap((due) => {
    const time = headOf(tree, due)
    const ofClause = under(tree, time, /^(?:[nc]subj|cop|aux|mark|punct|advmod|advcl|parataxis)/)
    const { head, relation } = wordAt(tree, time)
    return [[due, { head, relation }], [time, { head: due, relation: 'obl' }], ...ofClause.map((i) => [i, { head: due }] as const)] as const
  }))
}
