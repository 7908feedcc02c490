import type { Annotated, MentionFinding } from '../../model.ts'
import type { Entity } from '../speakers/entities.ts'
import { isAcronymOf, normalised, wordsAt } from '../speakers/names.ts'
import { type Found, type Scene, tokensIn } from './scene.ts'

/** A name stands alone in its fullest form; a short one that may be of two people does not. */
export function name(scene: Scene, at: number): Found | undefined {
  const { article, state, mentionAt } = scene
  const mention = mentionAt.get(article.tokens[at]?.start ?? -1)
  if (mention?.form !== 'name') return undefined
  const [, next] = tokensIn(article, mention.span)
  const entity = state.entityOf.get(mention)
  const words = wordsAt(article, mention.span)
  if (!entity) return mention.kind === 'person' && !words.includes(' ') ? null : { edit: null, next }
  const whole = isAttribute(scene, next) || isWhole(entity, words, mention)
  if (!whole && formOf(scene, entity).isUnsure) return null
  const full = whole ? null : nameOf(scene, entity, mention)
  return { next, who: entity.key, edit: full === null ? null : { replacement: full, kind: 'name', ...mention.span } }
}

/** "the Moe family", "the NSC chief": a name before a noun that it belongs to stays as it is. */
const isAttribute = ({ article: { tokens } }: Scene, next: number): boolean =>
  tokens[next]?.tag === 'NOUN' && (tokens[next - 1]?.head ?? -1) >= next

/** Whether a name says who it is: it is the fullest, or no short form of it that is sure. */
function isWhole({ key, kind, name: full }: Entity, words: string, mention: MentionFinding): boolean {
  if (words === full || (kind !== 'person' && kind !== 'organisation')) return true
  const short = normalised(words)
  if (short === key || (kind === 'person' && short.includes(' '))) return true
  if (kind === 'person') return !key.endsWith(` ${short}`) && !key.startsWith(`${short} `)
  return !isAcronymOf(key.split(' '), words) && mention.kind !== 'organisation'
}

/** The form of a name that stands alone, whether "the" stands before it, and whether a shorter form may be of somebody else. */
type Form = Readonly<{ full: string; hasArticle: boolean; isUnsure: boolean }>

const forms = new WeakMap<Entity, Form>()

function formOf(scene: Scene, entity: Entity): Form {
  const form = forms.get(entity) ?? formFrom(scene, entity)
  forms.set(entity, form)
  return form
}

function formFrom({ article, strangers }: Scene, { key, name, kind, mentions }: Entity): Form {
  const isFull = (mention: MentionFinding | undefined): boolean => {
    const words = mention ? wordsAt(article, mention.span) : ''
    return words !== '' && (words === name || normalised(words) === key)
  }
  // A headline writes capitals where no name is.
  const running = mentions.filter(({ span }) => span.start >= (article.paragraphs[0]?.end ?? 0))
  if (kind === 'person') {
    const words = running.filter(({ form }) => form === 'name').map(({ span }) => wordsAt(article, span).replace(/['’]s$/u, '')).filter((form) => form.includes(' '))
    // Who went by a short name before the full one came may have been somebody else.
    const isUnsure = strangers().has(key.split(' ').at(-1) ?? '') || (!isFull(mentions[0]) && !isFull(running[0]))
    return { full: words.sort((a, b) => b.length - a.length)[0] ?? name, hasArticle: false, isUnsure }
  }
  const full = mentions.find(isFull)
  return { full: name, hasArticle: full !== undefined && isBehindArticle(article, full) && !/^the /i.test(name), isUnsure: !running.some(isFull) }
}

const isBehindArticle = ({ text }: Annotated, { span }: MentionFinding): boolean => /\b[Tt]he $/.test(text.slice(Math.max(0, span.start - 4), span.start))

/** Gives the fullest name of somebody, with the article it goes with unless `instead`, the name in whose place it stands, has that before it. */
export function nameOf(scene: Scene, entity: Entity, instead: MentionFinding | null): string {
  const { full, hasArticle } = formOf(scene, entity)
  return hasArticle && !(instead && isBehindArticle(scene.article, instead)) ? `the ${full}` : full
}

/** Gives the words as an edit of a stretch, with the mark of a possessive where the stretch has one. */
export const possessive = (words: string, article: string): string => `${words}${article.includes('’') ? '’' : "'"}s`
