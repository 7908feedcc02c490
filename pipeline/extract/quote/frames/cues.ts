import type { Token } from '../../../model.ts'
import { phraseEndingAt } from '../../../text/phrases.ts'
import { dependent } from '../../../text/tree.ts'
import { type Entry, type Form, isWord, reportingVerb } from '../lexicon.ts'
import { type Reading, segmentEndingBefore, segmentStartingAt, type Unit } from '../reading.ts'

/** A word of reporting outside quotation marks. `first` is where its verb group begins, [verb, last) the words of the cue. */
export type Cue = Readonly<{
  entry: Entry
  form: Form
  first: number
  verb: number
  last: number
  negated: boolean
  passive: boolean
  /** "to say" that nobody's finite verb carries. */
  bare: boolean
  unit: Unit
}>

/** Gives every cue of a unit that may attribute words, in order: "said", "pointed out", "declined to say". */
export function cuesOf(reading: Reading, unit: Unit): Cue[] {
  const cues: Cue[] = []
  for (let i = unit.first; i < unit.last; i++) {
    if (reading.segmentOf(i) >= 0) continue
    const cue = cueAt(reading, unit, i)
    if (cue === null) continue
    cues.push(cue)
    i = cue.last - 1
  }
  return cues
}

function cueAt(reading: Reading, unit: Unit, i: number): Cue | null {
  const { tokens } = reading
  const found = reportingVerb(tokens, i)
  if (found === null || carriesCue(tokens, i) || (found.last === i + 1 && !isVerbHere(reading, unit, i, found.form))) return null
  const group = verbGroup(reading, unit, i)
  const passive = found.form !== 'gerund' && dependent(tokens, i, /^aux:pass$/, { first: group.first, last: i }) >= 0 && /^(?:past|participle)$/.test(found.form)
  return { verb: i, unit, first: group.first, negated: group.negated, bare: group.bare, passive, ...found }
}

/** "declined to say", "wanted to add": what carries a verb of reporting is part of its cue. */
const carriesCue = (tokens: readonly Token[], i: number): boolean =>
  isCarrier(tokens, i) && tokens[i + 1]?.lower === 'to' && tokens[i + 2] !== undefined && /[cw]/.test(reportingVerb(tokens, i + 2)?.entry.frames ?? '')

/** The tagger takes "claims" or "reports" for nouns now and then: after a name and before words of content they are verbs. */
function isVerbHere(reading: Reading, unit: Unit, i: number, form: Form): boolean {
  const { tokens } = reading
  const { tag, lower, text, relation } = tokens[i] as Token
  const previous = i > unit.first ? tokens[i - 1] : undefined
  if (previous && form !== 'past' && isNounPlace(previous)) return false
  if (previous && /^\p{Lu}/u.test(text) && tag !== 'VERB' && lower !== 'says') return false
  if (tag === 'VERB' || lower === 'said') return true
  if (/^says?$/.test(lower) && previous && previous.lower !== 'to') return true
  if (form === 'gerund') return isAbsolute(reading, unit, i)
  if (/^(?:obj|obl|nmod|compound|appos|nsubj|amod)/.test(relation)) return false
  if (form === 'base' && !/^(?:who|they|we|i|you)$/.test(previous?.lower ?? '')) return false
  const next = tokens[i + 1]
  const afterMark = segmentEndingBefore(reading, i) !== null || (previous?.text === ',' && form === 'third')
  const inverted = afterMark && (next?.tag === 'PROPN' || next?.tag === 'DET')
  const subject = previous !== undefined && phraseEndingAt(tokens, i - 1, unit.first) !== null
  return inverted || (subject && isContentNext(reading, i, previous)) || (form === 'past' && tag === 'ADJ')
}

/** After a determiner, an adjective or a possessive a word is a noun: "their claims". */
const isNounPlace = ({ tag, lower }: Token): boolean =>
  tag === 'DET' || tag === 'ADJ' || (tag !== 'AUX' && /^(?:his|her|their|its|'s|’s)$/.test(lower))

/** Whether the words after token i are such as follow a verb of reporting and not a noun. */
function isContentNext(reading: Reading, i: number, previous: Token): boolean {
  const next = reading.tokens[i + 1]
  if (next === undefined) return false
  if (next.lower === 'that' || next.text === ':') return true
  if (segmentStartingAt(reading, i + 1) !== null || segmentStartingAt(reading, i + 2) !== null) return true
  return previous.tag !== 'NOUN' && (next.tag === 'PRON' || next.tag === 'DET' || /^[.,]$/.test(next.text))
}

/** ", with its ministry warning of": whatever its tag, the participle of a subject that "with" brings in. */
function isAbsolute({ tokens }: Reading, unit: Unit, i: number): boolean {
  if (!/^(?:that|of)$/.test(tokens[i + 1]?.lower ?? '')) return false
  const before = tokens.slice(Math.max(unit.first, i - 6), i).map(({ lower }) => lower)
  return before.some((word, k) => word === 'with' && before[k - 1] === ',')
}

type Group = Readonly<{ first: number; negated: boolean; bare: boolean }>

/** Walks left from a verb over its auxiliaries, adverbs, negation and carrying verbs ("has repeatedly declined to say"). */
function verbGroup(reading: Reading, unit: Unit, verb: number): Group {
  const { tokens } = reading
  let next = ''
  let first = verb
  let negated = false
  let bare = false
  while (first > unit.first && reading.segmentOf(first - 1) < 0) {
    const token = tokens[first - 1] as Token
    const carries = bare && isCarrier(tokens, first - 1)
    const particle = bare && /^(?:on|out|ahead)$/.test(token.lower) && isWord('carrier', tokens[first - 2]?.lemma)
    const inside = token.tag === 'AUX' || token.tag === 'ADV' || token.lower === 'to' || isWord('negation', token.lower)
    if (!(inside || carries || particle) || token.lower === 'according') break
    if (token.lower === 'to') bare = true
    else if (carries || (next === 'to' && token.tag === 'AUX')) bare = false
    if (isWord('negation', token.lower) || (carries && isWord('negative_carrier', token.lemma))) negated = true
    next = token.lower
    first--
  }
  return { first, negated, bare }
}

/** Whether a word carries "to say": "continued", "declined", or "was quick". */
function isCarrier(tokens: readonly Token[], i: number): boolean {
  const { lemma, lower } = tokens[i] as Token
  const isReady = isWord('ready', lower) && (isWord('be', tokens[i - 1]?.lower) || isWord('be', tokens[i - 2]?.lower))
  return isReady || isWord('carrier', lemma) || isWord('negative_carrier', lemma)
}
