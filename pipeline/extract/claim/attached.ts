import type { Token } from '../../model.ts'
import type { Chunk, Chunked } from './chunks.ts'
import { type Clause, clause, kindAt, lastOf, type Shape, type State, wordAt } from './clause.ts'
import { antecedent, beforeBracket, nounsUpTo } from './nouns.ts'
import { isTime } from './phrases.ts'
import { reports } from './verbs.ts'

/** "the company, which makes …": what the relative word stands for is the subject. */
export function relativeClause({ sentence, found }: State, verb: number, at: number): Clause | null {
  let left = at - 1
  if (kindAt(sentence, left) === 'comma') left--
  if (kindAt(sentence, left) === 'close') left = beforeBracket(sentence, left)
  if (kindAt(sentence, left) !== 'noun') return null
  const named = wordAt(sentence, at) === 'which' && sentence.words[(sentence.chunks[left] as Chunk).to - 1]?.tag === 'PROPN'
  const aside = wordAt(sentence, at) === 'who' && kindAt(sentence, at - 1) === 'comma'
  const subject = named ? { from: left, to: left + 1 } : aside ? nounsUpTo(sentence, left) : antecedent(sentence, left)
  return clause({ verb, subject, shape: 'relative', from: at, opener: at, parent: lastOf(found) })
}

/** "the ferry, built in 1998": a participle after a noun, or after a clause whose subject it shares. */
export function participleClause(state: State, verb: number, left: number): Clause | null {
  const { sentence, found } = state
  const kind = kindAt(sentence, verb)
  const afterComma = kindAt(sentence, left) === 'comma'
  const at = afterComma ? left - 1 : left
  const above = found.at(-1)
  const opener = afterComma ? left : null
  const place = { verb, shape: 'participle', from: opener ?? verb, opener, parent: lastOf(found) } as const
  if (kindAt(sentence, left) === 'conjunction') {
    return above?.shape === 'participle' || kind === 'participle' ? sharedSubject(state, verb, left) : null
  }
  if (kind === 'gerund' && afterComma && above) return clause({ ...place, subject: (found[governing(found)] ?? above).subject })
  if (kindAt(sentence, at) !== 'noun' || isTime(sentence, sentence.chunks[at] as Chunk)) return null
  if (kind === 'gerund' && above && kindAt(sentence, at - 1) === 'preposition') return null
  return clause({ ...place, subject: antecedent(sentence, at) })
}

/** "… and left": the verb shares the subject of the clause before it. */
export function sharedSubject({ sentence, found }: State, verb: number, at: number): Clause | null {
  const kind = kindAt(sentence, verb)
  const last = found.at(-1)
  if (!last) return null
  const parent = last.shape === 'participle' && (kind === 'finite' || kind === 'past') ? governing(found) : found.length - 1
  const above = found[parent]
  const bare = kindAt(sentence, last.verb) === 'base' || /[AT][XRB]*I/.test(sentence.chunks[last.verb]?.letters ?? '')
  if (!above || (kind === 'base' && !bare)) return null
  return clause({ verb, subject: above.subject, shape: above.shape === 'participle' ? 'participle' : 'conjoined', from: at, parent })
}

/** "X, a former priest, left" jumps over what stands between the commas; in "X came, left …" the verbs share a subject. */
export function afterComma(state: State, verb: number, comma: number): Clause | null {
  const { sentence } = state
  const kind = kindAt(sentence, verb)
  const gap = (firstWord(sentence, verb)?.start ?? 0) - (firstWord(sentence, comma)?.end ?? 0)
  // More than a space between the comma and the verb is a quotation mark: somebody is named who said it.
  const marked = gap > 1
  const [first, second] = marked ? [inverted(sentence, verb), null] : [overAside(state, verb, comma), inverted(sentence, verb)]
  const whole = first ?? second
  if (whole) return whole
  if (kind === 'past' && (state.found.length === 0 || describesNoun(state, verb))) return participleClause(state, verb, comma)
  // The words after an attribution go on with what is said, not with who says it.
  if (reports(sentence, state.found.at(-1)?.verb ?? -1)) return null
  return kind === 'past' || kind === 'finite' ? sharedSubject(state, verb, comma) : null
}

