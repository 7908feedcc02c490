import type { Span, Token } from '../../model.ts'
import { isPossessiveMark, phraseEndingAt, phraseStartingAt, type Phrase } from '../../text/phrases.ts'
import { spanOfTokens } from '../../text/spans.ts'
import { isOffice, type Name } from './names.ts'
import { roleOf } from './nouns.ts'

/** What stands around a name and says who it is. */
export type Standing = Readonly<{ role: Span | null; affiliation: Span | null }>

/** Gives the role and affiliation that the words around a name state: before it, or between commas after it. */
export function standingOf(tokens: readonly Token[], name: Name, from: number, to: number): Standing {
  const before = roleBefore(tokens, name, from)
  return before.role ? before : roleAfter(tokens, name.last, to)
}

function roleBefore(tokens: readonly Token[], { first, title }: Name, from: number): Standing {
  if (title < first && tokens.slice(title, first).some(isOffice)) return { role: spanOfTokens(tokens, title, first), affiliation: null }
  const comma = tokens[title - 1]?.text === ',' ? 1 : 0
  const noun = title - 1 - comma
  if (roleOf(tokens[noun])?.number !== 'singular') return { role: null, affiliation: null }
  const phrase = phraseEndingAt(tokens, noun, from)
  return phrase ? parted(tokens, phrase, phrase.last) : { role: null, affiliation: null }
}

/** "Olsen, 34, the deputy director of the institute": skips an age, then reads a phrase with the noun of a role. */
function roleAfter(tokens: readonly Token[], last: number, to: number): Standing {
  const nothing = { role: null, affiliation: null }
  if (tokens[last]?.text !== ',') return nothing
  const aged = tokens[last + 1]?.tag === 'NUM' && tokens[last + 2]?.text === ','
  const phrase = phraseStartingAt(tokens, last + (aged ? 3 : 1), to)
  if (!phrase) return nothing
  const head = lastRole(tokens, phrase)
  return head < 0 ? nothing : parted(tokens, { first: phrase.first, last: head + 1 }, to)
}

function lastRole(tokens: readonly Token[], { first, last }: Phrase): number {
  for (let i = last - 1; i >= first; i--) if (roleOf(tokens[i])?.kind === 'person') return i
  return -1
}

/** Parts "the city's transport minister" and "director of the institute" into role and affiliation. */
function parted(tokens: readonly Token[], phrase: Phrase, to: number): Standing {
  let first = phrase.first
  let affiliation: Span | null = null
  for (let i = phrase.last - 1; i > phrase.first; i--) {
    if (!isPossessiveMark(tokens[i])) continue
    affiliation = spanOfTokens(tokens, phrase.first, i)
    first = i + 1
    break
  }
  while (first < phrase.last - 1 && tokens[first]?.tag === 'DET') first++
  if (/^(?:of|at|for|with)$/.test(tokens[phrase.last]?.lower ?? '')) affiliation ??= affiliationFrom(tokens, phrase.last + 1, to)
  return { role: spanOfTokens(tokens, first, phrase.last), affiliation }
}

function affiliationFrom(tokens: readonly Token[], first: number, to: number): Span | null {
  const phrase = phraseStartingAt(tokens, first, to)
  if (!phrase) return null
  let { last } = phrase
  while (/^(?:of|for)$/.test(tokens[last]?.lower ?? '')) {
    const more = phraseStartingAt(tokens, last + 1, to)
    if (!more) break
    last = more.last
  }
  const start = tokens[phrase.first]?.lower === 'the' && phrase.last - phrase.first > 1 ? phrase.first + 1 : phrase.first
  return spanOfTokens(tokens, start, last)
}
