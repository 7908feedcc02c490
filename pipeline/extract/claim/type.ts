import { calendar, claimCues, numberWords, timeWords } from '../../generated/lexicons.ts'
import type { Annotated, ClaimFinding, Token } from '../../model.ts'
import { negationOf } from './stance/modifiers.ts'
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
  const fitting = new Set([...ownTypes(tokens, predicate), ...governedTypes(tokens, predicate, tense)])
  if ((tense === 'future' && !keepsSilent(tokens, predicate)) || mayHappen(tokens, predicate)) fitting.add(tense === 'future' && promises(article, predicate) ? 'promise' : 'prediction')
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
  const found = [
    ...(cues.get(`predicate ${lemma}`) ?? []).filter(fits),
    ...(complement ? [i, ...nominal] : nominal.filter((at) => /^xcomp/.test((tokens[at] as Token).relation)))
      .flatMap((at) => cues.get(`complement ${(tokens[at] as Token).lemma}`) ?? []),
  ]
  const degree = complement && related(tokens, i, /^advmod/).some((at) => is(tokens, at, 'too'))
  return [...found.map(({ type }) => type), ...besideTypes(tokens, i), ...(degree ? ['opinion' as const] : [])]
}

/** What auxiliaries, adverbs and prepositions beside a predicate make of it. */
function besideTypes(tokens: readonly Token[], i: number): ClaimType[] {
  const beside = [...related(tokens, i, /^(?:aux|advmod)/), ...related(tokens, i, /^obl/).flatMap((at) => related(tokens, at, /^case/))]
  return beside.flatMap((at) => cues.get(`beside ${(tokens[at] as Token).lower}`) ?? []).map(({ type }) => type)
}

const is = (tokens: readonly Token[], i: number, word: string): boolean => (tokens[i] as Token).lower === word

/** What the verb above makes of a clause or an infinitive; a conjoined verb shares it, an infinitive the words beside that verb ("should stop pricing"). */
function governedTypes(tokens: readonly Token[], i: number, tense: ClaimFinding['tense']): ClaimType[] {
  const { head, relation } = tokens[i] as Token
  if (head < 0) return []
  if (/^conj/.test(relation)) return governedTypes(tokens, head, tense)
  if (!/^(?:ccomp|xcomp)/.test(relation) && tie(tokens, i) !== 'to') return []
  const { lemma, tag } = tokens[head] as Token
  const cue = cues.get(`predicate ${lemma}`)?.find(({ type }) => type === 'promise' || type === 'prediction')
  const own = clauseVerb(lemma)?.type ?? cue?.type ?? null
  if (own && tag !== 'AUX') return isMeant(tokens, head, own, tense) ? [own] : []
  return /^xcomp/.test(relation) ? [...besideTypes(tokens, head), ...governedTypes(tokens, head, tense)] : []
}

/** What somebody believes to have happened is no opinion; what is needed for a purpose ("the money is needed to pay") is no advice. */
function isMeant(tokens: readonly Token[], above: number, type: ClaimType, tense: ClaimFinding['tense']): boolean {
  if (type === 'opinion') return tense !== 'past'
  const purpose = related(tokens, above, /^(?:nsubj|aux):pass/).length > 0 || /^acl/.test((tokens[above] as Token).relation)
  return type !== 'recommendation' || !purpose
}

/** "would not say": a refusal, not what is to come. */
const keepsSilent = (tokens: readonly Token[], i: number): boolean =>
  signature(tokens[i] as Token, 'c')?.sort === 'report' && negationOf(tokens, i) !== null && related(tokens, i, /^aux/).some((at) => is(tokens, at, 'would'))

/** "may collapse", but not "may be ill" or "may have left": something that is still to come. */
const mayHappen = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i] as Token).tag === 'VERB' && related(tokens, i, /^aux/).some((at) => /^(?:may|might)$/.test((tokens[at] as Token).lower))
  && !related(tokens, i, /^(?:aux|cop)/).some((at) => /^(?:have|be|been)$/.test((tokens[at] as Token).lower))

