import type { Annotated, Extractor, MentionFinding, Sentence, SourceKind, Span, Token } from '../model.ts'
import { agedPhrase, isCalendarWord, isPossessiveMark, type Phrase, phraseEndingAt } from '../text/phrases.ts'
import { firstFrom, spanOfTokens } from '../text/spans.ts'
import { echoOf, shortForms } from './mention/echoes.ts'
import { type Name, nameOf } from './mention/names.ts'
import { type Role, roleOf } from './mention/nouns.ts'
import { affiliationOf, standingOf } from './mention/roles.ts'
import { wholeNames } from './mention/whole.ts'

const pronouns: Readonly<Record<string, readonly [MentionFinding['gender'], MentionFinding['number'], SourceKind]>> = {
  he: ['male', 'singular', 'person'],
  she: ['female', 'singular', 'person'],
  they: ['unknown', 'plural', 'group'],
  it: ['unknown', 'singular', 'organisation'],
  who: ['unknown', 'singular', 'person'],
  which: ['unknown', 'singular', 'organisation'],
  we: ['unknown', 'plural', 'group'],
  i: ['unknown', 'singular', 'person'],
  him: ['male', 'singular', 'person'],
  her: ['female', 'singular', 'person'],
  them: ['unknown', 'plural', 'group'],
}

/** Spread last: properties written behind a spread cost the engine fifty times as much. */
const bare = { at: {}, refs: { source: null } } as const

/** Proposes whatever may be a source: names with titles and roles, nominals such as "the minister", and pronouns. */
function extract({ tokens, sentences, names: annotated }: Annotated): readonly MentionFinding[] {
  const known = wholeNames(tokens, annotated)
  const forms = shortForms(tokens, known)
  return sentences.flatMap((sentence) => {
    const own = known.slice(firstFrom(known, sentence.start), firstFrom(known, sentence.end)).filter((name) => forms.has(tokens[name.first]?.text ?? '') || !isOpeningNoun(tokens, name, sentence))
    const names = [...echoOf(tokens, sentence, own, forms), ...own].map((name) => nameOf(tokens, name, sentence.first))
    return [...names.map((name) => named(tokens, name, names, sentence)), ...nominals(tokens, sentence, names), ...pronominals(tokens, sentence)]
  })
}

export const mention: Extractor<MentionFinding> = { table: 'mentions', extract }

/** "Party leader" at the start of a sentence: the capital makes no name of a noun for a body or a person. */
const isOpeningNoun = (tokens: readonly Token[], { first, last }: Phrase, sentence: Sentence): boolean =>
  first === sentence.first && last - first === 1 && roleOf(tokens[first]) !== null && /^\p{Ll}/u.test(tokens[last]?.text ?? '')

function named(tokens: readonly Token[], name: Name, names: readonly Name[], { first, last }: Sentence): MentionFinding {
  const span = spanOfTokens(tokens, name.first, name.last) as Span
  const standing = name.kind === 'person' ? standingOf(tokens, name, names, first, last) : { role: null, affiliation: null, gender: name.gender }
  const { kind } = name
  const gender = name.gender === 'unknown' ? standing.gender : name.gender
  const { role, affiliation } = standing
  return { span, role, affiliation, alias: acronymAfter(tokens, name.last), kind, gender, form: 'name', number: 'singular', rule: 'name', confidence: 0.8, ...bare }
}

/** "(IRSA)" or ", or IRSA," after a name: the name's own short form. */
function acronymAfter(tokens: readonly Token[], at: number): Span | null {
  const [open, word, close] = tokens.slice(at, at + 3)
  const or = open?.text === ',' && word?.lower === 'or'
  const short = or ? close : word
  const enclosed = or ? /^[,.]$/.test(tokens[at + 3]?.text ?? '') : open?.text === '(' && close?.text === ')'
  return enclosed && short && /^\p{Lu}[\p{L}.]*\p{Lu}s?$/u.test(short.text) ? { start: short.start, end: short.end } : null
}

/** Noun phrases whose head is the noun of a role, or an age, and that no name follows or holds at its end. */
function nominals(tokens: readonly Token[], { first, last }: Sentence, names: readonly Name[]): MentionFinding[] {
  const found: MentionFinding[] = []
  for (let i = first; i < last; i++) {
    const role = roleOf(tokens[i]) ?? ageAt(tokens, i)
    const named = names.some((name) => name.title - 1 <= i && i < name.last)
    if (!role || named || isPossessiveMark(tokens[i + 1]) || goesOn(tokens[i + 1]) || isDegree(tokens, i)) continue
    const phrase = phraseEndingAt(tokens, i, first) ?? agedPhrase(tokens, i, first)
    const span = phrase && spanOfTokens(tokens, phrase.first, phrase.last)
    const affiliation = phrase && role.kind === 'person' && tokens[i]?.tag === 'NOUN' ? affiliationOf(tokens, phrase, last) : null
    if (span) found.push({ span, role: null, affiliation, alias: null, form: 'nominal', rule: 'nominal', confidence: 0.6, ...role, ...bare })
  }
  return found
}

/** What "the 54-year-old" is, at its last word. */
const ageAt = (tokens: readonly Token[], i: number): Role | null =>
  agedPhrase(tokens, i, i - 5) ? { kind: 'person', gender: 'unknown', number: 'singular' } : null

/** "The most effective way": what compares an adjective is nobody. */
const isDegree = (tokens: readonly Token[], i: number): boolean => /^(?:most|few|some)$/.test((tokens[i] as Token).lower) && /^(?:ADJ|ADV)$/.test(tokens[i + 1]?.tag ?? '')

/** "US deputy" before "adviser" is no head: the phrase goes on. */
const goesOn = (next: Token | undefined): boolean =>
  next !== undefined && (next.tag === 'NOUN' || roleOf(next) !== null || next.tag === 'PROPN' || next.text === '-') && !isCalendarWord(next)

function pronominals(tokens: readonly Token[], { first, last }: Sentence): MentionFinding[] {
  return tokens.slice(first, last).flatMap((token) => {
    const [gender, number, kind] = pronouns[token.lower] ?? []
    if (!gender || !number || !kind) return []
    const span = { start: token.start, end: token.end }
    return [{ span, role: null, affiliation: null, alias: null, kind, gender, number, form: 'pronoun' as const, rule: 'pronoun', confidence: 0.5, ...bare }]
  })
}
