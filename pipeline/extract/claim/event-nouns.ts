import { eventNouns } from '../../generated/lexicons.ts'
import { type Tree, wordAt } from './tree.ts'

const events = new Set(eventNouns.map(({ lemma }) => lemma))

/** Whether a word names an event or an action: "merger"; within a sentence a capital makes it part of a name ("Water Works"). */
export const isEvent = (tree: Tree, i: number): boolean => events.has(wordAt(tree, i).lemma) && (i === 0 || !/^\p{Lu}/u.test(wordAt(tree, i).text))
