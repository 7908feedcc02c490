import { numberWords, timeWords } from '../../../generated/lexicons.ts'
import { type Frame, monthAfter, shifted, type Stretch, single, weekdayOf, weekOf } from './stretch.ts'

const valuesOf = (kind: string): ReadonlyMap<string, number> =>
  new Map(timeWords.filter((word) => word.kind === kind).map(({ form, value }) => [form, Number(value)]))
const weekdays = valuesOf('weekday')
const days = valuesOf('day')
const written = numberWords.filter((word) => /^(?:unit|teen)$/.test(word.class)).map(({ word, value }): [string, number] => [word, Number(value)])
const numbers = new Map<string, number>([['a', 1], ['an', 1], ...written])
const edges: ReadonlyMap<string, number> = new Map([['last', -1], ['past', -1], ['this', 0], ['current', 0], ['next', 1], ['coming', 1]])
/** The month in the middle of a season; a winter is of two years. */
const seasons: ReadonlyMap<string, number> = new Map([['spring', 4], ['summer', 7], ['autumn', 10], ['fall', 10]])
const partsOfDay = new Set(valuesOf('part of day').keys())

const counted = new RegExp(`^(\\d+|${[...numbers.keys()].join('|')})\\s+(day|week|month|year)s?(\\s+ago)?$`, 'u')
/** "the last week" and "the past year" end today, where "last week" ended on Sunday. */
const edged = /^(?:the\s+(?=current|coming)|this\s+(?=past|coming))?(last|past|this|current|next|coming)\s+(\p{L}+)$/u
const endOf = /^(?:the\s+)?end of (?:the|this) (month|year|week)$/u

/** Gives the time that words name beside the day of publishing: "yesterday", "last week", "two days ago"; `whole`: with all before it. */
export function relativeDate(text: string, whole: string, frame: Frame): Stretch | null {
  if (frame.day === null) return null
  const own = days.get(text)
  if (own !== undefined) return single(shifted(frame.day, own))
  const weekday = weekdays.get(text)
  if (weekday !== undefined) return single(nearest(frame.day, weekday, frame.future))
  if (/^(?:the\s+)?weekend$/.test(text)) return weekend(frame.day, frame.future ? 0 : -1)
  const [, unit] = endOf.exec(text) ?? []
  if (unit) return beside(frame.day, unit, 0)
  const [, edge = '', noun = ''] = edged.exec(text) ?? []
  if (edge !== '') return edgedDate(frame.day, noun, edge)
  const [, count = '', step = '', ago] = counted.exec(text) ?? []
  const number = numbers.get(count) ?? Number(count || Number.NaN)
  if (Number.isNaN(number) || (ago === undefined && !(frame.future && /\bin\s/.test(whole)))) return null
  return step === 'day' ? single(shifted(frame.day, ago ? -number : number)) : beside(frame.day, step, ago ? -number : number)
}

/** The last such weekday up to a day, or the next one after it; a claim about today's weekday means today. */
function nearest(day: string, weekday: number, future: boolean): string {
  const distance = (weekdayOf(day) - weekday + 7) % 7
  return shifted(day, future ? (7 - distance) % 7 : -distance)
}

function edgedDate(day: string, noun: string, edge: string): Stretch | null {
  const by = edges.get(edge) as number
  const weekday = weekdays.get(noun)
  if (weekday !== undefined) {
    // "next Friday" is the one of the next week, "last Friday" the one before today, "this Friday" that of this week.
    const monday = shifted(day, -((weekdayOf(day) + 6) % 7) + 7 * Math.max(by, 0))
    return single(by < 0 ? nearest(shifted(day, -1), weekday, false) : shifted(monday, (weekday + 6) % 7))
  }
  if (noun === 'weekend') return weekend(day, by)
  if (partsOfDay.has(noun)) return noun === 'night' ? single(shifted(day, by)) : by === 0 ? single(day) : null
  if (seasons.has(noun)) return single(yearOfSeason(day, seasons.get(noun) as number, by))
  return edge !== 'past' && /^(?:week|month|year)$/.test(noun) ? beside(day, noun, by) : null
}

/** "this summer" is one of this year; "last" and "next" are plain only while this year's season is yet to come or long over. */
function yearOfSeason(day: string, middle: number, by: number): string | null {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const isPlain = by === 0 || (by < 0 ? month < middle - 1 : month > middle + 1)
  return isPlain ? String(year + by) : null
}

/** The Saturday and Sunday of this week (0), of the next (1), or the last ones before it (-1). */
function weekend(day: string, by: number): Stretch {
  const saturday = shifted(day, 5 - ((weekdayOf(day) + 6) % 7) + 7 * by)
  return { from: saturday, to: shifted(saturday, 1) }
}

function beside(day: string, unit: string, by: number): Stretch | null {
  if (unit === 'week') return single(weekOf(shifted(day, 7 * by)))
  return single(unit === 'month' ? monthAfter(day, by) : String(Number(day.slice(0, 4)) + by))
}
