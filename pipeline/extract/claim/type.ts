import { calendar, claimCues, numberWords, timeWords } from '../../generated/lexicons.ts'
import type { Annotated, ClaimFinding, Token } from '../../model.ts'
import { signature } from './stance/signatures.ts'
import { dependents, related, tie } from './stance/tree.ts'
import { clauseVerb } from './verb-lexicon.ts'

export type ClaimType = ClaimFinding['type']

/** When several types fit, the first in this order is meant: what is said of the claim before what it is about. */
const order: readonly ClaimType[] = ['allegation', 'promise', 'recommendation', 'rule', 'prediction', 'cause', 'opinion', 'statistic']

const cues = new Map<string, { with: string; type: ClaimType }[]>()
for (const { lemma, place, with: condition, type } of claimCues) {
  const key = `${place} ${lemma}`
  cues.set(key, [...(cues.get(key) ?? []), { with: condition, type: type as ClaimType }])
}

const timeNouns = new Set(timeWords.filter(({ kind }) => kind === 'unit').map(({ form }) => form))
const small = new Set(numberWords.filter((each) => each.class === 'unit').map(({ word }) => word))
const months = new Set(calendar.filter(({ kind }) => kind.startsWith('month')).map(({ word }) => word))

/** Gives what sort of claim the predicate at a place makes: by itself, by what stands beside it, by the verb above, by its figures. */
export function claimType(article: Annotated, predicate: number, tense: ClaimFinding['tense']): ClaimType {
  const { tokens } = article
  const fitting = new Set([...ownTypes(tokens, predicate), ...governedTypes(tokens, predicate)])
  if (tense === 'future' || mayHappen(tokens, predicate)) fitting.add(promises(tokens, predicate) ? 'promise' : 'prediction')
  // The figures of "said …" are those of what is said.
  if (signature(tokens[predicate] as Token, 'c')?.sort !== 'report' && figures(article, predicate)) fitting.add('statistic')
  return order.find((type) => fitting.has(type)) ?? 'report'
}

function ownTypes(tokens: readonly Token[], i: number): ClaimType[] {
  const { lemma, tag } = tokens[i] as Token
  const passive = related(tokens, i, /^(?:nsubj:pass|aux:pass|cop)/).length > 0
  const tied = related(tokens, i, /^(?:obl|advcl|nmod)/).flatMap((at) => related(tokens, at, /^(?:case|mark)/))
  const preposition = (word: string): boolean => tied.some((at) => is(tokens, at, word))
  const fits = ({ with: condition }: { with: string }): boolean => condition === '' || (condition === 'passive' ? passive : preposition(condition))
  const complement = tag !== 'VERB' || related(tokens, i, /^cop/).length > 0
  const nominal = related(tokens, i, /^(?:xcomp|amod)/).filter((at) => /^(?:ADJ|NOUN)$/.test((tokens[at] as Token).tag))
  const beside = [...related(tokens, i, /^(?:aux|advmod)/), ...related(tokens, i, /^obl/).flatMap((at) => related(tokens, at, /^case/))]
  const found = [
    ...(cues.get(`predicate ${lemma}`) ?? []).filter(fits),
    ...(complement ? [i, ...nominal] : nominal.filter((at) => /^xcomp/.test((tokens[at] as Token).relation)))
      .flatMap((at) => cues.get(`complement ${(tokens[at] as Token).lemma}`) ?? []),
    ...beside.flatMap((at) => cues.get(`beside ${(tokens[at] as Token).lower}`) ?? []),
  ]
  const degree = complement && related(tokens, i, /^advmod/).some((at) => is(tokens, at, 'too'))
  return [...found.map(({ type }) => type), ...(degree ? ['opinion' as const] : [])]
}

const is = (tokens: readonly Token[], i: number, word: string): boolean => (tokens[i] as Token).lower === word

/** What the verb above makes of a clause or an infinitive; a conjoined verb shares it. */
function governedTypes(tokens: readonly Token[], i: number): ClaimType[] {
  const { head, relation } = tokens[i] as Token
  if (head < 0) return []
  if (/^conj/.test(relation)) return governedTypes(tokens, head)
  if (!/^(?:ccomp|xcomp)/.test(relation) && tie(tokens, i) !== 'to') return []
  const { lemma, tag } = tokens[head] as Token
  const cue = cues.get(`predicate ${lemma}`)?.find(({ type }) => type === 'promise' || type === 'prediction')
  const own = clauseVerb(lemma)?.type ?? cue?.type ?? null
  return own && tag !== 'AUX' ? [own] : /^xcomp/.test(relation) ? governedTypes(tokens, head) : []
}

/** "may collapse", but not "may be ill" or "may have left": something that is still to come. */
const mayHappen = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i] as Token).tag === 'VERB' && related(tokens, i, /^aux/).some((at) => /^(?:may|might)$/.test((tokens[at] as Token).lower))
  && !related(tokens, i, /^(?:aux|cop)/).some((at) => /^(?:have|be|been)$/.test((tokens[at] as Token).lower))

/** Who speaks of what they will do, or of what will be done (by them, as a rule), promises it. */
function promises(tokens: readonly Token[], i: number): boolean {
  const subject = related(tokens, i, /^nsubj/)[0]
  if (subject === undefined) return false
  const { relation } = tokens[i] as Token
  if (/^(?:i|we)$/.test((tokens[subject] as Token).lower)) return true
  return /^nsubj:pass/.test((tokens[subject] as Token).relation) && /^ccomp/.test(relation)
}

/** Whether a clause itself holds a number of things: no date, no time of day, no age, no length of time, no number in a name. */
function figures({ tokens, names }: Annotated, i: number): boolean {
  const inName = (at: number): boolean => names.some(({ first, last }) => first <= at && at < last)
  return clauseTokens(tokens, i).some((at) => counts(tokens, at) && !inName(at))
}

function counts(tokens: readonly Token[], at: number): boolean {
  const { text, lower, tag, head, relation } = tokens[at] as Token
  if (/^(?:%|percent|percentage|majority|average|median|half|quarter|third|dozens|hundreds|thousands|millions|billions)$/.test(lower)) return tag !== 'ADJ'
  if (tag !== 'NUM' || /^(?:1[5-9]|20)\d\d$/.test(text) || /[:/]/.test(text) || lower === 'one') return false
  if (small.has(lower) && related(tokens, at, /^nmod/).length === 0) return false
  const governor = tokens[head]
  const date = governor !== undefined && (months.has(governor.lower) || timeNouns.has(governor.lemma))
  return !date && tokens[at + 1]?.text !== '-' && !/^(?:compound|appos)/.test(relation) && !months.has(tokens[at - 1]?.lower ?? '')
}

/** The words of a clause without those of the clauses inside it. */
const clauseTokens = (tokens: readonly Token[], i: number): number[] =>
  [i, ...(dependents(tokens)[i] ?? []).filter((at) => !/^(?:ccomp|advcl|acl|parataxis|conj|csubj|xcomp)/.test((tokens[at] as Token).relation)
    || !/^(?:VERB|AUX)$/.test((tokens[at] as Token).tag)).flatMap((at) => clauseTokens(tokens, at))]
