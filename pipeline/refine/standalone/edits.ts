import type { ClaimFinding, Edit, Span, Token } from '../../model.ts'
import { date } from './dates.ts'
import { nominal } from './nominals.ts'
import { name } from './names.ts'
import { bareNumber, pointsElsewhere } from './pointing.ts'
import { pronoun } from './pronouns.ts'
import { type Found, type Scene, tokensIn } from './scene.ts'
import type { LeftOut } from './sentence.ts'

/** What the words at a token stand for; undefined where that is none of its business. */
type Look = (scene: Scene, at: number) => Found | undefined

/** Whatever may need another word, in the order in which it is asked. */
const looks: readonly Look[] = [name, date, pronoun, nominal, bareNumber]

/** Gives the edits that make a claim's words stand alone, in order; null where that is not safe. */
export function edits(scene: Scene, claim: ClaimFinding, missing: LeftOut): Edit[] | null {
  const named = new Set<string>()
  if (missing === 'nothing') return editsIn(scene, claim, claim.span, named)
  const subject = editsIn(scene, claim, missing, named)
  const rest = subject && editsIn(scene, claim, claim.span, named)
  if (!subject || !rest) return null
  const { start } = claim.span
  return [{ start, end: start, replacement: `${applied(scene, missing, subject)} `, kind: 'subject' }, ...rest]
}

function editsIn(scene: Scene, claim: ClaimFinding, stretch: Span, named: Set<string>): Edit[] | null {
  const made: Edit[] = []
  const [first, last] = tokensIn(scene.article, stretch)
  if (pointsElsewhere(scene, first, last)) return null
  for (let at = first; at < last;) {
    const found = foundAt(scene, at)
    if (found === null || (found?.within !== undefined && found.within < claim.span.start)) return null
    if (found?.edit && !isNamed(found, claim, named)) made.push(found.edit)
    if (found?.who) named.add(found.who)
    at = Math.max(at + 1, found?.next ?? 0)
  }
  return made.every(({ start, end }) => stretch.start <= start && end <= stretch.end) ? made : null
}

const isNamed = ({ who, from }: NonNullable<Found>, { span }: ClaimFinding, named: ReadonlySet<string>): boolean =>
  (who !== undefined && named.has(who)) || (from !== undefined && span.start <= from)

/** Words of these kinds stand for nothing else, unless a name or a description begins with them. */
const plain = /^(?:VERB|AUX|ADP|PUNCT|CCONJ|SCONJ|PART|SYM|INTJ)$/

function foundAt(scene: Scene, at: number): Found | undefined {
  const { tag, start } = scene.article.tokens[at] as Token
  if (plain.test(tag) && !scene.mentionAt.has(start)) return undefined
  if (!scene.found.has(at)) scene.found.set(at, lookAt(scene, at))
  return scene.found.get(at)
}

function lookAt(scene: Scene, at: number): Found | undefined {
  for (const look of looks) {
    const found = look(scene, at)
    if (found !== undefined) return found
  }
  return undefined
}

/** Gives the words of a stretch with edits made. */
function applied({ article: { text } }: Scene, stretch: Span, made: readonly Edit[]): string {
  const places = [...made, { start: stretch.end, end: stretch.end, replacement: '' }]
  const words = places.map(({ start, replacement }, i) => text.slice(places[i - 1]?.end ?? stretch.start, start) + replacement).join('')
  return words.replace(/\s+/g, ' ')
}
