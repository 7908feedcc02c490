import { timeWords } from '../../generated/lexicons.ts'
import type { Span, Token } from '../../model.ts'
import { type Found, type Scene, type Time, tokensIn } from './scene.ts'

const formsOf = (kind: string): string => timeWords.filter((word) => word.kind === kind).map(({ form }) => form.replace('.', '\\.')).join('|')
const weekday = `(?:${formsOf('weekday')})`
const month = `(?:${formsOf('month')})`
const part = '(?:morning|afternoon|evening|night)'
const edge = '(?:last|this|next|past|coming)'
const unit = `(?:week|weekend|month|quarter|year|season|decade|century|fortnight|spring|summer|autumn|fall|winter|${part}|${weekday}|${month})`
/** Words that say when only to whoever knows the day on which they were written. */
const relative = new RegExp(`^(?:${formsOf('day')}|${weekday}|${edge}\\s+${unit}|${month}|\\S+\\s+(?:days?|weeks?|months?|years?)\\s+(?:ago|earlier|later|before|after)|(?:earlier|later)(?!\\s+than))(?![\\p{L}-])`, 'iu')
/** The words that such words begin with, and those that follow a number there. */
const opening = new Set([...timeWords.filter(({ kind }) => /^(?:day|weekday|month)$/.test(kind)).map(({ form }) => form.split(' ')[0] as string), 'last', 'this', 'next', 'past', 'coming', 'earlier', 'later'])
const counted = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'])
const named = new RegExp(`^${month}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?,?\\s+(?:of\\s+)?(?:1[5-9]|20)\\d\\d`, 'iu')
const day = `(?:${weekday}|yesterday|today|tonight|tomorrow|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?)`
/** What one date can stand for, with its preposition; "the past year" and "the next day" are counted from elsewhere. */
const whole = new RegExp(`^(?:(?:on|in|during)\\s+)?(?:(?:last|this|next)\\s+${unit}|(?:the\\s+)?${day}(?:\\s+${part})?|${month}|\\S+\\s+days?\\s+ago)$`, 'iu')
/** "last Monday" and "yesterday" tell past from future themselves. */
const directed = /^(?:\S+\s+)?(?:last|this|next|yesterday|today|tonight|tomorrow|\S+\s+days?\s+ago)\b/i
const before = /^(?:early|earlier|late|later|only|just|as late as|some time)$/i
const governing = /^(?:since|until|till|by|before|after|from)$/i

/** Words of time that depend on the day of publishing stand alone as a date; those that cannot be worked out do not. */
export function date(scene: Scene, at: number): Found | undefined {
  const { article: { text, tokens } } = scene
  const { start, tag, lower } = tokens[at] as Token
  if (!opening.has(lower) && !counted.has(tokens[at + 1]?.lower ?? '')) return undefined
  const words = text.slice(start, start + 60)
  if (tag === 'AUX' || !relative.test(words) || named.test(words) || /^(?:may|march)\b/.test(words)) return undefined
  const time = scene.times.filter((each) => each.start <= start && start < each.end).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  const edit = time ? dated(scene, time) : null
  return edit && { edit: { replacement: edit.words, kind: 'date', ...edit.span }, next: tokensIn(scene.article, time as Time)[1] }
}

type Dated = Readonly<{ span: Span; words: string }>

/** Gives the words of time as a date; "early", "since" and the like stay before it. */
function dated({ article: { text, tokens } }: Scene, time: Time): Dated | null {
  const [first, last] = tokensIn({ tokens } as Scene['article'], time)
  let from = first
  while (from < last && before.test(tokens[from]?.lower ?? '')) from++
  const governed = governing.test(tokens[from]?.lower ?? '')
  const start = tokens[governed ? from + 1 : from]?.start ?? time.end
  const words = text.slice(start, time.end).replace(/\s+/g, ' ')
  // "by Monday" is read as one to come, whatever the tense.
  const settled = directed.test(words) || (time.settled && !/^(?:by|until|till|before)$/i.test(governed ? (tokens[from]?.lower ?? '') : ''))
  if (time.value === null || !whole.test(words) || !settled) return null
  const partOfDay = new RegExp(`${part}$|tonight`, 'i').exec(words)?.[0].toLowerCase().replace('tonight', 'night')
  const spelled = spelledOut(time.value.replace(/^\.\.\/|\/\.\.$/g, ''), partOfDay)
  return spelled && { span: { start, end: time.end }, words: governed ? spelled.words : `${spelled.preposition} ${spelled.words}` }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const inWords = (value: Date): string => `${value.getUTCDate()} ${months[value.getUTCMonth()]} ${value.getUTCFullYear()}`

/** Gives an ISO 8601 day, week, month or year in words, with the preposition it takes: "on 3 May 2025"; null for what has none. */
function spelledOut(value: string, partOfDay: string | undefined): Readonly<{ preposition: string; words: string }> | null {
  const [, year = '', number] = /^(\d{4})(?:-(\d\d))?$/.exec(value) ?? []
  if (year) return { preposition: 'in', words: number ? `${months[Number(number) - 1]} ${year}` : year }
  const [, ofYear, week] = /^(\d{4})-W(\d\d)$/.exec(value) ?? []
  if (week) return { preposition: 'in', words: `the week of ${inWords(mondayOf(Number(ofYear), Number(week)))}` }
  const [, only] = /^(\d{4}-\d\d-\d\d)(?:T[\d:]+)?$/.exec(value) ?? []
  if (only) return { preposition: 'on', words: `${partOfDay ? `the ${partOfDay} of ` : ''}${inWords(new Date(`${only}T00:00:00Z`))}` }
  const [, saturday, sunday] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(value) ?? []
  return saturday && sunday ? { preposition: 'on', words: `${inWords(new Date(saturday))} and ${inWords(new Date(sunday))}` } : null
}

/** Gives the Monday of a week of ISO 8601: the first week has 4 January in it. */
function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4))
  return new Date(Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1)))
}
