import type { Atom } from '../atoms.ts'
import { boundStart } from '../limits.ts'
import type { Draft } from '../drafts.ts'
import { changeWords } from '../lookups.ts'
import { lends } from './ranges.ts'
import { longestBefore } from '../trie.ts'

const isBare = ({ unit, counted, kind, numeral }: Draft): boolean => unit === null && counted === null && kind === 'count' && numeral.form !== 'vague'

const withHeadOf = (bare: Draft, { unit, kind, rate, counted }: Draft): Draft => ({ ...bare, unit, kind, rate, counted, rule: 'inherited unit', confidence: 0.6 })

/**
 * Gives the numbers of a list the noun or unit that only its last one has: "5, 7 and 9 miles"; a level the unit of its change,
 * "(6,327 up 12 points)", or of the level before it, "to 2.1 from 2.5 percent"; a side that of the other, "12 by 8 metres".
 */
export function shareHeads(atoms: readonly Atom[], drafts: readonly Draft[]): Draft[] {
  const shared = [...drafts]
  let listed = false
  for (let i = shared.length - 2; i >= 0; i--) {
    const [bare, next] = [shared[i] as Draft, shared[i + 1] as Draft]
    const between = atoms.slice(bare.to, next.from).map(({ lower }) => lower).join(' ')
    listed = /^(?:and|or)$/.test(between) || (between === ',' && listed) || (/^, (?:and|or)$/.test(between) && hasMore(atoms, shared[i - 1], bare))
    if (!isBare(bare) || isBare(next) || bare.level || bare.max !== null || isInch(atoms, bare)) continue
    const isList = listed && next.rate === null && next.kind !== 'age' && next.numeral.form !== 'fraction'
    const isLevel = next.unit?.name === 'point' && bare.value > next.value && /^(?:up|down)$/.test(between)
    const isSide = between === 'by' && next.unit?.dimension === 'length'
    const isLeft = between === 'from' && atoms[bare.from - 1]?.lower === 'to' && next.unit !== null
    if (isList || isLevel || isSide || isLeft) shared[i] = withHeadOf(isList && lends(bare, next) ? { ...bare, value: bare.value * next.numeral.scale } : bare, next)
  }
  return shared
}

/** The 4 of "6'4", a height in feet. */
const isInch = (atoms: readonly Atom[], { from }: Draft): boolean => Boolean(atoms[from]?.glued && /^['’′]$/.test(atoms[from - 1]?.text ?? ''))

/** A comma before "and" closes a list of three or more; between two numbers it parts clauses. */
const hasMore = (atoms: readonly Atom[], earlier: Draft | undefined, bare: Draft): boolean =>
  earlier !== undefined && isBare(earlier) && bare.from === earlier.to + 1 && atoms[earlier.to]?.text === ','

/** Words before a number that, said twice in a sentence, make two numbers parallel, by the frame they make: "closed at 310 points … at 290". */
const frames: ReadonlyMap<string, string> = new Map(Object.entries({ to: 'level', at: 'level', by: 'step', is: 'state', was: 'state', are: 'state', were: 'state' }))

/**
 * Gives a bare number the unit of an earlier one of its sentence that is near it in size and stands in the same frame, or whose
 * benchmark it is ("one rose 2 percent to 310 points, the other 1 percent to 290"), or the people before "who" ("40 who left and 30 who stayed").
 */
export function withParallel(atoms: readonly Atom[], draft: Draft, finished: readonly Draft[]): Draft {
  const last = finished.at(-1)
  if (!isBare(draft)) return draft
  if (draft.level) return last?.level ? withHeadOf(draft, last) : draft
  if (atoms[draft.to]?.lower === 'who') {
    const people = finished.findLast(({ counted, kind }) => counted !== null && kind === 'count')
    return people ? withHeadOf(draft, people) : draft
  }
  const frame = frameOf(atoms, draft)
  const isTwin = (other: Draft): boolean => (isBenchmark(atoms, draft) ? other.kind === 'measure' : other.kind !== 'age' && frame !== null && frameOf(atoms, other) === frame)
  const twin = finished.findLast((other) => other.unit !== null && isNear(draft, other) && isTwin(other))
  return twin && (twin.change === 'none') === (draft.change === 'none') ? withHeadOf(draft, twin) : draft
}

/** Nouns of what a measured value is held against. */
const benchmarks = new Set(['limit', 'average', 'mean', 'norm', 'maximum', 'minimum', 'ceiling', 'threshold', 'record', 'target'])

/** "it did 80 km/h where the limit is 50": a benchmark is in the unit of what it is the benchmark of. */
const isBenchmark = (atoms: readonly Atom[], { from }: Draft): boolean =>
  /^(?:is|was|were|are)$/.test(atoms[boundStart(atoms, from) - 1]?.lower ?? '') && benchmarks.has(atoms[boundStart(atoms, from) - 2]?.lower ?? '')

/**
 * The frame that the word before a number and its limits makes; "to a close of" frames as "to" does, "by" only behind a word of
 * change. An amount told again in brackets frames too: "800 crowns ($90) for one, 760 ($85) for the other".
 */
function frameOf(atoms: readonly Atom[], { from, to }: Draft): string | null {
  const start = boundStart(atoms, from) - 1
  const at = atoms[start]?.lower === 'of' && /^(?:a|an|the)$/.test(atoms[start - 2]?.lower ?? '') ? start - 3 : start
  const frame = frames.get(atoms[at]?.lower ?? '') ?? (atoms[to]?.text === '(' && atoms[to + 1]?.shape !== 'word' ? 'told twice' : null)
  return frame === 'step' && longestBefore(changeWords, atoms, at, 'lower') === null ? null : frame
}

const isNear = (a: Draft, b: Draft): boolean => a.value > 0 && b.value > 0 && a.value <= b.value * 3 && b.value <= a.value * 3
