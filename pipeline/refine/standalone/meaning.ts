import type { MentionFinding, Span, Token } from '../../model.ts'
import { contains } from '../../text/spans.ts'
import { isSubject } from '../speakers/tree.ts'
import { headIn, isPlural, namedOf, wordsInside } from './noun-phrases.ts'
import { type Candidate, personsBefore } from './persons.ts'
import { isSpoken, type Scene, sentenceAt, tokensIn } from './scene.ts'

/** Whom or what a pronoun means: a key by which it is known, the words that say it, and where it was named for the pronoun. */
export type Meant = Readonly<{ who: string; words: string; from: number }>

type Gender = MentionFinding['gender']

/** Gives what a pronoun of the third person means where it can mean nothing else; null elsewhere. */
export function meantBy(scene: Scene, at: number): Meant | null {
  const token = scene.article.tokens[at] as Token
  if (isSpoken(scene, token)) return null
  const gender = genderOf(token.lower)
  return gender === 'unknown' ? speaking(scene, at) ?? carriedOn(scene, at) : person(scene, at, gender)
}

const genderOf = (pronoun: string): Gender => (/^(?:he|him|his)$/.test(pronoun) ? 'male' : /^(?:she|hers?)$/.test(pronoun) ? 'female' : 'unknown')

/** Of a person: the only one that fits; of several the one that speaks, or is the subject of the sentence before. */
function person(scene: Scene, at: number, gender: Gender): Meant | null {
  const token = scene.article.tokens[at] as Token
  const candidates = personsBefore(scene, token, gender)
  const [first, ...others] = new Set(candidates.map(({ who }) => who))
  if (first === undefined || candidates.some(({ who }) => who === null)) return null
  const chosen = others.length === 0 ? candidates[0] : chosenOf(scene, at, candidates)
  return chosen ? meaning(scene, chosen) : null
}

function meaning(scene: Scene, { who, mention }: Candidate): Meant | null {
  const words = who === null ? null : namedOf(scene, who)
  return who === null || words === null ? null : { who, words, from: mention.span.start }
}

function chosenOf(scene: Scene, at: number, candidates: readonly Candidate[]): Candidate | undefined {
  const { article } = scene
  const token = article.tokens[at] as Token
  if (!/^nsubj/.test(token.relation)) return undefined
  const here = sentenceAt(article, token.start)
  const inside = candidates.filter(({ mention }) => sentenceAt(article, mention.span.start) === here)
  const speaker = scene.quoteAround(token)?.at.speaker
  // "Moe said she would": nobody else of her kind is named between.
  if (speaker && sentenceAt(article, speaker.start) === here) return inside.every(({ isSure, mention }) => isSure && contains(speaker, mention.span)) ? inside[0] : undefined
  if (inside.length > 0 || !opensSentence(scene, at)) return undefined
  const subjects = candidates.filter(({ mention }) => sentenceAt(article, mention.span.start) === here - 1 && isSubject(article, mention.span))
  return new Set(subjects.map(({ who }) => who)).size === 1 ? subjects[0] : undefined
}

/** Whether a token is among the first words of its sentence. */
const opensSentence = ({ article }: Scene, at: number): boolean =>
  at - (article.sentences[sentenceAt(article, (article.tokens[at] as Token).start)]?.first ?? 0) < 3

/** "The union said it would": what a body says of "it", or people of "they", as the subject of what is said. */
function speaking(scene: Scene, at: number): Meant | null {
  const { article, sources } = scene
  const token = article.tokens[at] as Token
  const quote = scene.quoteAround(token)
  const speaker = quote?.at.speaker
  if (!quote || !speaker || quote.refs.source === null || speaker.end > token.start || sentenceAt(article, speaker.start) !== sentenceAt(article, token.start)) return null
  const kind = sources.get(quote.refs.source)
  const plural = isPlural(scene, speaker)
  const { relation } = article.tokens[headIn(article.tokens, speaker)] as Token
  const fits = /^the/.test(token.lower) ? plural : !plural && kind !== 'person' && kind !== 'group'
  if (!fits || !/^nsubj/.test(token.relation) || !/^nsubj/.test(relation) || rivals(scene, speaker, token)) return null
  if (isPronoun(scene, speaker)) return meantBy(scene, tokensIn(article, speaker)[0])
  return { who: quote.refs.source, words: namedOf(scene, quote.refs.source) ?? wordsInside(scene, speaker), from: speaker.start }
}

const isPronoun = ({ article }: Scene, span: Span): boolean => article.tokens[tokensIn(article, span)[0]]?.tag === 'PRON'

/** Whether another noun that could be meant stands between a speaker and the pronoun, as a subject. */
function rivals({ article }: Scene, speaker: Span, { start }: Token): boolean {
  const [first, last] = tokensIn(article, { start: speaker.end, end: start })
  return article.tokens.slice(first, last).some(({ tag, relation }) => /^(?:NOUN|PROPN)$/.test(tag) && /^nsubj/.test(relation))
}

/** "Teachers began a strike. They want …": the subject of the sentence before, where no other noun there agrees. */
function carriedOn(scene: Scene, at: number): Meant | null {
  const { article: { tokens, sentences } } = scene
  const { lower, start, relation } = tokens[at] as Token
  const before = sentences[sentenceAt(scene.article, start) - 1]
  if (lower !== 'they' || !/^nsubj/.test(relation) || !before || at !== sentences[sentenceAt(scene.article, start)]?.first) return null
  const [token, ...others] = tokens.slice(before.first, before.last).filter((each) => isPlural(scene, each))
  if (!token || others.length > 0 || !/^nsubj/.test(token.relation) || token.tag !== 'NOUN') return null
  return { who: `at ${token.start}`, words: wordsInside(scene, token), from: token.start }
}
