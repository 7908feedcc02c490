import type { Token } from '../../../model.ts'
import { phraseStartingAt } from '../../../text/phrases.ts'
import { topFrom } from '../../../text/tree.ts'
import { type Form, isWord, mayBeFinite, reportingVerb } from '../lexicon.ts'
import type { Placed } from './place.ts'
import { type Reading, segmentStartingAt, tokensOf, unitOf } from '../reading.ts'

/** What is reported: it begins at token `from` and reaches no further than `last`; `verb` and `form` are those of its cue. */
export type Content = Readonly<{ from: number; last: number; verb: number; form: Form }>

/** Gives the token before which reported words end: where the sentence goes on to another attribution or away from the cue. */
export function contentEnd(reading: Reading, content: Content): number {
  const { tokens } = reading
  let depth = 0
  for (let i = content.from; i < content.last; i++) {
    const segment = segmentStartingAt(reading, i)
    const { text } = tokens[i] as Token
    if (segment) {
      i = tokensOf(reading, segment).last - 1
      if (tokens[i - 1]?.text === ',' && endsAt(reading, content, i - 1, i + 1)) return i + 1
    } else if (text === '(') depth++
    else if (text === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && i > content.from && endsAt(reading, content, i, i + 1)) return i
  }
  return content.last
}

/** Whether reported words end at token i, a mark or conjunction; `after` is the next token, over a closing quotation mark. */
const endsAt = (reading: Reading, content: Content, i: number, after: number): boolean =>
  partsHere(reading, content, i, after) || leaves(reading, content, i, after)

/** Whether at token i another attribution begins. */
function partsHere(reading: Reading, { last, form }: Content, i: number, after: number): boolean {
  const { tokens } = reading
  const { text, lower } = tokens[i] as Token
  const mark = /^[,;–—]$/.test(text)
  if (!mark && !/^(?:and|but|while)$/.test(lower)) return false
  let at = mark ? after : i
  const word = tokens[at]?.lower ?? ''
  if (mark && word === 'according') return true
  if (mark && word === 'with') return participleNear(reading, at, last)
  const conjunction = /^(?:and|but|while|though|although|as|or)$/.test(word)
  if (conjunction) at++
  while (tokens[at]?.tag === 'ADV' || (conjunction && tokens[at]?.tag === 'AUX')) at++
  if (at < last && sharesSubject(reading, at, { form, mark, conjunction })) return true
  const opening = tokens[unitOf(reading, i)?.first ?? i]
  const subordinate = text === ',' && isWord('opener', opening?.lower)
  return (conjunction || text === ';' || subordinate) && attributes(reading, at, last)
}

/** Whether the words after a mark, or from "but" on, are no longer reported: a last remark, the main clause, a further act of the speaker. */
function leaves({ tokens }: Reading, { from, last, verb }: Content, i: number, after: number): boolean {
  const mark = /^[,–—-]$/.test((tokens[i] as Token).text)
  const at = mark ? after : i
  const word = tokens[at]
  if (at >= last || word === undefined || !(mark || word.lower === 'but')) return false
  const { head, relation, lower } = tokens[topFrom(tokens, at)] as Token
  if (mark && isRemark(tokens, at, last, relation)) return true
  if (head < 0 || head >= from) return head < 0 && mark
  if (/^conj/.test(relation)) return head === verb ? word.lower === 'but' : mark
  return head === verb && /^advcl/.test(relation) && lower.endsWith('ing')
}

/** What the article adds at the end of a sentence: ", which costs millions", ", a plan that failed". */
const isRemark = (tokens: readonly Token[], at: number, last: number, relation: string): boolean =>
  (isWord('remark', tokens[at]?.lower) || (/^an?$/.test(tokens[at]?.lower ?? '') && relation === 'appos'))
  && !tokens.slice(at, last).some(({ text }) => /^[,;–—]$/.test(text))

type Junction = Readonly<{ form: Form; mark: boolean; conjunction: boolean }>