/** Who speaks of what they will do ("we will", "he said he would"), or of what will be done (by them, as a rule), promises it. */
function promises(article: Annotated, i: number): boolean {
  const { tokens } = article
  const { relation, head } = tokens[i] as Token
  if (/^conj/.test(relation) && related(tokens, i, /^nsubj/).length === 0) return promises(article, head)
  const subject = tokens[related(tokens, i, /^nsubj/)[0] ?? -1]
  if (subject === undefined) return false
  if (/^(?:i|we)$/.test(subject.lower)) return true
  if (!/^ccomp/.test(relation)) return false
  return /^nsubj:pass/.test(subject.relation) || (speaksOfItself(article, head, subject.lower) && (tokens[i] as Token).tag === 'VERB')
}

/** "he said he", "the ministry said it": whether a pronoun behind a verb of saying may mean who speaks. */
function speaksOfItself({ tokens, names }: Annotated, saying: number, pronoun: string): boolean {
  if (signature(tokens[saying] as Token, 'c')?.sort !== 'report' || !/^(?:he|she|it|they)$/.test(pronoun)) return false
  const speaker = related(tokens, saying, /^nsubj/)[0]
  if (speaker === undefined) return false
  if ((tokens[speaker] as Token).tag === 'PRON') return is(tokens, speaker, pronoun)
  const isPerson = names.some(({ first, last, kind }) => kind === 'person' && first <= speaker && speaker < last)
  return !isPerson || /^s?he$/.test(pronoun)
}

/** Whether a clause itself holds a number of things: no date, no time of day, no age, no length of time, no number in a name. */
function figures({ tokens, names }: Annotated, i: number): boolean {
  const inName = (at: number): boolean => names.some(({ first, last }) => first <= at && at < last)
  // "400 people gathered": the tree may hang the verb on the noun.
  const { head, relation } = tokens[i] as Token
  const subject = relation === 'acl' && tokens[head]?.relation === 'root' ? related(tokens, head, /^nummod/) : []
  const fits = (at: number): boolean => counts(tokens, at) && !inName(at)
  return clauseHas(tokens, i, 0, fits) || subject.some(fits)
}

function counts(tokens: readonly Token[], at: number): boolean {
  const { text, lower, tag, head, relation } = tokens[at] as Token
  if (/^(?:%|percent|percentage|majority|average|median|half|quarter|third|dozens|hundreds|thousands|millions|billions)$/.test(lower)) return tag !== 'ADJ'
  if (tag !== 'NUM' || /^(?:1[5-9]|20)\d\d$/.test(text) || /[:/]/.test(text)) return false
  if (lower === 'one') return related(tokens, head, /^nmod/).some((i) => (tokens[i] as Token).tag === 'NUM')
  if (small.has(lower) && related(tokens, at, /^nmod/).length === 0 && !/^nsubj/.test(relation)) return false
  const governor = tokens[head]
  const date = governor !== undefined && (months.has(governor.lower) || timeNouns.has(governor.lemma))
  return !date && tokens[at + 1]?.text !== '-' && !/^(?:compound|appos)/.test(relation) && !months.has(tokens[at - 1]?.lower ?? '')
}

/** Whether a clause has such a word, those of the clauses inside it left out; a figure in a phrase of a phrase (`depth`) is told in passing. */
const clauseHas = (tokens: readonly Token[], i: number, depth: number, fits: (at: number) => boolean): boolean =>
  depth < 2 && (fits(i) || (dependents(tokens)[i] ?? []).some((at) => isOwn(tokens[at] as Token) && clauseHas(tokens, at, depth + Number(isPhrase.test((tokens[at] as Token).relation)), fits)))

const isPhrase = /^(?:nsubj|i?obj|obl|nmod)/

const isOwn = ({ relation, tag }: Token): boolean => !/^(?:ccomp|advcl|acl|parataxis|conj|csubj|xcomp)/.test(relation) || !/^(?:VERB|AUX)$/.test(tag)
