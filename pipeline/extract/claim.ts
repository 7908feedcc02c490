import type { Annotated, ClaimFinding, Extractor, Sentence, Span, Token } from '../model.ts'
import { spanOfTokens } from '../text/spans.ts'
import { certainty } from './claim/certainty.ts'
import { type Chunk, type Chunked, chunked } from './claim/chunks.ts'
import type { Stretch } from './claim/clause.ts'
import { clauses } from './claim/clauses.ts'
import { confidence } from './claim/confidence.ts'
import { type Governor, governor, sharedVerb } from './claim/governor.ts'
import { isWhole, type Proposition, propositions } from './claim/propositions.ts'
import { balanced } from './claim/quoted.ts'
import { isRunningText } from './claim/running-text.ts'
import { tense } from './claim/tense.ts'
import { timeValue } from './claim/time.ts'
import { type ClaimType, typeOf } from './claim/type.ts'
import { infinitiveVerb } from './claim/verb-lexicon.ts'
import { reports } from './claim/verbs.ts'
import { worthiness } from './claim/worthiness.ts'

/** Gives a claim for every finite proposition of the running text. */
function extract(article: Annotated): ClaimFinding[] {
  return article.sentences.flatMap((sentence) => (isRunningText(article, sentence) ? claimsOf(article, sentence) : []))
}

/** Words in groups, groups in clauses, clauses in parts; every step can be replaced without the others. */
function claimsOf(article: Annotated, sentence: Sentence): ClaimFinding[] {
  const words = chunked(article, sentence)
  const found = propositions(words, clauses(words))
  return found.filter((each) => isWhole(words, each)).map((each) => claimOf(article, words, each, found))
}

function claimOf(article: Annotated, sentence: Chunked, proposition: Proposition, all: readonly Proposition[]): ClaimFinding {
  const { clause } = proposition
  const adjuncts = proposition.adjuncts.filter(({ from, to }) => from < to)
  const span = ({ from, to }: Stretch): Span => balanced(article.text, spanOfTokens(sentence.words, from, to) as Span)
  const tokens = (stretch: Stretch | null): readonly Token[] => (stretch ? sentence.words.slice(stretch.from, stretch.to) : [])
  const [subject, predicate, object] = [tokens(proposition.subject), tokens(proposition.predicate), tokens(proposition.object)]
  const above = governor(sentence, proposition, all)
  const auxiliaries = sharedVerb(sentence, proposition, all)
  const verb = auxiliaries ?? (sentence.chunks[clause.verb] as Chunk)
  const tensed = tense(tokens(verb), verb)
  const around = tokens({ from: proposition.from, to: proposition.predicate.to })
  const time = adjuncts.find(({ role }) => role === 'time') ?? null
  const role = above.reported ? 'reported' : clause.shape === 'main' || clause.shape === 'conjoined' ? 'main' : 'background'
  const after = tokens({ from: proposition.predicate.to, to: proposition.until })
  const stated = {
    role, tense: tensed, type: sortOf({ subject, predicate, after }, above, tensed), commitment: above.commitment,
    ...certainty([...tokens(auxiliaries), ...predicate], { around, subject, limit: above.limit }),
  } as const
  return {
    span: span({ from: proposition.from, to: proposition.until }),
    at: {
      subject: part(proposition.subject, span), predicate: span(proposition.predicate),
      object: part(proposition.object, span), time: part(time, span),
    },
    refs: { quote: null, source: null, quantity: [] },
    rule: clause.shape, confidence: confidence(sentence, proposition), ...stated,
    adjuncts: adjuncts.map((each) => ({ ...span(each), role: each.role })),
    time_value: time && timeValue(wordsAt(article, span(time)), article.document.raw.metadata.published_at, tensed === 'future'),
    standalone_text: null,
    check_worthiness: worthiness({ ...stated, subject, object, speech: reports(sentence, clause.verb) }),
  }
}

const part = (stretch: Stretch | null, span: (stretch: Stretch) => Span): Span | null => (stretch && stretch.from < stretch.to ? span(stretch) : null)

const wordsAt = ({ text }: Annotated, { start, end }: Span): string => text.slice(start, end)

type Parts = Readonly<Record<'subject' | 'predicate' | 'after', readonly Token[]>>

function sortOf({ subject, predicate, after }: Parts, above: Governor, tensed: ClaimFinding['tense']): ClaimType {
  const spelled = (words: readonly Token[]): string => words.map(({ lower }) => lower).join(' ')
  const copula = predicate.every(({ tag }) => tag !== 'VERB')
  return typeOf({
    subject: spelled(subject), predicate: spelled(predicate), rest: spelled(after),
    complement: copula ? spelled([...predicate, ...after]) : '',
    governed: above.type ?? infinitiveVerb(predicate)?.type ?? null,
    tense: tensed, firstPerson: /^(?:i|we)$/.test(subject[0]?.lower ?? ''),
  })
}

/** Proposes claims: one finite proposition each, with its parts, its certainty and what sort of claim it is. */
export const claim: Extractor<ClaimFinding> = { table: 'claims', extract }
