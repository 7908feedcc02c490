/** What words of time are read against: the day of publishing (null where it is unknown), and whether they tell of the future. */
export type Frame = Readonly<{ day: string | null; future: boolean }>

/** A time as the ISO 8601 words of its beginning and its end; the same where it is one day, week, month or year. */
export type Stretch = Readonly<{ from: string; to: string }>

const dayMilliseconds = 86_400_000

export const two = (value: number): string => String(value).padStart(2, '0')

/** Gives a time that ISO 8601 names in one word; null for null. */
export const single = (value: string | null): Stretch | null => (value === null ? null : { from: value, to: value })

/** Gives a time as ISO 8601. */
export const spelled = (time: Stretch | null): string | null => (time === null ? null : time.from === time.to ? time.from : `${time.from}/${time.to}`)

/** Gives the stretch from the beginning of one time to the end of another. */
export const merged = (from: Stretch, to: Stretch): string => `${from.from}/${to.to}`

const millisecondsOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Gives the day some days after another, as ISO 8601. */
export const shifted = (day: string, by: number): string => new Date(millisecondsOf(day) + by * dayMilliseconds).toISOString().slice(0, 10)

/** Gives the day of the week, 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(millisecondsOf(day)).getUTCDay()

/** Gives the month some months after that of a day, as ISO 8601. */
export function monthAfter(day: string, by: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`
}

/** Gives the last day of a month such as "2024-02". */
export const lastDay = (month: string): string => shifted(`${monthAfter(`${month}-01`, 1)}-01`, -1)

/** Gives the week of a day as ISO 8601 counts them: from Monday, the first being the one with the year's first Thursday. */
export function weekOf(day: string): string {
  const thursday = shifted(day, 4 - (weekdayOf(day) || 7))
  const year = thursday.slice(0, 4)
  const number = Math.floor((millisecondsOf(thursday) - millisecondsOf(`${year}-01-01`)) / dayMilliseconds / 7) + 1
  return `${year}-W${two(number)}`
}

/** Whether a day exists: there is no 31 February. */
export const exists = (day: string): boolean => !Number.isNaN(millisecondsOf(day)) && new Date(millisecondsOf(day)).toISOString().startsWith(day)
