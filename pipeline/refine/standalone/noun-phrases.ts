import type { Span, Token } from '../../model.ts'
import { firstFrom } from '../../text/spans.ts'
import { nameOf } from './names.ts'
import { type Scene, sentenceAt, tokensIn } from './scene.ts'

/** Gives the fullest name of somebody the article names, as it stands within a sentence; null for who is only described. */
export function namedOf(scene: Scene, who: string): string | null {
  const entity = scene.entities.get(who)
  return entity ? nameOf(scene, entity, null) : null
}

/** Whether words mean several: a plural noun, or two joined by "and". */
export function isPlural({ article: { tokens } }: Scene, span: Span): boolean {
  const [first, last] = tokensIn({ tokens } as Scene['article'], span)
  const words = tokens.slice(first, last)
  const head = tokens[headIn(tokens, span)] as Token
  const joined = words.some(({ relation }) => /^conj/.test(relation))
  return joined || head.lower === 'they' || (head.tag === 'NOUN' && head.lower !== head.lemma && /(?:s|men|people|children)$/.test(head.lower)) || /^(?:people|police)$/.test(head.lower) || /^(?:some|many|most|several|few|both|two|three)$/.test(words[0]?.lower ?? '')
}

/** Gives the place of the word in a stretch that the others hang on. */
export function headIn(tokens: readonly Token[], { start, end }: Span): number {
  const [first, last] = [firstFrom(tokens, start), firstFrom(tokens, end)]
  const at = tokens.slice(first, last).findIndex(({ head }) => head < first || head >= last)
  return first + Math.max(0, at)
}

/** Gives the words of a noun phrase around a stretch as they stand within a sentence, without what is told behind a comma. */
export function wordsInside({ article }: Scene, span: Span): string {
  const { text, tokens, sentences } = article
  const [first, last] = tokensIn(article, span)
  const head = headIn(tokens, span)
  const hangs = (i: number): boolean => hangsOn(tokens, i, head) && (tokens[i] as Token).tag !== 'PUNCT' && !/^(?:acl|appos)/.test((tokens[i] as Token).relation)
  let [from, to] = [first, last]
  while (from > 0 && hangs(from - 1)) from--
  while (to < tokens.length && hangs(to)) to++
  const start = (tokens[from] as Token).start
  const words = text.slice(start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' ')
  const opens = sentences[sentenceAt(article, start)]?.start === start && (tokens[from] as Token).tag !== 'PROPN'
  return opens ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

function hangsOn(tokens: readonly Token[], at: number, head: number): boolean {
  let top = at
  for (let steps = 0; steps < 6 && top >= 0 && top !== head; steps++) top = tokens[top]?.head ?? -1
  return top === head
}
