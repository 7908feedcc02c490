import type { MentionFinding, Span } from '../../model.ts'
import { contains } from '../../text/spans.ts'
import { isOwner, wordsAt } from './names.ts'
import { headNoun, withoutAddition } from './nouns.ts'
import { mentionsFrom, type State } from './state.ts'

type Evidence = (state: State, speaker: Span) => MentionFinding | null

/** What tells which mention a speaker's words are, the surest first. */
const evidence: readonly Evidence[] = [apposed, personAtEnd, firstHead]

/** Gives the mention that names a speaker's words; null where none does. */
export function headMention(state: State, speaker: Span): MentionFinding | null {
  for (const mentionOf of evidence) {
    const found = mentionOf(state, speaker)
    if (found) return found
  }
  return null
}

/** Longest mention that may hold a speaker's words, in UTF-16 units. */
const longestMention = 200

/** The mentions in a speaker's words, or around them, that do not only own or qualify what is named there. */
function heads(state: State, speaker: Span): MentionFinding[] {
  const { article } = state
  const near = mentionsFrom(state, { start: speaker.start - longestMention, end: speaker.end })
  const inside = near.filter(({ span }) => contains(speaker, span) || contains(span, speaker))
  const qualifies = ({ form, span }: MentionFinding): boolean => {
    if (form === 'pronoun') return span.end < speaker.end
    const rest = article.text.slice(span.end, Math.max(span.end, speaker.end))
    if (form === 'name' && (isPeople(rest) || /^ \p{Lu}{2,}$/u.test(rest))) return true
    return inside.some((other) => other.form === 'nominal' && contains(other.span, span) && other.span.end > span.end)
  }
  return inside.filter((mention) => !(isOwner(article, mention.span) && mention.span.end < speaker.end) && !qualifies(mention))
}

/** Whether the words after a name are a noun for people, which is the head then: "Corvane engineers". */
function isPeople(words: string): boolean {
  const kind = /^(?: \p{Ll}[\p{L}-]+)+$/u.test(words) ? headNoun(words.trim()).kind : null
  return kind === 'person' || kind === 'group'
}

/** Words that make those before a person's name more than an attribute of it. */
const breaking = /,|['’]s? |\b(?:of|for|at|from|by|to|in|on|with|and|who|that)\b/

/** The person whose name ends the words: "Shore Party deputy Ida Moe". */
function personAtEnd(state: State, speaker: Span): MentionFinding | null {
  const before = (span: Span): string => state.article.text.slice(speaker.start, span.start)
  return heads(state, speaker).find(({ kind, form, span }) => kind === 'person' && form === 'name' && span.end === speaker.end && !breaking.test(before(span))) ?? null
}

/** The mention at the head of the words, of equals the one that ends last. */
function firstHead(state: State, speaker: Span): MentionFinding | null {
  return heads(state, speaker).sort((a, b) => headStart(a) - headStart(b) || b.span.end - a.span.end)[0] ?? null
}

const headStart = ({ span, role, affiliation }: MentionFinding): number =>
  Math.min(span.start, role?.start ?? span.start, affiliation?.start ?? span.start)

/** How far behind a description the name in apposition to it may begin, in UTF-16 units. */
const appositionReach = 60

/** The name in apposition to the words: "Its chief executive, Mirela Stanc,", "the head, a teacher named Olive Strand". */
function apposed(state: State, speaker: Span): MentionFinding | null {
  const { article: { text } } = state
  const after = mentionsFrom(state, { start: speaker.end, end: speaker.end + appositionReach })
  const name = after.find(({ form }) => form === 'name')
  if (!name) return null
  if (name.role !== null && contains(speaker, name.role)) return name
  const words = wordsAt(state.article, speaker)
  const fitting = name.kind === 'person' || (name.kind === 'organisation' && withoutAddition(words) === words)
  if (!fitting || !isDescription.test(withoutAddition(words))) return null
  const between = text.slice(speaker.end, name.span.start)
  const closed = /^[,.]/.test(text.slice(name.span.end))
  return closed && /^, (?:\p{Ll}[\p{L}-]* )*(?:\p{Lu}\p{L}*\.? )*$/u.test(between) && !breaking.test(between.slice(1)) ? name : null
}

/** Words that end in a common noun describe, they do not name. */
const isDescription = /\s\p{Ll}[\p{L}-]+$/u
