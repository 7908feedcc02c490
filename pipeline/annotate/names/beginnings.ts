import type { Sentence, Token } from '../../model.ts'
import { isCalendarWord } from '../../text/phrases.ts'
import { capitalAt, isCapital, nameTags, textAt } from './shape.ts'
import { given, heads, known, roleKind } from './words.ts'

/** Whether a name may begin on the token. Where any word has a capital, the tag or a table must say that it is a name. */
export function begins(tokens: readonly Token[], i: number, { first, last }: Sentence, proper: boolean): boolean {
  const token = tokens[i] as Token
  const { text, tag } = token
  if (!isCapital(text)) return tag === 'PROPN' && /\p{Lu}/u.test(text) && !/[@/]/.test(text)
  if (isCalendarWord(token) && !isNameLikeMonth(tokens, i)) return false
  if (tag === 'PROPN') return (text.length > 1 || i + 1 < last) && !/[@/]/.test(text)
  const opening = i === first || /^["“‘:(]$/.test(textAt(tokens, i - 1))
  if (!opening && !proper) return nameTags.has(tag) && text.length > 1
  if (proper) return (known.has(text) || known.has(`${text} ${textAt(tokens, i + 1)}`)) && nameTags.has(tag)
  if (!nameTags.has(tag)) return (given.has(text) && capitalAt(tokens, i + 1)) || isAcronymLike(text, tokens[i + 1])
  const next = tokens[i + 1]
  if (next && isCapital(next.text) && nameTags.has(next.tag) && !isCalendarWord(next)) return true
  if (/^(?:of|for)$/.test(next?.lower ?? '') && nameTags.has(tag) && roleKind(token.lower) === undefined)
    return heads.has(text) && hasCapitalAfter(tokens, i + 2)
  if (/^(?:of|for)$/.test(next?.lower ?? '') && isDeclared(tokens, i + 2, last)) return true
  return known.has(text) && tag !== 'VERB' && tag !== 'ADJ'
}

const isAcronymLike = (text: string, next: Token | undefined): boolean =>
  /^\p{Lu}[\p{Lu}.&]+$/u.test(text) && text.length > 1 && text !== 'I' && next?.lower !== "'m" && /^[A-Z]{2,}/.test(text)
const hasCapitalAfter = (tokens: readonly Token[], i: number): boolean => capitalAt(tokens, textAt(tokens, i) === 'the' ? i + 1 : i)

/** "Friends of the Marsh, a charity": what follows says that the whole is a name. */
function isDeclared(tokens: readonly Token[], from: number, to: number): boolean {
  if (!hasCapitalAfter(tokens, from)) return false
  let i = textAt(tokens, from) === 'the' ? from + 1 : from
  while (i < to && capitalAt(tokens, i)) i++
  return (
    textAt(tokens, i) === ',' &&
    /^an?$/.test(textAt(tokens, i + 1)) &&
    tokens.slice(i + 2, i + 5).some(({ lower }) => roleKind(lower) === 'organisation')
  )
}

/** "May Jensen", "said May": a month's name that goes on as a person's. */
function isNameLikeMonth(tokens: readonly Token[], i: number): boolean {
  const { text, tag } = tokens[i] as Token
  if (tag !== 'PROPN' || !/^(?:May|April|June|August|March|Jan)$/.test(text)) return false
  const next = tokens[i + 1]
  return given.has(text) && next?.tag === 'PROPN' && isCapital(next.text) && !isCalendarWord(next) && next.start > (tokens[i] as Token).end
}
