import { timeWords } from '../../../generated/lexicons.ts'
import { calendarDate } from './calendar.ts'
import { relativeDate } from './relative.ts'
import { type Frame, shifted, type Stretch, single, weekdayOf } from './stretch.ts'

const wordsOf = (kind: string): string => timeWords.filter((word) => word.kind === kind).map(({ form }) => form).join('|')
const partOfDay = wordsOf('part of day')
const season = 'start|beginning|middle|morning|afternoon|evening|night|spring|summer|autumn|winter'
const vague = 'early|earlier|late|later|mid|just|only|back|about|around|some ?time|shortly (?:before|after)'
const fluff = new RegExp(`^(?:(?:${vague}|on|in|at|for|during|over|the (?:${season}) of)[\\s-]+)+`)
const clock = /(?:\bat\s+)?\b(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b\.?|(?:\bat\s+)\b(\d{1,2}):(\d\d)\b|\bat\s+noon\b/
const rest = new RegExp(`\\s+(?:in the\\s+)?(?:${partOfDay}|local time|gmt|at the latest)$`)

/** Gives the time that words without a preposition of direction name; null where nothing settles it. */
export function point(text: string, frame: Frame): Stretch | null {
  const [found, hour, minute = '00', half, hour24, minute24] = clock.exec(text) ?? []
  if (found === undefined) return date(text, frame)
  const day = date(text.replace(found, ' ').replace(/\s+/g, ' ').trim(), frame)
  if (day === null || !/^\d{4}-\d\d-\d\d$/.test(day.from) || day.from !== day.to) return day
  const hours = found === 'at noon' ? 12 : hour24 === undefined ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour24)
  return single(`${day.from}T${String(hours).padStart(2, '0')}:${minute24 ?? minute}`)
}

function date(text: string, frame: Frame): Stretch | null {
  const plain = text.replace(fluff, '')
  const core = plain.replace(rest, '')
  return relativeDate(plain, text, frame) ?? calendarDate(core, frame) ?? relativeDate(core, text, frame) ?? inYearOrWeek(core, frame)
}

/** "in March last year", "on Wednesday last week": the day or month of the year or week beside it. */
function inYearOrWeek(text: string, { day, future }: Frame): Stretch | null {
  const [, first = '', edge, unit] = /^(?!the (?:last|this|next))(.+?) (?:of )?(last|this|next) (year|week)$/.exec(text) ?? []
  if (edge === undefined || day === null) return null
  const by = edge === 'last' ? -1 : edge === 'next' ? 1 : 0
  if (unit === 'year') return calendarDate(`${first} ${Number(day.slice(0, 4)) + by}`, { day, future })
  const sunday = shifted(day, 7 * by + (7 - weekdayOf(day)) % 7)
  return relativeDate(first, first, { day: sunday, future: false })
}
