import { afterComma, participleClause, relativeClause, resumed, sharedSubject } from './attached.ts'
import type { Chunk, Chunked } from './chunks.ts'
import { type Clause, clause, kindAt, lastOf, type Shape, type State, wordAt } from './clause.ts'
import { beforeBracket, isObjectPronoun, nounsUpTo, plural } from './nouns.ts'
import { isTime } from './phrases.ts'
import { attributes, takesClause } from './verbs.ts'

/** Gives the clauses of a sentence in the order of their verbs. */
export function clauses(sentence: Chunked): Clause[] {
  const found: Clause[] = []
  sentence.chunks.forEach((chunk, i) => {
    if (!/^(?:finite|past|base|participle|gerund)$/.test(chunk.kind)) return
    const next = clauseAt({ sentence, found }, i)
    if (!next) return
    const above = found.at(-1)
    // "The shares sold last week rose": what looked like the main verb stands inside the subject.
    const inside = above && next.subject && next.subject.from <= above.verb && above.verb < next.subject.to
    if (inside) found[found.length - 1] = { ...above, shape: 'participle' }
    found.push(next)
  })
  return attributed(sentence, found)
}

/** Looks at what stands before a verb group to find its subject and what the clause is to the others. */
function clauseAt(state: State, verb: number): Clause | null {
  const { sentence } = state
  const kind = kindAt(sentence, verb)
  let left = verb - 1
  while (kindAt(sentence, left) === 'adverb') left--
  if (kindAt(sentence, left) === 'close') left = beforeBracket(sentence, left)
  if (kind === 'participle' || kind === 'gerund') return participleClause(state, verb, left)
  switch (kindAt(sentence, left)) {
    case 'noun': return afterNoun(state, verb, left)
    case 'relative': return relativeClause(state, verb, left)
    case 'conjunction': return sharedSubject(state, verb, left)
    case 'comma': return afterComma(state, verb, left)
    case 'finite': case 'past': case 'base': case 'adjective': return kind === 'finite' || awaitsVerb(state) ? resumed(state, verb) : null
    default: return null
  }
}

/** What stands before the nouns before a verb says whether they are its subject. */
function afterNoun(state: State, verb: number, left: number): Clause | null {
  const { sentence, found } = state
  const kind = kindAt(sentence, verb)
  const subject = nounsUpTo(sentence, left)
  const at = subject.from - 1
  const above = found.at(-1)
  const own = (shape: Shape, opener: number | null): Clause =>
    clause({ verb, subject, shape, from: opener ?? subject.from, opener, parent: lastOf(found) })
  const agrees = kind !== 'base' || plural(sentence, left)
  const lone = subject.to - subject.from === 1 && isTime(sentence, sentence.chunks[left] as Chunk)
  switch (kindAt(sentence, at)) {
    case 'that': return own('complement', at)
    case 'subordinator': return { ...own('adverbial', at), parent: null }
    case 'relative': return own('relative', at)
    case 'conjunction': {
      const shape = above?.shape === 'complement' && above.opener !== null ? 'complement' : 'main'
      return { ...own(shape, null), from: at, parent: above?.parent ?? null }
    }
    case 'preposition': return kind === 'past' ? participleClause(state, verb, left) : resumed(state, verb)
    case 'finite': case 'past': case 'base': case 'infinitive': case 'gerund':
      if (lone || isObjectPronoun(sentence, left)) return resumed(state, verb)
      if (takesClause(sentence, at)) return agrees ? own('complement', null) : null
      if (kind === 'past') return awaitsVerb(state) ? resumed(state, verb) : participleClause(state, verb, left)
      return kind === 'finite' ? resumed(state, verb) ?? own('complement', null) : null
    case 'noun':
      if (lone) return resumed(state, verb)
      if (wordAt(sentence, at) === 'what') return { ...own('complement', null), from: at }
      if (kind !== 'base' && isContact(state, at, left)) return own('contact', null)
  }
  return agrees ? { ...own('main', null), parent: null } : null
}

/** "the deal the bank signed": two nouns side by side, the second a name or a pronoun rather than "more" or a time. */
function isContact({ sentence, found }: State, noun: number, subject: number): boolean {
  const letters = sentence.chunks[subject]?.letters ?? ''
  const above = found.at(-1)
  const placed = above ? noun > above.verb : noun === 0 && letters === 'P'
  return placed && !letters.endsWith('D') && !isTime(sentence, sentence.chunks[noun] as Chunk)
}

/** Whether all that was found so far stands inside a subject: "The house that he bought …". */
const awaitsVerb = ({ found }: State): boolean =>
  found.length > 0 && found.every(({ shape }) => /^(?:relative|contact|participle)$/.test(shape))

/** "…, the coast guard said": ties the clauses that such an attribution reports to it. */
function attributed(sentence: Chunked, found: readonly Clause[]): Clause[] {
  const inverted = ({ subject, verb }: Clause): boolean => subject !== null && subject.from > verb
  const takesNone = (i: number): boolean => !found.some(({ parent, shape }) => parent === i && shape === 'complement')
  const at = found.findIndex((each, i) => each.shape === 'main' && kindAt(sentence, each.from - 1) === 'comma'
    && (attributes(sentence, each.verb) || inverted(each)) && takesNone(i))
  const [first, cue] = [found[0], found[at]]
  if (!first || !cue || !found.slice(0, at).some(({ shape }) => shape === 'main')) return [...found]
  const stop = sentence.chunks.findLastIndex(({ kind }, i) => kind === 'stop' && i < first.from)
  return found.map((each, i) => {
    if (i === at) return { ...each, content: { from: stop + 1, to: each.from - 1 } }
    return each.shape === 'main' && each.parent === null ? { ...each, parent: at } : each
  })
}
