import { givenNames } from '../../generated/lexicons.ts'
import type { Annotated, ClaimFinding, Edit, Findings, MentionFinding, QuoteFinding, SourceKind, Span } from '../../model.ts'
import { enclosures } from '../../text/enclosures.ts'
import { markedPairs } from '../../text/quotation-marks.ts'
import { bySpan, firstFrom, lastUpTo, length } from '../../text/spans.ts'
import type { Entity } from '../speakers/entities.ts'
import { normalised } from '../speakers/names.ts'
import { type State, stateOf } from '../speakers/state.ts'

/** What is known of an article when its claims are made to stand alone. */
export type Scene = Readonly<{
  article: Annotated
  state: State
  /** The mention that begins at an offset: a name or a description. */
  mentionAt: ReadonlyMap<number, MentionFinding>
  /** The smallest quote around a stretch. */
  quoteAround: (span: Span) => QuoteFinding | null
  /** The words of time in the claims, in order, with what they say; `settled`: the tense tells a past weekday from a coming one. */
  times: readonly Time[]
  /** The words that say what somebody named is, in order. */
  roles: readonly Span[]
  /** Stretches in quotation marks, in order. */
  marked: readonly Span[]
  /** Who is named, by key. */
  entities: ReadonlyMap<string, Entity>
  /** Surnames that stand behind a given name which is no known person's: "the Tom Moe Foundation". */
  strangers: () => ReadonlySet<string>
  /** What each source of the article is. */
  sources: ReadonlyMap<string, SourceKind>
  /** What was found at the tokens that were looked at: claims share them. */
  found: Map<number, Found | undefined>
}>

export type Time = Span & Readonly<{ value: string | null; settled: boolean }>

/**
 * What the words at a token stand for: with an edit, or as they are (`edit` null), up to the token `next`. `who` they mean, where
 * that is known: named once, the edit is needless, and so it is where a claim names them itself before the pronoun, at `from`.
 * `within`: what they mean stands there, and they stay only in a claim that holds it. Null: they do not stand alone.
 */
export type Found = Readonly<{ edit: Edit | null; next: number; who?: string; from?: number; within?: number }> | null

/** Gathers what is asked for again and again. */
export function sceneOf(article: Annotated, findings: Findings): Scene {
  const state = stateOf(article, findings.mentions, findings.quotes)
  return {
    article, state, mentionAt: beginnings(state.mentions), roles: state.mentions.flatMap(({ role }) => (role ? [role] : [])).sort(bySpan),
    quoteAround: enclosures(findings.quotes, ({ spans }) => spans, ({ span }) => length(span)), times: timesOf(article, findings.claims),
    marked: markedPairs(article.text),
    entities: new Map(state.named.map((entity) => [entity.key, entity])), strangers: once(() => strangersIn(article, state)), sources: new Map(findings.sources.map(({ key, kind }) => [key, kind])), found: new Map(),
  }
}

/** The mention at each offset where one begins: a name before a description, the longer before the shorter. */
function beginnings(mentions: readonly MentionFinding[]): ReadonlyMap<number, MentionFinding> {
  const found = new Map<number, MentionFinding>()
  for (const mention of mentions) {
    const other = found.get(mention.span.start)
    const isBetter = !other || (mention.form === other.form ? length(mention.span) > length(other.span) : mention.form === 'name')
    if (mention.form !== 'pronoun' && isBetter) found.set(mention.span.start, mention)
  }
  return found
}

/** Gives a function that works its value out when it is first asked. */
function once<Value>(work: () => Value): () => Value {
  let known: Readonly<{ value: Value }> | null = null
  return () => {
    known ??= { value: work() }
    return known.value
  }
}

const givenName = new Set(givenNames.map(({ name }) => name))

function strangersIn({ tokens }: Annotated, { named }: State): ReadonlySet<string> {
  const people = new Set(named.filter(({ kind }) => kind === 'person').map(({ key }) => `${key.split(' ')[0]} ${key.split(' ').at(-1)}`))
  const found = new Set<string>()
  tokens.forEach(({ text: given }, at) => {
    if (!givenName.has(given)) return
    const initial = /^\p{Lu}\.?$/u.test(tokens[at + 1]?.text ?? '') ? (tokens[at + 2]?.text === '.' ? 3 : 2) : 1
    const surname = tokens[at + initial]?.lower ?? ''
    if (/^\p{Lu}/u.test(tokens[at + initial]?.text ?? '') && !people.has(normalised(`${given} ${surname}`))) found.add(normalised(surname))
  })
  return found
}

function timesOf({ text }: Annotated, claims: readonly ClaimFinding[]): Time[] {
  const times = claims.flatMap(({ adjuncts, tense, at: { predicate } }) => {
    const settled = (tense === 'past' || tense === 'future') && predicate !== null && !/\bto\b/.test(text.slice(predicate.start, predicate.end))
    return adjuncts.filter(({ role }) => role === 'time').map(({ start, end, value }) => ({ start, end, value, settled }))
  })
  return times.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether words are somebody's own: in quotation marks, or in a direct quote without them. */
export function isSpoken({ marked, quoteAround }: Scene, { start, end }: Span): boolean {
  const around = marked[lastUpTo(marked, start)]
  return (around !== undefined && start < around.end) || quoteAround({ start, end })?.type === 'direct'
}

/** Gives the number of the sentence that an offset lies in. */
export const sentenceAt = ({ sentences }: Annotated, offset: number): number => lastUpTo(sentences, offset)

/** Gives the places of the tokens in a stretch: [first, last). */
export const tokensIn = ({ tokens }: Annotated, { start, end }: Span): readonly [number, number] => [firstFrom(tokens, start), firstFrom(tokens, end)]
