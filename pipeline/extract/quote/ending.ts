import type { Token } from '../../model.ts'
import { phraseStartingAt } from '../../text/phrases.ts'
import { type Form, isWord, mayBeFinite, reportingVerb } from './lexicon.ts'
import type { Placed } from './place.ts'
import { type Reading, segmentStartingAt, tokensOf, unitOf } from './reading.ts'

/** Gives the token before which reported words that begin at `from` end: where the sentence goes on to another attribution. */
export function contentEnd(reading: Reading, from: number, last: number, form: Form = 'past'): number {
  const { tokens } = reading
  let depth = 0
  for (let i = from; i < last; i++) {
    const segment = segmentStartingAt(reading, i)
    if (segment) {
      i = tokensOf(reading, segment).last - 1
      continue
    }
    const { text } = tokens[i] as Token
    if (text === '(') depth++
    else if (text === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && i > from && partsHere(reading, i, last, form)) return i
  }
  return last
}

/** Whether at token i, a comma, semicolon or conjunction, another attribution begins. */
function partsHere(reading: Reading, i: number, last: number, form: Form): boolean {
  const { tokens } = reading
  const { text, lower } = tokens[i] as Token
  const mark = /^[,;–—]$/.test(text)
  if (!mark && !/^(?:and|but|while)$/.test(lower)) return false
  let at = mark ? i + 1 : i
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

type Junction = Readonly<{ form: Form; mark: boolean; conjunction: boolean }>

/** Whether a verb of reporting at the token has the subject of the attribution before: ", adding", "and warned". */
function sharesSubject(reading: Reading, at: number, { form, mark, conjunction }: Junction): boolean {
  const found = reportingVerb(reading.tokens, at)
  if (!found || reading.segmentOf(at) >= 0 || !/[cq]/.test(found.entry.frames)) return false
  if (found.form === 'gerund') return mark
  const sameForm = form === found.form || form === 'gerund' || form === 'base'
  const finite = found.form !== 'base' && reading.tokens[at]?.tag === 'VERB'
  return conjunction && finite && sameForm && (mark || found.entry.class !== 'ask')
}

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

/** Gives the token before which an object that is itself what is said ends: at the next mark or further verb. */
export function objectEnd(reading: Reading, from: number, last: number): number {
  const { tokens } = reading
  for (let i = from + 1; i < last; i++) {
    if (reading.segmentOf(i) >= 0) continue
    const next = tokens[i + 1]
    const verbNext = next !== undefined && reading.segmentOf(i + 1) < 0 && (next.tag === 'VERB' || next.tag === 'AUX')
    if (/^[;–—]$/.test(tokens[i]?.text ?? '') || (verbNext && /^(?:,|but|and)$/.test(tokens[i]?.lower ?? ''))) return i
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
