import type { Annotated, ClaimFinding, Extractor, Sentence, Span, Token } from '../model.ts'
import { spanOfTokens } from '../text/spans.ts'
import { certainty } from './claim/certainty.ts'
import { clauses, reports } from './claim/clauses.ts'
import { confidence } from './claim/confidence.ts'
import { type Governor, governor } from './claim/governor.ts'
import { place } from './claim/place.ts'
import { isWhole, type Proposition, proposition } from './claim/propositions.ts'
import { balanced } from './claim/quoted.ts'
import { repairedTree } from './claim/repairs.ts'
import { isRunningText } from './claim/running-text.ts'
import { tense } from './claim/tense.ts'
import { timeValue } from './claim/time.ts'
import type { Stretch, Tree } from './claim/tree.ts'
import { type ClaimType, typeOf } from './claim/type.ts'
import { infinitiveVerb } from './claim/verb-lexicon.ts'
import { verbGroup } from './claim/verb-group.ts'
import { worthiness } from './claim/worthiness.ts'

/** Gives a claim for every finite proposition of the running text. */
function extract(article: Annotated): ClaimFinding[] {
  return article.sentences.flatMap((sentence) => (isRunningText(article, sentence) ? claimsOf(article, sentence) : []))
}

/** A tree has clauses, a clause has parts, and parts make a row; every step can be replaced without the others. */
function claimsOf(article: Annotated, sentence: Sentence): ClaimFinding[] {
  const tree = repairedTree(article, sentence)
  return clauses(tree)
    .map((clause) => proposition(tree, clause)).filter((each) => each !== null)
    .filter((each) => isWhole(tree, each))
    .map((each) => claimOf(article, tree, each))
}

function claimOf(article: Annotated, tree: Tree, proposition: Proposition): ClaimFinding {
  const { clause, adjuncts } = proposition
  const span = ({ from, to }: Stretch): Span => balanced(article.text, spanOfTokens(tree.words, from, to) as Span)
  const tokens = (stretch: Stretch | null): readonly Token[] => (stretch ? tree.words.slice(stretch.from, stretch.to) : [])
  const [subject, predicate, object] = [tokens(proposition.subject), tokens(proposition.predicate), tokens(proposition.object)]
  const above = governor(tree, clause)
  const verb = verbGroup(tree, proposition)
  const tensed = tense(verb.words, verb)
  const around = tokens({ from: Math.min(proposition.from, proposition.predicate.to), to: proposition.predicate.to })
  const time = adjuncts.find(({ role }) => role === 'time') ?? null
  const after = tokens({ from: proposition.predicate.to, to: proposition.until })
  const stated = {
    role: place(tree, clause), tense: tensed, type: sortOf({ subject, predicate, after }, above, tensed), commitment: above.commitment,
    ...certainty([...verb.shared, ...predicate], { around, subject, limit: above.limit }),
  } as const
  return {
    ...(proposition.implied ? { predicate: proposition.implied } : {}),
    span: span({ from: proposition.from, to: proposition.until }),
    at: {
      subject: span(proposition.subject), predicate: proposition.implied ? null : span(proposition.predicate),
      object: proposition.object && span(proposition.object), time: time && span(time),
    },
    refs: { quote: null, source: null, quantity: [] },
    rule: clause.shape, confidence: confidence(tree.words.length, proposition), ...stated,
    adjuncts: adjuncts.map((each) => ({ ...span(each), role: each.role })),
    time_value: time && timeValue(wordsAt(article, span(time)), article.document.raw.metadata.published_at, tensed === 'future'),
    standalone_text: null,
    check_worthiness: worthiness({ ...stated, subject, object, speech: reports(tree, clause.head) }),
  }
}

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
