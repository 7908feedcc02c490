import { calendar, timeWords } from '../../../generated/lexicons.ts'
import { exists, type Frame, lastDay, type Stretch, single, two } from './stretch.ts'

const monthNumbers = new Map(timeWords.filter(({ kind }) => kind === 'month').map(({ form, value }) => [form.slice(0, 3), Number(value)]))
const words = (kind: RegExp): string => calendar.filter((each) => kind.test(each.kind))
  .map(({ word }) => word.replace('.', '\\.')).sort((a, b) => b.length - a.length).join('|')
const month = `(${words(/^month/)})`
const weekday = `(?:(?:${words(/^weekday$/)})\\s*,?\\s+(?:the\\s+)?)?`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '((?:1[5-9]|20)\\d\\d)'

const dayMonth = new RegExp(`^${weekday}(?:the\\s+)?${day}\\s+(?:of\\s+)?${month}(?:\\s*,?\\s*(?:of\\s+)?${year})?$`, 'u')
const monthDay = new RegExp(`^${weekday}${month}\\s+${day}(?:\\s*,?\\s*${year})?$`, 'u')
const monthOnly = new RegExp(`^(?:(last|next|this|this past|this coming)\\s+)?((?:the\\s+)?end of\\s+)?${month}(?:\\s*,?\\s*(?:of\\s+)?${year})?$`, 'u')
const yearOnly = new RegExp(`^(?:the\\s+)?(?:end of\\s+)?(?:the\\s+)?(?:(?:fiscal|financial)\\s+)?(?:year\\s+)?${year}(s|\\s+(?:season|election|campaign))?$`, 'u')
const partOfYear = new RegExp(`^(?:the )?(first|second|third|fourth|last|q[1-4]) ?(quarter|half)?(?: of)? ${year}$`, 'u')
const ordinals = ['first', 'second', 'third', 'fourth']

/** Gives the time of a date, a month or a year as the calendar writes them; the day of publishing settles a year left out. */
export function calendarDate(text: string, frame: Frame): Stretch | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return exists(text) ? single(text) : null
  const [, beforeDay, beforeMonth, beforeYear] = dayMonth.exec(text) ?? []
  if (beforeDay && beforeMonth) return dated(beforeMonth, beforeDay, beforeYear, frame)
  const [, afterMonth, afterDay, afterYear] = monthDay.exec(text) ?? []
  if (afterDay && afterMonth) return dated(afterMonth, afterDay, afterYear, frame)
  const [, edge, end, name, said] = monthOnly.exec(text) ?? []
  if (name) return monthly(name, said, edge, end !== undefined, frame)
  const [, named, after] = yearOnly.exec(text) ?? []
  if (named && after === 's') return { from: named, to: String(Number(named) + 9) }
  if (named) return single(/^(?:the\s+)?end of/.test(text) ? `${named}-12` : named)
  const [, number] = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) century$/.exec(text) ?? []
  if (number) return { from: `${two(Number(number) - 1)}01`, to: `${number}00` }
  return part(partOfYear.exec(text))
}

const numberOf = (name: string): string => two(monthNumbers.get(name.slice(0, 3)) ?? 0)

/** Gives the year of a month (and day) that leaves it out: the last one up to publishing, or the next one of what is to come. */
function yearOf(monthAndDay: string, { day: published, future }: Frame): string | null {
  if (published === null) return null
  const now = published.slice(5, 5 + monthAndDay.length)
  const own = Number(published.slice(0, 4))
  return String(future ? own + Number(monthAndDay < now) : own - Number(monthAndDay > now))
}

function dated(name: string, number: string, said: string | undefined, frame: Frame): Stretch | null {
  const monthAndDay = `${numberOf(name)}-${two(Number(number))}`
  const known = said ?? yearOf(monthAndDay, frame)
  return known !== null && exists(`${known}-${monthAndDay}`) ? single(`${known}-${monthAndDay}`) : null
}

function monthly(name: string, said: string | undefined, edge: string | undefined, end: boolean, frame: Frame): Stretch | null {
  const future = edge === undefined ? frame.future : /next|coming/.test(edge)
  const known = said ?? yearOf(numberOf(name), { ...frame, future })
  if (known === null) return null
  const value = `${known}-${numberOf(name)}`
  return single(end ? lastDay(value) : value)
}

function part(found: RegExpExecArray | null): Stretch | null {
  if (!found) return null
  const [, ordinal = '', unit, known] = found
  const numbered = ordinal.startsWith('q')
  if (!numbered && unit === undefined) return null
  const months = unit === 'half' ? 6 : 3
  const place = numbered ? Number(ordinal[1]) : ordinal === 'last' ? 12 / months : ordinals.indexOf(ordinal) + 1
  return place * months > 12 ? null : { from: `${known}-${two((place - 1) * months + 1)}`, to: `${known}-${two(place * months)}` }
}
