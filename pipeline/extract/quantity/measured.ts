import type { Atom } from './atoms.ts'
import { boundStart } from './bounds.ts'
import type { Draft } from './drafts.ts'
import { isCapitalised } from './names.ts'
import { isPlural } from './plurals.ts'
import { isTimeWord, phraseBefore, phraseFrom, type Range, withOf } from './phrases.ts'
import { subjectBefore } from './subjects.ts'

/** Words before a number that open a noun phrase around it. */
const opens = ({ lower, tag, text }: Atom): boolean => attributiveBefore.has(lower) || tag === 'ADJ' || text === "'s" || text === '’s'
const attributiveBefore = new Set([
  'a', 'an', 'the', 'its', 'their', 'his', 'her', 'our', 'this', 'that', 'each', 'of', 'and', 'with', 'for', 'under',
])
const whenBefore = new Set([
  'in', 'for', 'after', 'within', 'over', 'during', 'every', 'another', 'past', 'last', 'next', 'every', 'than', 'until', 'by',
  'previous', 'following', 'first', 'later', 'ago', 'to',
])

/** Nouns before "of" that say nothing of what is measured. */
const sums = new Set(['total', 'average', 'maximum', 'minimum', 'equivalent', 'sum', 'amount', 'some', 'mean', 'median'])
const agePhrase = new Set(['aged', 'age', 'ages', 'of', 'the', 'under', 'over', 'above', 'below', 'between', 'from', 'at'])

/** Says in which words of the sentence stands what a number counts or measures. */
export function withMeasured(atoms: readonly Atom[], draft: Draft): Draft {
  return { ...draft, measured: measuredBy(atoms, draft) }
}

function measuredBy(atoms: readonly Atom[], draft: Draft): Range | null {
  if (draft.counted) return withOf(atoms, draft.counted.phrase)
  const limit = boundStart(atoms, draft.from)
  const start = draft.bound === 'range' && atoms[limit - 1]?.lower === 'between' ? limit - 1 : limit
  const direct = behind(atoms, draft, start) ?? before(atoms, draft, start)
  if (direct ?? draft.measured) return direct ?? draft.measured
  if (draft.kind === 'duration' && isWhen(atoms, draft, start)) return null
  return subjectBefore(atoms, start) ?? (draft.kind === 'money' ? forBehind(atoms, draft) : null)
}

/** What the words behind a number say of it, then what the words right before it do. */
const behind = (atoms: readonly Atom[], draft: Draft, start: number): Range | null =>
  ofBehind(atoms, draft) ?? attributed(atoms, draft, start) ?? compared(atoms, draft) ?? inBehind(atoms, draft)
const before = (atoms: readonly Atom[], draft: Draft, start: number): Range | null =>
  (draft.kind === 'age' ? agedBefore(atoms, start) : null) ?? labelBefore(atoms, start) ?? objectBefore(atoms, start)

/** "60 percent of the voters", "10 tonnes of rice". */
function ofBehind(atoms: readonly Atom[], { to }: Draft): Range | null {
  const at = behindBrackets(atoms, to)
  if (atoms[at]?.lower !== 'of') return null
  const phrase = phraseFrom(atoms, at + 1)
  return phrase && withOf(atoms, phrase)
}

/** The atom behind a short aside in brackets: "3 miles (4.8 km) of pipes". */
function behindBrackets(atoms: readonly Atom[], at: number): number {
  if (atoms[at]?.text !== '(') return at
  const close = atoms.slice(at, at + 8).findIndex(({ text }) => text === ')')
  return close < 0 ? at : at + close + 1
}

