import type { Annotated, ClaimFinding, Extractor, Sentence, Span, Token } from '../model.ts'
import { spanOfTokens } from '../text/spans.ts'
import { type Clause, clauses, reports } from './claim/clauses.ts'
import { confidence } from './claim/confidence.ts'
import { openClauses } from './claim/open.ts'
import { place } from './claim/place.ts'
import { isWhole, type Proposition, proposition } from './claim/propositions.ts'
import { balanced } from './claim/quoted.ts'
import { repairedTree } from './claim/repairs.ts'
import { isRunningText } from './claim/running-text.ts'
import { stance } from './claim/stance/index.ts'
import { scopeOf } from './claim/stance/scope.ts'
import { predicateWord } from './claim/stance/tree.ts'
import { tense } from './claim/tense.ts'
import { timeValue } from './claim/time.ts'
import { looksAhead } from './claim/time/outlook.ts'
import type { Stretch, Tree } from './claim/tree.ts'
import { claimType } from './claim/type.ts'
import { reasons, worthiness } from './claim/worthiness.ts'

/** Gives a claim for every finite proposition of the running text. */
function extract(article: Annotated): ClaimFinding[] {
  const trees = article.sentences.map((sentence) => repairedTree(article, sentence))
  // What governs a clause is read off the same trees as its parts.
  const tokens = trees.flatMap(({ words }, at) => words.map((word) => ({ ...word, head: word.head < 0 ? -1 : word.head + (article.sentences[at] as Sentence).first })))
  const repaired = { ...article, tokens }
  return article.sentences.flatMap((sentence, at) => (isRunningText(article, sentence) ? claimsOf(repaired, sentence, trees[at] as Tree) : []))
}

/** A tree has clauses, a clause has parts, and parts make a row; every step can be replaced without the others. */
function claimsOf(article: Annotated, sentence: Sentence, tree: Tree): ClaimFinding[] {
  const propositions = (found: readonly Clause[]): Proposition[] =>
    found.map((clause) => proposition(tree, clause)).filter((each) => each !== null).filter((each) => isWhole(tree, each))
  const found = clauses(tree)
  const stated = propositions(found)
  const open = propositions(openClauses(article, sentence, tree, found, stated))
  return [...stated, ...open].map((each) => claimOf(article, tree, sentence, each))
}

function claimOf(article: Annotated, tree: Tree, { first }: Sentence, proposition: Proposition): ClaimFinding {
  const { clause, adjuncts } = proposition
  const span = ({ from, to }: Stretch): Span => balanced(article.text, spanOfTokens(tree.words, from, to) as Span)
  const tokens = (stretch: Stretch | null): readonly Token[] => (stretch ? tree.words.slice(stretch.from, stretch.to) : [])
  const [subject, object] = [tokens(proposition.subject), tokens(proposition.object)]
  const { from, to } = proposition.predicate
  const word = proposition.implied ? first + clause.head : predicateWord(article.tokens, first + from, first + to)
  const tensed = tense(article, word)
  const { negation, polarity, certainty, certainty_score, hedges, commitment } = stance(article, word)
  const parts = adjuncts.map((each) => ({ role: each.role, value: each.role === 'time' ? isoOf(article, span(each), first + each.of) : null, ...span(each) }))
  const time = parts.find(({ value }) => value !== null) ?? parts.find(({ role }) => role === 'time') ?? null
  const whole = span({ from: proposition.from, to: proposition.until })
  const predicate = proposition.implied ? null : span(proposition.predicate)
  const stated = { role: place(tree, clause), tense: tensed, type: claimType(article, word, tensed), polarity, certainty, certainty_score, hedges, commitment } as const
  const why = reasons({ subject, predicate: tokens(proposition.predicate), object, speech: reports(tree, clause.head), ...stated })
  return {
    span: whole,
    at: {
      subject: proposition.subject && span(proposition.subject), predicate, object: proposition.object && span(proposition.object), time,
      negation, negation_scope: negation && scopeOf(article.text, negation, whole, predicate),
    },
    refs: { quote: null, source: null, quantity: [] },
    rule: clause.shape, confidence: confidence(tree.words.length, proposition),
    adjuncts: parts, time_value: time?.value ?? null, check_worthiness: worthiness(why), check_worthiness_reasons: why, standalone: false, standalone_edits: [],
    // What is spread stands last: properties written behind it cost the engine fifty times as much.
    ...stated, ...(proposition.implied ? { predicate: proposition.implied } : {}),
  }
}

/** The words of a time as ISO 8601, seen from the day of publishing and from the verb that it is said of. */
function isoOf(article: Annotated, { start, end }: Span, verb: number): string | null {
  const ahead = looksAhead(article, verb)
  const value = (future: boolean): string | null => timeValue(article.text.slice(start, end), article.document.raw.metadata.published_at, future)
  return ahead === null ? (value(true) === value(false) ? value(true) : null) : value(ahead)
}

/** Proposes claims: one finite proposition each, with its parts, its certainty and what sort of claim it is. */
export const claim: Extractor<ClaimFinding> = { table: 'claims', extract }
