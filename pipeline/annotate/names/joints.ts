import type { Token } from '../../model.ts'
import { capitalAt, textAt } from './shape.ts'
import { given, heads, known, openings, portfolio, roleKind } from './words.ts'

/** Where the run stands after a small word inside a name: "Ministry of …", "Institute for …", "Trade and Industry". */
export function jointEnd(tokens: readonly Token[], first: number, i: number, lower: string, goesOn: boolean): number {
  if (!/^(?:of|for|on|and|in|,|to|at)$/.test(lower)) return 0
  const words = tokens.slice(first, i)
  const before = textAt(tokens, i - 1)
  const opened = words.some(({ text }) => heads.has(text) || openings.has(text) || text === 'Campaign')
  const institution = words.some(({ text }) => ['organisation', 'government'].includes(heads.get(text) ?? '') || text === 'Campaign')
  const linked = words.some(({ text }) => /^(?:of|for|on)$/.test(text))
  if (lower === 'of') {
    const end = textAt(tokens, i + 1) === 'the' && capitalAt(tokens, i + 2) ? i + 3 : goesOn ? i + 2 : 0
    const common = (tokens[i - 1] as Token).tag === 'NOUN' && roleKind((tokens[i - 1] as Token).lower) === undefined
    const friends = /^(?:Friends|Doctors|Lawyers|Mothers|Scholars)$/.test(before)
    return opened || common || friends ? end : 0
  }
  if (!goesOn) return lower === 'for' && institution && textAt(tokens, i + 1) === 'the' && capitalAt(tokens, i + 2) ? i + 3 : 0
  if (lower === 'for') return institution || /^(?:Doctors|Friends|Lawyers|Mothers)$/.test(before) ? i + 2 : 0
  if (lower === 'on')
    return /^(?:Committee|Commission|Council|Convention|Conference|Institute|Office|Centre|Center|Report)$/.test(before) ? i + 2 : 0
  if (lower === 'and') return (linked && institution && isSubject(tokens, i - 1, i + 1)) || isPairHead(tokens, i) ? i + 2 : 0
  return lower === ',' && linked && institution && portfolio.has(before) && portfolio.has(textAt(tokens, i + 1)) ? i + 2 : 0
}

/** Both words name fields of work, as a ministry's do, not two bodies or places. */
const isSubject = (tokens: readonly Token[], a: number, b: number): boolean =>
  [a, b].every((i) => !known.has(textAt(tokens, i)) && !given.has(textAt(tokens, i))) &&
  !given.has(textAt(tokens, b)) &&
  !(heads.has(textAt(tokens, b)) && !portfolio.has(textAt(tokens, b)))

/** "Food and Drug Administration": two fields of work before one head. */
const isPairHead = (tokens: readonly Token[], i: number): boolean =>
  (portfolio.has(textAt(tokens, i - 1)) ||
    /^(?:National|Federal|Royal|International|European|American|British)$/.test(textAt(tokens, i - 2))) &&
  capitalAt(tokens, i + 1) &&
  ['organisation', 'government'].includes(heads.get(textAt(tokens, i + 2)) ?? heads.get(textAt(tokens, i + 3)) ?? '')