/** "a 5 km tunnel", "the $15 million loan", "9-inch screen", "a 44-year-old nurse". */
function attributed(atoms: readonly Atom[], { from, to, unit, numeral, rule }: Draft, start: number): Range | null {
  const next = atoms[to]
  const unwritten = rule.startsWith('age') && rule !== 'age unit' && to === numeral.to
  if (!next || unit === null || unwritten || (next.shape === 'mark' && !(next.text === '-' && next.glued)) || isTimeWord(next)) return null
  const hyphen = next.text === '-' ? 1 : 0
  const before = atoms[start - 1]
  const inside = atoms.slice(from, to).some(({ text }) => text === '-')
  const written = atoms[to - 1] as Atom
  if (/^[-+−]$/.test(atoms[from]?.text ?? '') && unit.kind === 'percent') return null
  const opened = !isPlural(written) || inside || hyphen === 1 || before === undefined || opens(before)
  if (!opened) return null
  const phrase = phraseFrom(atoms, to + hyphen)
  return phrase && phrase.from === to + hyphen ? withOf(atoms, phrase) : null
}

/** "four times the price". */
const compared = (atoms: readonly Atom[], { to, kind }: Draft): Range | null => (kind === 'ratio' ? phraseFrom(atoms, to) : null)

/** "$2 million in fines": a mass noun behind an amount, not a place or a time. */
function inBehind(atoms: readonly Atom[], { to, kind }: Draft): Range | null {
  const at = behindBrackets(atoms, to)
  const next = atoms[at + 1]
  if (kind !== 'money' || atoms[at]?.lower !== 'in' || !next || isCapitalised(next) || next.tag === 'DET') return null
  return phraseFrom(atoms, at + 1)
}

/** "paid $400 for a bicycle", where no words before say what the money is. */
const forBehind = (atoms: readonly Atom[], { to }: Draft): Range | null => (atoms[to]?.lower === 'for' ? phraseFrom(atoms, to + 1) : null)

/** "a fine of €300", "base price: $500", "sales at 40 units". */
function labelBefore(atoms: readonly Atom[], start: number): Range | null {
  const before = atoms[start - 1]?.lower ?? ''
  if (!['of', ':', 'worth'].includes(before)) return null
  if (sums.has(atoms[start - 2]?.lower ?? '')) return null
  return phraseBefore(atoms, start - 1) ?? (atoms[start - 2]?.tag === 'ADJ' ? { from: start - 2, to: start - 1 } : null)
}

/** "raise its output to 40 tonnes", "cut emissions by 5 percent": the object of the verb whose change or goal the number is. */
function objectBefore(atoms: readonly Atom[], start: number): Range | null {
  if (!['by', 'to', 'from', 'at'].includes(atoms[start - 1]?.lower ?? '')) return null
  const phrase = phraseBefore(atoms, start - 1)
  const verb = phrase && atoms.slice(Math.max(0, phrase.from - 2), phrase.from).reverse().find(({ tag }) => tag !== 'DET' && tag !== 'PRON')
  return verb?.tag === 'VERB' ? phrase : null
}

/** "men aged 30 to 49", "drivers over the age of 17". */
function agedBefore(atoms: readonly Atom[], start: number): Range | null {
  let at = start
  while (at > 0 && agePhrase.has(atoms[at - 1]?.lower ?? '')) at--
  if (atoms[at - 1]?.text === ',' || atoms[at - 1]?.text === '(') at--
  return at === start ? null : phraseBefore(atoms, at)
}

/** Whether a duration only says when or for how long something else went on. */
function isWhen(atoms: readonly Atom[], { to }: Draft, start: number): boolean {
  const behind = atoms[to]?.lower ?? ''
  return whenBefore.has(atoms[start - 1]?.lower ?? '') || ['ago', 'later', 'earlier', 'after', 'before', 'ahead', 'on', 'now'].includes(behind) || start === 0
}

/** Gives the atoms with the quantities among them made opaque: "5 percent" is no noun phrase that another number measures. */
export function withoutNumbers(atoms: readonly Atom[], drafts: readonly Draft[]): Atom[] {
  const words = [...atoms]
  for (const { from, to } of drafts) {
    for (let at = from; at < to; at++) {
      const atom = atoms[at] as Atom
      if (atom.text !== '-') words[at] = { ...atom, text: '#', lower: '#', tag: 'NUM', shape: 'mark' }
    }
  }
  return words
}