const firstWord = ({ words, chunks }: Chunked, i: number): Token | undefined => words[chunks[i]?.from ?? -1]

/** "The man who came left": the verb takes up the noun before the relative or participle clause that has just ended. */
export function resumed({ sentence, found }: State, verb: number): Clause | null {
  const above = found.at(-1)
  if (!above?.subject) return null
  const { subject } = above
  if (/^(?:relative|participle|contact)$/.test(above.shape)) {
    const own = above.shape === 'contact' || (above.opener !== null && subject.from > above.opener)
    const head = own ? above.opener ?? subject.from : subject.to
    return kindAt(sentence, head - 1) === 'noun' ? clause({ verb, subject: nounsUpTo(sentence, head - 1), shape: 'main', from: verb }) : null
  }
  const parted = sentence.chunks.slice(above.verb, verb).some(({ kind }) => kind === 'comma')
  if (kindAt(sentence, above.verb) !== 'past' || above.verb < subject.to - 1 || parted) return null
  return clause({ verb, subject: { from: subject.from, to: verb }, shape: 'main', from: subject.from })
}

/** Place of the last clause that is not said in passing. */
const governing = (found: readonly Clause[]): number => found.findLastIndex(({ shape }) => shape !== 'participle' && shape !== 'relative')

/** ", says the mayor": a verb of saying before its subject. */
function inverted(sentence: Chunked, verb: number): Clause | null {
  if (kindAt(sentence, verb + 1) !== 'noun' || !reports(sentence, verb)) return null
  if (!/^(?:stop|comma|preposition)$/.test(kindAt(sentence, verb + 2) ?? 'stop')) return null
  let to = verb + 2
  while (wordAt(sentence, to) === 'of' && kindAt(sentence, to + 1) === 'noun') to += 2
  return clause({ verb, subject: { from: verb + 1, to }, shape: 'main', from: verb })
}

function overAside({ sentence, found }: State, verb: number, comma: number): Clause | null {
  for (let i = comma - 1; i > 0 && !/^(?:stop|that)$/.test(kindAt(sentence, i) ?? ''); i--) {
    if (kindAt(sentence, i) !== 'comma' || kindAt(sentence, i - 1) !== 'noun' || !isAside(sentence, i + 1, comma)) continue
    const subject = nounsUpTo(sentence, i - 1)
    const before = kindAt(sentence, subject.from - 1)
    if (!/^(?:stop|comma|conjunction|subordinator|that|relative|open|close)$/.test(before ?? 'stop')) continue
    const shape: Shape = before === 'that' ? 'complement' : before === 'subordinator' ? 'adverbial' : 'main'
    const opener = shape === 'main' ? null : subject.from - 1
    return clause({ verb, subject, shape, from: opener ?? subject.from, opener, parent: shape === 'complement' ? lastOf(found) : null })
  }
  return null
}

/** Whether what stands between two commas is said in passing: a relative clause, or something without a verb of its own. */
function isAside({ chunks }: Chunked, from: number, to: number): boolean {
  const [first, ...rest] = chunks.slice(from, to).map(({ kind }) => kind)
  if (first === undefined) return false
  const relative = rest.indexOf('relative')
  const own = [first, ...(relative > 0 ? rest.slice(0, relative) : rest)]
  const verbs = own.some((kind) => kind === 'finite' || kind === 'base' || (kind === 'past' && first !== 'past'))
  return first === 'relative' || first === 'subordinator' || !verbs
}

/** ", created by a rival": a past form that does not go on from a present tense belongs to the noun before the comma. */
function describesNoun({ sentence, found }: State, verb: number): boolean {
  const above = found.at(-1)?.verb ?? -1
  const finite = /^V/.test(sentence.chunks[above]?.letters ?? '') && /[^s]s$/.test(wordAt(sentence, above))
  const auxiliary = /^(?:is|are|has|have|will|would|can|could|may|might)$/.test(wordAt(sentence, above))
  return finite || auxiliary || kindAt(sentence, above) === 'base' || wordAt(sentence, verb + 1) === 'by'
}
