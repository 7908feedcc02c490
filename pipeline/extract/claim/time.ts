import { timeWords } from '../../generated/lexicons.ts'

const valuesOf = (kind: string): ReadonlyMap<string, number> =>
  new Map(timeWords.filter((word) => word.kind === kind).map(({ form, value }) => [form, Number(value)]))
const months = valuesOf('month')
const weekdays = valuesOf('weekday')
const days = valuesOf('day')
const edges = valuesOf('edge')
const monthPattern = [...months.keys()].map((form) => form.replace('.', '\\.')).join('|')
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const dayMonth = new RegExp(`(?:\\b${day}\\s+(?:of\\s+)?)?\\b(${monthPattern})(?:\\s+${day}\\b(?!\\d))?(?:\\s*,?\\s*((?:1[5-9]|20)\\d\\d))?`, 'u')

const two = (value: number): string => String(value).padStart(2, '0')
const dayMilliseconds = 86_400_000

/** Gives the ISO 8601 date of a day some days after another. */
const shifted = (date: string, by: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * dayMilliseconds).toISOString().slice(0, 10)

/**
 * Gives words of time as ISO 8601 (a day, a month or a year) when they say so themselves or when the day of publishing
 * settles it: "Tuesday" is the last one up to that day, or the next one of a claim about the future. Null otherwise.
 */
export function timeValue(words: string, published: string | null, future: boolean): string | null {
  const text = words.toLowerCase()
  const base = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] ?? null
  if (/\b(?:from|between|since|until|before|after|by|about|around|during|over|every|each)\b/.test(text)) return null
  const date = dayMonth.exec(text)
  if (date) return calendarDate(date, base)
  const year = /(?:^|\bin |\bof )((?:1[5-9]|20)\d\d)$/.exec(text)?.[1]
  if (year) return year
  return base === null ? null : relativeDate(text, base, future)
}

function calendarDate([, before, month = '', after, year]: RegExpExecArray, base: string | null): string | null {
  const day = before ?? after
  const known = year ?? (day !== undefined ? base?.slice(0, 4) : undefined)
  const number = months.get(month)
  if (known === undefined || number === undefined || Number(day ?? 1) > 31) return null
  return day === undefined ? `${known}-${two(number)}` : `${known}-${two(number)}-${two(Number(day))}`
}

function relativeDate(text: string, base: string, future: boolean): string | null {
  const words = text.replace(/^(?:on|late|early|earlier|in)\s+/, '').split(/\s+/)
  const [first = '', second = ''] = words
  const named = days.get(first)
  if (named !== undefined) return shifted(base, named)
  const weekday = weekdays.get(first)
  if (weekday !== undefined) {
    const distance = (new Date(`${base}T00:00:00Z`).getUTCDay() - weekday + 7) % 7
    return shifted(base, future ? (7 - distance) % 7 : -distance)
  }
  const edge = edges.get(first)
  const year = words.length === 2 && second === 'year' && /^(?:last|this|next)$/.test(first)
  return year && edge !== undefined ? String(Number(base.slice(0, 4)) + edge) : null
}
