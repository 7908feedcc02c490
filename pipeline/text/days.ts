/** Whether a text is a day of the calendar as YYYY-MM-DD: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const noon = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text)
}

const time = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

/** Whether a text is a month, a day or a time of day in ISO 8601 that there is: no thirteenth month, no 25 o'clock. */
export function isTime(text: string): boolean {
  const [, date = '', clock, offset = ''] = time.exec(text) ?? []
  if (clock === undefined) return isDay(date.length === 7 ? `${date}-01` : date)
  return isDay(date) && /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d|$)/.test(clock) && /^(?:|Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/.test(offset)
}
