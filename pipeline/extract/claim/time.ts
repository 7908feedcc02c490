import { point } from './time/point.ts'
import { type Frame, merged, spelled } from './time/stretch.ts'

const between = /^(?:from|between)\s+(.+?)\s+(?:and|to|until|till|through)\s+(.+)$/
const open = /^(since|from|until|till|by|before|through|as of|starting|beginning)\s+(.+)$/

/**
 * Gives words of time as ISO 8601: a day, a week, a month, a year or a stretch of them (from/to, ".." where a side is open) when
 * they say so themselves or when the day of publishing settles it: "Tuesday" is the last one up to that day, or the next one of
 * a claim about the future. Null where nothing settles it ("two days earlier", "every Monday", "for three weeks").
 */
export function timeValue(words: string, published: string | null, future: boolean): string | null {
  const text = words.toLowerCase().replace(/[“”"()]/g, '').replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,;]+$/g, '')
  const frame: Frame = { day: /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] ?? null, future }
  const [, first, last] = between.exec(text) ?? []
  if (first !== undefined && last !== undefined) return stretch(first, last, frame)
  const [, preposition, rest] = open.exec(text) ?? []
  if (preposition === undefined || rest === undefined) return spelled(point(text, frame))
  const edge = point(rest, { ...frame, future: future && !/^(?:since|as of)$/.test(preposition) })
  if (edge === null) return null
  return /^(?:since|from|as|starting|beginning)/.test(preposition) ? `${edge.from}/..` : `../${edge.to}`
}

/** "from June to August 2019": what the second says of the year counts for the first. */
function stretch(first: string, last: string, frame: Frame): string | null {
  const year = /\b(?:1[5-9]|20)\d\d$/.exec(last)?.[0]
  const [from, to] = [point(year && !/\d{4}$/.test(first) ? `${first} ${year}` : first, frame), point(last, frame)]
  return from && to ? merged(from, to) : null
}
