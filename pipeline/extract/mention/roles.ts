import type { Span, Token } from '../../model.ts'
import { isCalendarWord, isPossessiveMark, phraseEndingAt, phraseStartingAt, type Phrase } from '../../text/phrases.ts'
import { spanOfTokens } from '../../text/spans.ts'
import { type Gender, isAddress, isOffice, type Name } from './names.ts'
import { isPersonal, roleOf } from './nouns.ts'

/** What stands around a name and says who it is. */
export type Standing = Readonly<{ role: Span | null; affiliation: Span | null; gender: Gender }>

const nothing: Standing = { role: null, affiliation: null, gender: 'unknown' }

/** Gives the role and affiliation that the words around a name state: before it, or between commas after it. */
export function standingOf(tokens: readonly Token[], name: Name, names: readonly Name[], from: number, to: number): Standing {
  const before = roleBefore(tokens, name, names, from)
  if (before.role) return { ...before, affiliation: before.affiliation ?? affiliationAfter(tokens, name.last, to) }
  const after = roleAfter(tokens, name.last, to)
  const titled = name.title < name.first && !tokens.slice(name.title, name.first).every(isAddress)
  return after.role || !titled ? after : { ...nothing, role: spanOfTokens(tokens, name.title, name.first), affiliation: affiliationAfter(tokens, name.last, to) }
}

const affiliationAfter = (tokens: readonly Token[], last: number, to: number): Span | null =>
  /^(?:of|at)$/.test(tokens[last]?.lower ?? '') ? affiliationFrom(tokens, last + 1, to) : null

/** Gives whom a person speaks for who is called by a role: "the port" of "a spokesman for the port"; null where nothing says so. */
export const affiliationOf = (tokens: readonly Token[], phrase: Phrase, to: number): Span | null => parted(tokens, phrase, to, [])?.affiliation ?? null

function roleBefore(tokens: readonly Token[], { first, last, title }: Name, names: readonly Name[], from: number): Standing {
  if (title < first && tokens.slice(title, first).some(isOffice)) return { ...nothing, role: spanOfTokens(tokens, title, first) }
  const comma = tokens[title - 1]?.text === ',' ? 1 : 0
  const noun = title - 1 - comma
  if (!isRole(tokens[noun]) && (comma > 0 || !isCommonNoun(tokens[noun]) || !isAttached(tokens, noun, { first, last }))) return nothing
  const phrase = phraseEndingAt(tokens, noun, from) ?? { first: /^(?:NOUN|ADJ)$/.test(tokens[noun - 1]?.tag ?? '') && noun > from ? noun - 1 : noun, last: noun + 1 }
  return parted(tokens, phrase, phrase.last, names)
}

function isRole(token: Token | undefined): boolean {
  const role = roleOf(token)
  return role?.kind === 'person' && role.number === 'singular'
}

/** A common noun right before a person's name says what he or she is: "pianist Rosa Lunt". */
const isCommonNoun = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Ll}{3,}$/u.test(token.text) && !isCalendarWord(token) &&
  (token.tag === 'NOUN' ? !token.lower.endsWith('s') : /^(?:ADJ|PROPN)$/.test(token.tag) && isPersonal(token.lower))

/** Whether the parse joins a noun to the name behind it; in "that night Moe spoke", "the server Moe used" it does not. */
const isAttached = (tokens: readonly Token[], noun: number, { first, last }: Phrase): boolean =>
  inside((tokens[noun] as Token).head, first, last) || tokens.slice(first, last).some(({ head }) => head === noun)

const inside = (at: number, first: number, last: number): boolean => first <= at && at < last

/** "Olsen, 34, the deputy director of the institute": skips an age, then reads a phrase with the noun of a role, or "a plumber". */
function roleAfter(tokens: readonly Token[], last: number, to: number): Standing {
  if (/^(?:is|was)$/.test(tokens[last]?.lower ?? '')) return roleFrom(tokens, last + 1, to)
  if (tokens[last]?.text !== ',') return nothing
  const aged = tokens[last + 1]?.tag === 'NUM' && tokens[last + 2]?.text === ','
  const start = last + (aged ? 3 : 1)
  return roleFrom(tokens, start + relativeLength(tokens, start), to)
}

/** The role in the phrase that begins on a token. */
function roleFrom(tokens: readonly Token[], start: number, to: number): Standing {
  if (tokens[start]?.lower === 'whose') return nothing
  const phrase = phraseStartingAt(tokens, start, to)
  if (!phrase) return nothing
  const known = lastRole(tokens, phrase)
  const head = known < 0 && isPlainNoun(tokens, phrase) ? phrase.last - 1 : known
  return head < 0 ? nothing : parted(tokens, { first: phrase.first, last: head + 1 }, to, [])
}

/** How many words open a clause that says what somebody is: "who is", "who works as". */
function relativeLength(tokens: readonly Token[], start: number): number {
  const opening = tokens.slice(start, start + 3).map(({ lower }) => lower).join(' ')
  return /^who (?:is|was)\b/.test(opening) ? 2 : /^who (?:works|worked|serves|served) as$/.test(opening) ? 3 : 0
}

/** Whether a phrase in apposition is "a" with a common noun: then it says what somebody is, whatever the noun. */
const isPlainNoun = (tokens: readonly Token[], { first, last }: Phrase): boolean =>
  /^an?$/.test(tokens[first]?.lower ?? '') && tokens[last - 1]?.tag === 'NOUN'

function lastRole(tokens: readonly Token[], { first, last }: Phrase): number {
  for (let i = last - 1; i >= first; i--) if (roleOf(tokens[i])?.kind === 'person') return i
  return -1
}

/** Parts "the city's transport minister", "Harbour Trust spokeswoman" and "director of the institute" into role and affiliation. */
function parted(tokens: readonly Token[], phrase: Phrase, to: number, names: readonly Name[]): Standing {
  let first = phrase.first
  let affiliation: Span | null = null
  const owner = names.find((name) => name.kind !== 'person' && phrase.first <= name.first && name.last < phrase.last)
  if (owner) {
    affiliation = spanOfTokens(tokens, owner.first, owner.last)
    first = isPossessiveMark(tokens[owner.last]) ? owner.last + 1 : owner.last
  }
  for (let i = phrase.last - 1; i > first; i--) {
    if (!isPossessiveMark(tokens[i])) continue
    affiliation = spanOfTokens(tokens, phrase.first, i)
    first = i + 1
    break
  }
  while (first < phrase.last - 1 && tokens[first]?.tag === 'DET') first++
  if (/^(?:of|at|for|with)$/.test(tokens[phrase.last]?.lower ?? '')) affiliation ??= affiliationFrom(tokens, phrase.last + 1, to)
  return { role: spanOfTokens(tokens, first, phrase.last), affiliation, gender: roleOf(tokens[phrase.last - 1])?.gender ?? 'unknown' }
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