/** Whether a verb of reporting at the token has the subject of the attribution before: ", adding", "and warned", "but declined to say". */
function sharesSubject(reading: Reading, at: number, { form, mark, conjunction }: Junction): boolean {
  const { tokens } = reading
  const carried = conjunction && tokens[at + 1]?.lower === 'to' && isCarrier(tokens[at] as Token)
  const found = reportingVerb(tokens, carried ? at + 2 : at)
  if (carried && found) return /[cq]/.test(found.entry.frames)
  if (!found || reading.segmentOf(at) >= 0 || !(/[cq]/.test(found.entry.frames) || (conjunction && found.entry.class === 'accuse'))) return false
  if (found.form === 'gerund') return mark
  const sameForm = form === found.form || form === 'gerund' || form === 'base'
  const finite = found.form !== 'base' && reading.tokens[at]?.tag === 'VERB'
  return conjunction && finite && sameForm && (mark || found.entry.class !== 'ask')
}

const isCarrier = ({ lemma, tag }: Token): boolean => tag === 'VERB' && (isWord('carrier', lemma) || isWord('negative_carrier', lemma))

/** ", with its leader warning": a participle of reporting within the next words. */
function participleNear(reading: Reading, at: number, last: number): boolean {
  for (let i = at + 2; i < Math.min(last, at + 6); i++) {
    if (reading.segmentOf(i) < 0 && reportingVerb(reading.tokens, i)?.form === 'gerund') return true
  }
  return false
}

/** Whether a subject and a finite verb of saying begin at the token. */
function attributes(reading: Reading, at: number, last: number): boolean {
  const { tokens } = reading
  const phrase = phraseStartingAt(tokens, at, last)
  if (!phrase || reading.segmentOf(at) >= 0) return false
  let verb = phrase.last
  for (let steps = 0; steps < 2 && /^(?:of|in|for|from|at|with|on)$/.test(tokens[verb]?.lower ?? ''); steps++) {
    verb = phraseStartingAt(tokens, verb + 1, last)?.last ?? verb
  }
  while (verb < last && /^(?:AUX|ADV|PART)$/.test(tokens[verb]?.tag ?? '')) verb++
  const found = verb < last && tokens[verb]?.tag === 'VERB' ? reportingVerb(tokens, verb) : null
  if (!found || found.form === 'gerund' || !/[cq]/.test(found.entry.frames)) return false
  return /^(?:say|promise|predict|accuse|deny|ask|order)$/.test(found.entry.class)
}

/** Gives the token before which an object or infinitive that is what is said ends: at what the tree gives the cue beside it. */
export function objectEnd({ tokens, segmentOf }: Reading, { from, last, verb }: Content): number {
  let current = topFrom(tokens, from)
  for (let i = from + 1; i < last; i++) {
    const { tag, lower } = tokens[i] as Token
    if (segmentOf(i) >= 0 || tag === 'PUNCT') continue
    const top = topFrom(tokens, i)
    const { head, relation } = tokens[top] as Token
    if (top === current || head >= from) continue
    const argument = /^(?:obj|xcomp|iobj|ccomp|fixed|flat|nmod)/.test(relation) || isWord('argument', lower)
    if (head !== verb || !argument) return i
    current = top
  }
  return last
}

/**
 * Gives the token before which the words of an attribution that stands in a subordinate clause end; null elsewhere.
 * "Weeks after Olsen announced that ..., the bridge fell" ends at its comma, "Arden, who said it would close, has left" too.
 */
export function subordinateEnd(reading: Reading, { cue, first, speaker }: Placed, from: number): number | null {
  const { tokens } = reading
  const last = cue.unit.last
  if (speaker && /^(?:who|which)$/.test(tokens[speaker.named.first]?.lower ?? '')) {
    return commaBefore(reading, from, last, (next) => mayBeFinite(next))
  }
  if (first - cue.unit.first > 5 || !isWord('opener', tokens[first - 1]?.lower)) return null
  return commaBefore(reading, from, last, (next) => next.tag !== 'CCONJ' && !/^(?:who|which)$/.test(next.lower))
}

/** Index of the first comma, outside quotation marks or last inside them, before a fitting token. */
function commaBefore(reading: Reading, from: number, last: number, fits: (next: Token) => boolean): number | null {
  const { tokens } = reading
  for (let i = from + 1; i + 1 < last; i++) {
    if (reading.segmentOf(i) >= 0) continue
    if (tokens[i]?.text === ',' && fits(tokens[i + 1] as Token)) return i
    if (i > from + 1 && reading.segmentOf(i - 1) >= 0 && tokens[i - 2]?.text === ',' && fits(tokens[i] as Token)) return i
  }
  return null
}
