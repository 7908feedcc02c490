import { numberIdioms } from '../../../generated/lexicons.ts'
import type { Atom } from '../atoms.ts'
import { boundStart } from '../limits.ts'
import type { Draft } from '../drafts.ts'
import { changeWords } from '../lookups.ts'
import { longestBefore } from '../trie.ts'

const dashes = new Set(['-', '–', '—', '‑', '−'])
const scoreNouns = new Set(numberIdioms.filter(({ kind }) => kind === 'score').map(({ word }) => word))

/** Joins the two ends of a range into one quantity ("between 80 and 95", "5-8 kW"), and drops scores and other pairs that are none. */
export function joinRanges(atoms: readonly Atom[], drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (let i = 0; i < drafts.length; i++) {
    const [low, high] = [drafts[i] as Draft, drafts[i + 1]]
    const joint = high ? jointOf(atoms, low, high) : null
    if (high && joint && isRange(atoms, low, high, joint)) joined.push(rangeOf(low, high))
    else if (!(high && joint && isScore(atoms, low, high, joint))) {
      joined.push(low)
      continue
    }
    i++
  }
  return joined
}

/** The word or dash between two numbers that could join them; "80-to-95" is joined by its "to". */
function jointOf(atoms: readonly Atom[], low: Draft, high: Draft): string | null {
  const words = atoms.slice(low.to, high.from).map(({ lower }) => lower)
  const kept = words.length > 1 ? words.filter((word) => !dashes.has(word)) : words
  const joint = kept.length === 1 ? (kept[0] as string) : null
  if (joint === null) return high.numeral.value < 0 && high.from === low.to && atoms[high.from]?.glued ? '-' : null
  return dashes.has(joint) || joint === '~' ? '-' : joint === 'through' ? 'to' : ['to', 'and', 'or'].includes(joint) ? joint : null
}

function isRange(atoms: readonly Atom[], low: Draft, high: Draft, joint: string): boolean {
  if (low.level || !sameUnit(low, high) || low.numeral.form === 'vague' || high.numeral.form === 'vague' || low.kind === 'ratio') return false
  const start = boundStart(atoms, low.from)
  const before = atoms[start - 1]?.lower ?? ''
  if (joint === 'and') return before === 'between'
  if (joint === 'or') return !hasUnit(low) && hasUnit(high) && isNext(low.value, high.value / (lends(low, high) ? high.numeral.scale : 1))
  if (joint === '-') return high.value > low.value && (hasUnit(high) || low.unit !== null || isAmount(atoms, low) || /^age(?:s|d)?$/.test(before)) && !scoreBehind(atoms, high)
  if (before === 'from' || before === 'between') return low.value !== high.value
  if (/^age(?:s|d)?$/.test(before)) return high.value > low.value
  return high.value > low.value && (hasUnit(high) || low.unit !== null) && !isStep(atoms, start, low, high)
}

/** "rose 3 percent to 40", "raised the fee by 20 euros to 90 euros": a change and the level it leads to, which is much more. */
function isStep(atoms: readonly Atom[], start: number, low: Draft, high: Draft): boolean {
  if (low.unit === null && (atoms[start - 1]?.lower === 'by' || (high.unit !== null && high.value <= low.value * 10))) return false
  if (atoms[start - 1]?.lower === 'by') return high.value > low.value * 3
  return (longestBefore(changeWords, atoms, start, 'lower')?.value.kind ?? 'move') !== 'move'
}

/** Whether the scale of the higher number is the lower one's too: "2 to 3 million". */
export const lends = ({ value, numeral }: Draft, high: Draft): boolean => numeral.scale === 1 && high.numeral.scale > 1 && value * high.numeral.scale <= high.value

/** "5k-20k", "1,000-5,000": written as amounts are, and not as codes. */
const isAmount = (atoms: readonly Atom[], { from, numeral }: Draft): boolean => numeral.scaled || Boolean(atoms[from]?.text.includes(','))

/** "three or four years": near enough to leave open which. */
const isNext = (low: number, high: number): boolean => low >= 1 && low < 100 && high > low && high <= low * 2

const hasUnit = ({ unit, counted }: Draft): boolean => unit !== null || counted !== null

/** Whether two numbers can be ends of one range: of one unit, or the first without any. */
function sameUnit(low: Draft, high: Draft): boolean {
  if (low.unit && high.unit) return low.unit.name === high.unit.name || (low.kind === 'money' && low.unit.code === high.unit.code)
  if (low.unit) return low.unit.kind === 'money' && high.counted === null && low.rate === null
  if (low.counted) return high.counted === null ? high.unit === null : low.counted.unit === high.counted.unit
  return true
}

const scoreBehind = (atoms: readonly Atom[], { to }: Draft): boolean => scoreNouns.has(atoms[to]?.lower ?? '')

/** "3-1", "a 52 to 48 vote": two bare numbers that are no range. */
const isScore = (atoms: readonly Atom[], low: Draft, high: Draft, joint: string): boolean =>
  low.unit === null && high.unit === null && low.counted === null
  && (joint === '-' || (joint === 'to' && (low.value > high.value || scoreBehind(atoms, high)) && high.counted === null && atoms[low.from - 1]?.lower !== 'from'))

function rangeOf(low: Draft, high: Draft): Draft {
  const first = lends(low, high) ? low.value * high.numeral.scale : low.value
  const unit = high.unit ?? low.unit
  return {
    ...(hasUnit(high) ? high : low),
    from: low.from,
    to: high.to,
    value: Math.min(first, Math.abs(high.value)),
    max: Math.max(first, Math.abs(high.value)),
    kind: unit?.kind ?? high.kind,
    unit,
    bound: 'range',
    counted: high.counted ?? low.counted,
    rule: `${(hasUnit(high) ? high : low).rule} range`,
  }
}
