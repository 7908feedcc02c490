import type { Token } from '../../../model.ts'
import type { Reading } from '../reading.ts'

const isInGroup = (relation: string): boolean => /^(?:aux|cop|advmod|mark|cc|case)\b/.test(relation)
const isSubject = (relation: string): boolean => /^nsubj(?::outer)?$/.test(relation)

/** Longest chain of verbs that is followed ("came and began to say, adding that"). */
const longestChain = 6

/** Gives the verb of the verb group that begins at token `start`: "has said" at "has" is "said". */
function verbOf(tokens: readonly Token[], start: number): number {
  let verb = start
  for (let steps = 0; steps < longestChain; steps++) {
    const { head, relation } = tokens[verb] as Token
    if (!isInGroup(relation) || head <= verb) break
    verb = head
  }
  return verb
}

function subjectOf(tokens: readonly Token[], verb: number, floor: number): number | null {
  for (let i = verb - 1; i >= floor; i--) {
    const { head, relation } = tokens[i] as Token
    if (head === verb && isSubject(relation)) return i
  }
  return null
}

/** Gives the token that the parse calls the subject of the verb group beginning at token `start`, from `floor` on; null for none. */
export const subjectHead = ({ tokens }: Reading, start: number, floor: number): number | null => subjectOf(tokens, verbOf(tokens, start), floor)

/** Gives the subject of the sentence's main verb, where it stands in the tokens [floor, end); null for none. */
export function rootSubjectHead({ tokens }: Reading, end: number, floor: number): number | null {
  for (let i = floor; i < end; i++) {
    const { head, relation } = tokens[i] as Token
    if (isSubject(relation) && head < end && tokens[head]?.head === -1) return i
  }
  return null
}
