import type { Token } from '../../model.ts'
import { isCalendarWord } from '../../text/phrases.ts'
import { isSpoken, type Scene, sentenceAt } from './scene.ts'

/** A noun phrase: its words as they stand alone behind "the" (null: they would not), and what it says beside its noun. */
type Phrase = Readonly<{ words: string | null; content: ReadonlySet<string>; start: number }>

/** The longest phrase that may stand for a shorter one, in words, and how far back it may stand, in sentences. */
const longest = 9
const sentencesBack = 6

/** The nouns of an article by lemma, as places in its tokens, and the phrases around those asked for; worked out once. */
const places = new WeakMap<Scene, ReadonlyMap<string, readonly number[]>>()
const phrases = new WeakMap<Scene, Map<string, readonly Phrase[]>>()

/**
 * Gives the fuller words by which the article spoke of what "the" and the noun at `head` mean: "the plan to widen the canal" after
 * "a plan to widen the canal". Undefined where it did not; null where two may be meant, or where the noun alone came first.
 */
export function fullerThan(scene: Scene, at: number, head: number): string | null | undefined {
  const { article } = scene
  const { tokens } = article
  const { start } = tokens[at] as Token
  const own = tokens.slice(at + 1, head).map(({ lower }) => lower)
  const before = phrasesOf(scene, (tokens[head] as Token).lemma).filter((phrase) => phrase.start < start)
  const fuller = before.filter(({ content }) => [...content].some((word) => !own.includes(word)))
  const [first] = fuller
  if (first === undefined) return undefined
  const isOne = before[0] === first && new Set(fuller.map(({ content }) => [...content].join(' '))).size === 1 && own.every((word) => first.content.has(word))
  const last = fuller.at(-1) as Phrase
  return isOne && !isSpoken(scene, tokens[at] as Token) && sentenceAt(article, start) - sentenceAt(article, last.start) <= sentencesBack ? first.words : null
}

function phrasesOf(scene: Scene, lemma: string): readonly Phrase[] {
  const { tokens, text } = scene.article
  const known = phrases.get(scene) ?? new Map<string, readonly Phrase[]>()
  phrases.set(scene, known)
  const found = known.get(lemma) ?? (nounsOf(scene).get(lemma) ?? []).map((head) => phraseOf(tokens, text, head))
  known.set(lemma, found)
  return found
}

function nounsOf(scene: Scene): ReadonlyMap<string, readonly number[]> {
  const known = places.get(scene)
  if (known) return known
  const found = new Map<string, number[]>()
  scene.article.tokens.forEach(({ tag, lemma }, at) => {
    if (tag !== 'NOUN') return
    const list = found.get(lemma)
    if (list) list.push(at)
    else found.set(lemma, [at])
  })
  places.set(scene, found)
  return found
}

/** The words around a noun that hang on it without a break. */
function phraseOf(tokens: readonly Token[], text: string, head: number): Phrase {
  const hangs = (i: number): boolean => {
    let top = i < tokens.length ? i : -1
    while (top >= 0 && top !== head && !isAside(tokens, top, head)) top = tokens[top]?.head ?? -1
    return top === head
  }
  let [from, to] = [head, head + 1]
  while (hangs(from - 1)) from--
  while (hangs(to)) to++
  const words = tokens.slice(from, to)
  const opened = /^(?:an?|the|this|that|these|those)$/.test(words[0]?.lower ?? '') ? 1 : 0
  const content = words.slice(opened).filter((_, i) => from + opened + i !== head)
  const isOwned = words.some(({ relation, head: on }) => on === head && /^nmod:poss/.test(relation))
  const stands = content.length > 0 && words.length <= longest && (opened === 1 || isOwned) && words.every(standsAlone) && tokens[to]?.text !== '-'
    // "the hot sun" says no more than "the sun" of which one is meant.
    && content.some(({ tag }) => !/^(?:ADJ|ADV)$/.test(tag)) && /^\p{Ll}/u.test((tokens[head] as Token).text)
  const said = text.slice((words[isOwned ? 0 : opened] as Token).start, (words.at(-1) as Token).end).replace(/\s+/g, ' ')
  return { words: !stands ? null : isOwned ? said.replace(/^The /, 'the ') : `the ${said}`, content: new Set(content.map(({ lower }) => lower)), start: (words[0] as Token).start }
}

/** The preposition of a phrase, and what is told in a clause of its own behind the noun, are no part of how it is called. */
function isAside(tokens: readonly Token[], i: number, head: number): boolean {
  const { head: on, relation, tag } = tokens[i] as Token
  const infinitive = relation === 'acl' && tokens[head + 1]?.lower === 'to' && tokens[head + 1]?.head === i
  return tag === 'PUNCT' || (on === head && !infinitive && /^(?:case|acl|appos|parataxis|conj|cc|cop|aux|mark|nsubj|advmod|obl|advcl|ccomp)/.test(relation))
}

/** Whether a word needs no other word in its place itself. */
const standsAlone = (token: Token): boolean => !isCalendarWord(token) && !/^(?:PRON|NUM|AUX|PUNCT)$/.test(token.tag)
  && !/^(?:this|that|these|those|last|next|first|second|another|other|same|such|than)$/.test(token.lower)
