import { numberIdioms } from '../../../generated/lexicons.ts'
import type { Atom } from '../atoms.ts'
import { boundsBefore, isCalendar, numerals } from '../lookups.ts'
import type { Numeral } from '../numerals/numeral.ts'
import { countsBehind, isCapitalised } from '../names.ts'
import { longestBefore } from '../trie.ts'

const clockBefore = new Set(numberIdioms.filter(({ kind }) => kind === 'clock_before').map(({ word }) => word))

/** "a total of 1500" is no year. */
const sums = new Set(['total', 'average', 'maximum', 'minimum', 'equivalent', 'sum'])

const isMonth = (atom: Atom | undefined): boolean =>
  atom !== undefined && (isCalendar(atom.lower, 'month') || (isCalendar(atom.lower, 'month_capital') && isCapitalised(atom)))

/** Whether a number without a unit is a day, a year or a clock time. */
export const isDate = (atoms: readonly Atom[], numeral: Numeral): boolean =>
  isClock(atoms, numeral) || isHour(atoms, numeral) || isDayOfMonth(atoms, numeral) || isYear(atoms, numeral)

/** "11 a.m.", "9.20pm", "5 o'clock", "10:30"; "2 to 4 pm" too. */
export function isClock(atoms: readonly Atom[], { from, to }: Numeral): boolean {
  const behind = atoms[to]
  if (behind && isCalendar(behind.lower, 'clock')) return true
  if (behind?.text === ':' && atoms[to + 1]?.shape === 'number' && atoms[to + 1]?.glued) return true
  if (atoms[from - 1]?.text === ':' && atoms[from]?.glued && atoms[from - 2]?.shape === 'number') return true
  const joint = behind && (behind.lower === 'to' || behind.text === '-' || behind.text === '–' || behind.lower === 'and')
  return Boolean(joint) && atoms[to + 1]?.shape === 'number' && isCalendar(atoms[to + 2]?.lower ?? '', 'clock')
}

/** "left at 1745 hours": the time of day on the clock of twenty-four hours. */
export const isMilitary = (atoms: readonly Atom[], { from, to }: Numeral): boolean =>
  to === from + 1 && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(atoms[from]?.text ?? '') && /^(?:hours|hrs)$/.test(atoms[to]?.lower ?? '')
  && (clockBefore.has(atoms[from - 1]?.lower ?? '') || /^(?:by|from|since|to)$/.test(atoms[from - 1]?.lower ?? ''))

/** "shortly before seven": a small number word that nothing counted follows. */
const isHour = (atoms: readonly Atom[], { from, to, value, form }: Numeral): boolean =>
  form === 'words' && value >= 1 && value <= 12 && (clockBefore.has(atoms[from - 1]?.lower ?? '') || isMinutesTo(atoms, from) || isPast(atoms, from))
  && (atoms[to] === undefined || (atoms[to]?.shape === 'mark' && atoms[to]?.text !== '-') || ['ADP', 'CCONJ', 'SCONJ', 'PRON'].includes(atoms[to]?.tag ?? ''))

/** "at ten to seven". */
const isMinutesTo = (atoms: readonly Atom[], from: number): boolean =>
  /^(?:to|past)$/.test(atoms[from - 1]?.lower ?? '') && clockBefore.has(atoms[atoms[from - 3]?.lower === 'a' ? from - 4 : from - 3]?.lower ?? '') && numerals.has(atoms[from - 2]?.lower ?? '')

/** "half past seven"; "the past seven" is no hour. */
const isPast = (atoms: readonly Atom[], from: number): boolean =>
  atoms[from - 1]?.lower === 'past' && (/^(?:half|quarter|just|until|well)$/.test(atoms[from - 2]?.lower ?? '') || numerals.has(atoms[from - 2]?.lower ?? ''))

/** "3 June", "June 3", "Sept. 3-5", "June 3 and 4", "3rd of June". */
function isDayOfMonth(atoms: readonly Atom[], { from, to, value, scaled }: Numeral): boolean {
  if (scaled || value < 0 || value > 31 || !Number.isInteger(value)) return false
  const dot = atoms[from - 1]?.text === '.' ? 1 : 0
  if (isMonth(atoms[from - 1 - dot])) return true
  if (isMonth(atoms[to]) && !(atoms[to]?.lower === 'march' && atoms[to]?.tag === 'VERB')) return true
  const joint = atoms[from - 1]?.text ?? ''
  if (/^(?:-|–|to|and|or|,)$/.test(joint) && atoms[from - 2]?.shape === 'number') {
    const earlier = atoms[from - 3]?.text === '.' ? atoms[from - 4] : atoms[from - 3]
    if (isMonth(earlier) && !countsBehind(atoms, to)) return true
  }
  const behind = atoms[to]?.text ?? ''
  return /^(?:-|–|to|and|or)$/.test(behind) && atoms[to + 1]?.shape === 'number' && isMonth(atoms[to + 2])
}

/** Four bare digits: from 1500 to 2099 unless words say that something is counted, earlier ones only behind a word of time. */
function isYear(atoms: readonly Atom[], { from, to, value, scaled, form }: Numeral): boolean {
  const atom = atoms[from] as Atom
  if (form !== 'digits' || scaled || to - from > 1) return false
  const era = isCalendar(atoms[to]?.lower ?? '', 'era') || isCalendar(atoms[from - 1]?.lower ?? '', 'era')
  if (era && Number.isInteger(value)) return true
  if (!/^\d{4}$/.test(atom.text)) return shortYear(atoms, from, atom)
  const before = atoms[atoms[from - 1]?.text === '.' ? from - 2 : from - 1]?.lower ?? ''
  if (isPaired(atoms, from)) return true
  if (before === 'of' && sums.has(atoms[from - 2]?.lower ?? '')) return false
  if (value < 1500 || value > 2099) return value >= 1000 && value < 2200 && isCalendar(before, 'year_before') && !countsBehind(atoms, to)
  if (longestBefore(boundsBefore, atoms, from, 'lower') && countsBehind(atoms, to)) return isCalendar(before, 'year_before')
  return !(atoms[to]?.lower === 'people' && !['in', 'since', 'the', 'by', 'of'].includes(before))
}

/** The second year of "between A.D. 800 and 1140". */
const isPaired = (atoms: readonly Atom[], from: number): boolean =>
  /^(?:and|to|-|–)$/.test(atoms[from - 1]?.lower ?? '') && atoms[from - 2]?.shape === 'number' && isCalendar(atoms[from - 3]?.lower ?? '', 'era')

/** The second year of "2019-20" and of "2019/20". */
const shortYear = (atoms: readonly Atom[], from: number, atom: Atom): boolean =>
  /^\d{2}$/.test(atom.text) && atom.glued && /^[-–/]$/.test(atoms[from - 1]?.text ?? '') && /^(?:1[89]|20)\d\d$/.test(atoms[from - 2]?.text ?? '')
