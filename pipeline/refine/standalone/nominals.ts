import { pointingWords } from '../../generated/lexicons.ts'
import type { MentionFinding, Token } from '../../model.ts'
import { bearing } from './bearers.ts'
import { nameOf } from './names.ts'
import { fullerThan } from './phrases.ts'
import { type Found, type Scene, tokensIn } from './scene.ts'

const pointing = new Set(pointingWords.filter(({ sort }) => sort === 'noun').map(({ form }) => form))

/** "the best president", "the only bridge": there is but one. */
const alone = /^(?:only|most|least|best|worst|first|\p{Ll}{2,}(?:[^aeiou]|i)est)$/u

/**
 * "The company" stands alone as the name it must mean, "the plan" as the fuller words for the one plan spoken of before; what else
 * points back ("this plan", "the move", "the minister" of nobody named) does not.
 */
export function nominal(scene: Scene, at: number): Found | undefined {
  const { article, mentionAt } = scene
  const { tokens } = article
  const { lower, tag, head, start } = tokens[at] as Token
  const near = /^(?:this|that|these|those)$/.test(lower)
  if (tag !== 'DET' || (lower !== 'the' && !near) || head <= at) return undefined
  const noun = tokens[head] as Token
  const mention = mentionAt.get(start)
  if (/^appos/.test(noun.relation)) return undefined
  const known = mention?.form === 'nominal' && !near && !isTold(tokens, head) ? byName(scene, mention) : undefined
  if (known !== undefined) return known
  if (noun.tag !== 'NOUN' || isTold(tokens, head) || tokens.slice(at + 1, head).some(({ lower: word }) => alone.test(word))) return near && noun.tag === 'NOUN' ? null : undefined
  const fuller = near ? null : fullerThan(scene, at, head)
  if (fuller === null) return null
  const span = { start, end: noun.end }
  if (fuller !== undefined) return { edit: { replacement: fuller, kind: 'nominal', ...span }, next: head + 1 }
  return pointing.has(noun.lemma) || (mention?.form === 'nominal' && mention.number === 'singular') ? null : undefined
}

/** A description of somebody whom the article names. */
function byName(scene: Scene, mention: MentionFinding): Found | undefined {
  const entity = bearing(scene, mention)
  if (!entity?.mentions.some(({ span }) => span.end <= mention.span.start)) return undefined
  const [, next] = tokensIn(scene.article, mention.span)
  return { edit: { replacement: nameOf(scene, entity, null), kind: 'nominal', ...mention.span }, next, who: entity.key }
}

/** Whether something behind a noun says which one is meant: "the plan to widen the canal", "the man who called". */
function isTold(tokens: readonly Token[], noun: number): boolean {
  const behind = tokens.slice(noun + 1, noun + 12)
  const [next] = behind
  if (next && (/^(?:of|in|on|for|against|between|with)$/.test(next.lower) || /^(?:NOUN|ADJ|PROPN)$/.test(next.tag))) return true
  return behind.some(({ head, relation }) => head === noun && /^(?:nmod|acl|appos|flat|compound|nummod)/.test(relation))
}

