import type { MentionFinding, Span } from '../../model.ts'
import { lastUpTo } from '../../text/spans.ts'
import { fittingGender, likelyGender } from '../speakers/names.ts'
import { mentionsFrom } from '../speakers/state.ts'
import { bearing } from './bearers.ts'
import { type Scene, sentenceAt } from './scene.ts'

type Gender = MentionFinding['gender']

/** One whom a pronoun may mean, with the mention that says so; `who` null: a name that fits several; `isSure`: known to be of the gender. */
export type Candidate = Readonly<{ who: string | null; mention: MentionFinding; isSure: boolean }>

/** How far back a pronoun reaches, in sentences. */
const sentencesBack = 2

/** Gives the persons of a gender that are named or described before a pronoun, in its sentence or the ones before, outside quotations. */
export function personsBefore(scene: Scene, { start }: Pick<Span, 'start'>, gender: Gender): Candidate[] {
  const { article, state } = scene
  const from = article.sentences[Math.max(0, sentenceAt(article, start) - sentencesBack)]?.start ?? 0
  const near = mentionsFrom(state, { start: from, end: start }).filter((mention) => mention.form !== 'pronoun' && !state.quoted.has(mention) && !state.inRole.has(mention))
  return near.flatMap((mention) => {
    const own = genderOf(scene, mention)
    const candidate = fittingGender(own, gender) ? knownCandidate(scene, mention) : null
    return candidate ? [{ isSure: own === gender, ...candidate }] : []
  })
}

type Described = Omit<Candidate, 'isSure'>

/** Whom mentions mean, worked out once each. */
const known = new WeakMap<MentionFinding, Described | null>()

function knownCandidate(scene: Scene, mention: MentionFinding): Described | null {
  const seen = known.get(mention)
  if (seen !== undefined) return seen
  const candidate = candidateOf(scene, mention)
  known.set(mention, candidate)
  return candidate
}

const genderOf = ({ state }: Scene, mention: MentionFinding): Gender => {
  const entity = state.entityOf.get(mention)
  const known = entity?.gender ?? mention.gender
  return known === 'unknown' && entity ? likelyGender(entity.key) : known
}

function candidateOf(scene: Scene, mention: MentionFinding): Described | null {
  const { article, state } = scene
  if (mention.form === 'name') {
    const entity = state.entityOf.get(mention)
    return mention.kind === 'person' || entity?.kind === 'person' ? { who: entity?.key ?? null, mention } : null
  }
  if (mention.kind !== 'person' || mention.number === 'plural' || isSaidOf(article.text, mention)) return null
  const role = scene.roles[lastUpTo(scene.roles, mention.span.end - 1)]
  // Who is named beside the description is in mind already.
  if (role && mention.span.start < role.end) return null
  const entity = bearing(scene, mention)
  return { who: entity?.key ?? `at ${mention.span.start}`, mention }
}

/** "is a judge", "as a candidate": what somebody is said to be is nobody else. */
const isSaidOf = (text: string, { span }: MentionFinding): boolean => /\b(?:as|for|is|was|be|been|become|became)\s$/.test(text.slice(Math.max(0, span.start - 8), span.start))
