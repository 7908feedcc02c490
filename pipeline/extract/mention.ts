import type { Annotated, Extractor, MentionFinding, Sentence, SourceKind, Span, Token } from '../model.ts'
import { isCalendarWord, isPossessiveMark, phraseEndingAt } from '../text/phrases.ts'
import { spanOfTokens } from '../text/spans.ts'
import { type Name, namesOf } from './mention/names.ts'
import { roleOf } from './mention/nouns.ts'
import { standingOf } from './mention/roles.ts'

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

const bare = { at: {}, refs: { source: null }, role: null, affiliation: null, alias: null } as const

/** Proposes whatever may be a source: names with titles and roles, nominals such as "the minister", and pronouns. */
function extract({ tokens, sentences, names: known }: Annotated): readonly MentionFinding[] {
  const byFirst = new Map(known.map((name) => [name.first, name]))
  return sentences.flatMap((sentence) => {
    const names = namesOf(tokens, sentence.first, sentence.last).map((name) => withKind(name, byFirst.get(name.first)))
    return [...names.map((name) => named(tokens, name, sentence)), ...nominals(tokens, sentence, names), ...pronominals(tokens, sentence)]
  })
}

export const mention: Extractor<MentionFinding> = { table: 'mentions', extract }

/** What looks like a person only because nothing says otherwise is what the article's names say it is. */
function withKind(name: Name, known: Annotated['names'][number] | undefined): Name {
  if (name.kind !== 'person' || name.gender !== 'unknown' || known?.last !== name.last) return name
  return known.kind === 'organisation' || known.kind === 'government' ? { ...name, kind: known.kind } : name
}

function named(tokens: readonly Token[], name: Name, { first, last }: Sentence): MentionFinding {
  const span = spanOfTokens(tokens, name.first, name.last) as Span
  const standing = name.kind === 'person' ? standingOf(tokens, name, first, last) : { role: null, affiliation: null }
  const { kind, gender } = name
  const alias = acronymAfter(tokens, name.last)
  return { ...bare, ...standing, span, alias, kind, gender, form: 'name', number: 'singular', rule: 'name', confidence: 0.8 }
}

/** "(IRSA)" after a name: the name's own short form. */
function acronymAfter(tokens: readonly Token[], at: number): Span | null {
  const word = tokens[at + 1]
  const bracketed = tokens[at]?.text === '(' && tokens[at + 2]?.text === ')'
  return bracketed && word && /^\p{Lu}[\p{L}.]*\p{Lu}s?$/u.test(word.text) ? { start: word.start, end: word.end } : null
}

/** Noun phrases whose head is the noun of a role and that no name follows or holds at its end. */
function nominals(tokens: readonly Token[], { first, last }: Sentence, names: readonly Name[]): MentionFinding[] {
  const found: MentionFinding[] = []
  for (let i = first; i < last; i++) {
    const role = roleOf(tokens[i])
    const named = names.some((name) => name.title - 1 <= i && i < name.last)
    if (!role || named || isPossessiveMark(tokens[i + 1]) || goesOn(tokens[i + 1])) continue
    const phrase = phraseEndingAt(tokens, i, first)
    const span = phrase && spanOfTokens(tokens, phrase.first, phrase.last)
    if (span) found.push({ ...bare, ...role, span, form: 'nominal', rule: 'nominal', confidence: 0.6 })
  }
  return found
}

/** "US deputy" before "adviser" is no head: the phrase goes on. */
const goesOn = (next: Token | undefined): boolean =>
  next !== undefined && (next.tag === 'NOUN' || next.tag === 'PROPN' || next.text === '-') && !isCalendarWord(next)

function pronominals(tokens: readonly Token[], { first, last }: Sentence): MentionFinding[] {
  return tokens.slice(first, last).flatMap((token) => {
    const [gender, number, kind] = pronouns[token.lower] ?? []
    if (!gender || !number || !kind) return []
    const span = { start: token.start, end: token.end }
    return [{ ...bare, span, kind, gender, number, form: 'pronoun' as const, rule: 'pronoun', confidence: 0.5 }]
  })
}
