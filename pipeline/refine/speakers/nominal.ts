import { titles } from '../../generated/lexicons.ts'
import type { MentionFinding } from '../../model.ts'
import { lastUpTo } from '../../text/spans.ts'
import { subjectBefore } from './antecedent.ts'
import type { Entity } from './entities.ts'
import { fittingGender, normalised, wordsAt } from './names.ts'
import { headNoun } from './nouns.ts'
import type { Standing, State } from './state.ts'

/** Where an article opens with a role, its bearer may be named shortly after, in UTF-16 units. */
const lookAhead = 200
const offices = new Map(titles.filter(({ office }) => office !== '').map(({ title, office }) => [normalised(title), office]))

/** Words that describe somebody, with what they say of him or her. */
export type Nominal = Pick<MentionFinding, 'span' | 'kind' | 'gender' | 'number'>

/** A definite nominal as it is compared: its words without article, whose it is, and its place. */
type Definite = Readonly<{ content: readonly string[]; owner: string | null; nominal: Nominal }>

/** What may tell whom a definite nominal means, the surest first: the first that names anybody decides, and must name one alone. */
const evidence: readonly ((state: State, definite: Definite) => readonly Entity[])[] = [byRole, byNoun, byCountry, byBusiness, byAge]

/** Gives the one named entity that a definite nominal ("the minister", "the ministry") can only mean; null else. */
export function bearerOf(state: State, nominal: Nominal): Entity | null {
  const words = wordsAt(state.article, nominal.span).toLowerCase().replace(/^the central bank$/, 'the bank')
  const [, owner = null, bare = ''] = /^(?:(?:the|this|that|its|his|her|their) |(.+)['’]s? )(.+)$/.exec(words) ?? []
  if (bare === '' || nominal.number === 'plural') return null
  const definite = { content: normalised(bare).split(' '), owner, nominal }
  for (const candidatesOf of evidence) {
    const [entity, ...others] = new Set(candidatesOf(state, definite).filter((entity) => isIntroduced(state, entity, nominal)))
    if (entity) return others.length === 0 ? entity : null
  }
  return null
}

/** Whether somebody may be of a nominal's gender and is named by the end of its sentence ("the director, Ida Moe"), or soon where no person was before. */
function isIntroduced({ named, article: { sentences } }: State, { mentions, gender }: Entity, { span, gender: own }: Nominal): boolean {
  const opens = !named.some((entity) => entity.kind === 'person' && startOf(entity) < span.start)
  const end = opens ? span.start + lookAhead : (sentences[lastUpTo(sentences, span.start)]?.end ?? span.end)
  return (mentions[0] as MentionFinding).span.start < end && fittingGender(gender, own)
}

const startOf = ({ mentions }: Entity): number => (mentions[0] as MentionFinding).span.start

/** Those whose role the article states: "the director" after "Ida Moe, the director of the mill". */
function byRole({ standings }: State, { content, owner, nominal }: Definite): Entity[] {
  if (nominal.kind !== 'person') return []
  const fitting = standings.filter((standing) => isOf(standing, content, owner))
  const exact = fitting.filter(({ title }) => title.join(' ') === content.join(' '))
  return (exact.length > 0 ? exact : fitting).map(({ entity }) => entity)
}

/** Whether a stated role is the one of a nominal: all its words stated, the noun last, and its owner, where it has one, too. */
function isOf({ title, stated }: Standing, content: readonly string[], owner: string | null): boolean {
  const owned = owner === null || content.length > 1 || normalised(owner).split(' ').every((word) => stated.has(word))
  const office = title.map((word) => offices.get(word) ?? word)
  return owned && office.at(-1) === content.at(-1) && content.every((word) => word === 'former' || stated.has(word) || office.includes(word))
}

const isBody = ({ kind }: Entity): boolean => kind === 'organisation' || kind === 'government'

/** Bodies whose name holds all words of the nominal: "the inspectorate" after "Northern Ferry Inspectorate". */
function byNoun({ named }: State, { content, owner, nominal }: Definite): Entity[] {
  if (owner !== null || nominal.kind === 'person') return []
  return named.filter((entity) => isBody(entity) && content.every((word) => entity.key.split(' ').includes(word)))
}

/** How much of its beginning an adjective shares with the name of its country ("Norwegian", "Norway"), in letters. */
const sharedBeginning = 4

/** The country whose government the nominal calls by an adjective: "the Norwegian government" after "Norway". */
function byCountry({ named }: State, { content }: Definite): Entity[] {
  const [adjective = '', noun] = content
  if (content.length !== 2 || noun !== 'government' || adjective.length < sharedBeginning) return []
  return named.filter(({ kind, key }) => kind === 'government' && !key.includes(' ') && key.startsWith(adjective.slice(0, sharedBeginning)))
}

/** The body named last before "the company", where its sentence names no other that could be one. */
function byBusiness({ named, article: { sentences } }: State, { content, owner, nominal }: Definite): Entity[] {
  const { use } = headNoun(content.join(' '))
  if (owner !== null || content.length > 1 || (use !== 'business' && use !== 'body')) return []
  const fitting = named.filter((entity) => (use === 'business' ? entity.kind === 'organisation' && !isSpecific(entity) : isBody(entity)))
  const placed = fitting.flatMap((entity) => {
    const before = entity.mentions.findLast(({ span }) => span.end <= nominal.span.start)
    return before ? [{ entity, sentence: lastUpTo(sentences, before.span.start) }] : []
  })
  const nearest = Math.max(...placed.map(({ sentence }) => sentence))
  return placed.filter(({ sentence }) => sentence === nearest).map(({ entity }) => entity)
}

/** Whether the name itself says that it is a body of another kind than a company: a hospital, a union. */
function isSpecific({ key }: Entity): boolean {
  const { kind, use } = headNoun(key)
  return (kind === 'organisation' || kind === 'government') && use === ''
}

/** "The 54-year-old": whoever has that age, else the person that the sentence before, or the one before that, is about. */
function byAge(state: State, { content, nominal }: Definite): Entity[] {
  const [, age] = /^(\d+)-year-old$/.exec(content.at(-1) ?? '') ?? []
  if (age === undefined) return []
  const { text, sentences } = state.article
  const aged = state.named.filter(({ mentions }) => mentions.some(({ span }) => new RegExp(`^,? \\(?${age}\\b`).test(text.slice(span.end, span.end + age.length + 3))))
  if (aged.length > 0) return aged
  const here = lastUpTo(sentences, nominal.span.start)
  const before = [here, here - 1].map((at) => sentences[at]).map((sentence) => sentence && subjectBefore(state, sentence))
  return before.flatMap((found) => (found ? [found.entity] : [])).slice(0, 1)
}
