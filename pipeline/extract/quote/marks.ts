import type { Paragraph, Span } from '../../model.ts'
import { contains, trim } from '../../text/spans.ts'

/** A stretch in quotation marks. `outer` holds the marks, `inner` the words. */
export type Segment = Readonly<{
  outer: Span
  inner: Span
  single: boolean
  /** Not closed at the end of its paragraph because the next paragraph goes on with it. */
  continues: boolean
}>

const openers = '“„«"”'
const closersOf: Readonly<Record<string, string>> = { '“': '”"', '„': '“”"', '«': '»', '"': '"”', '”': '”"' }
const isSpace = (char: string | undefined): boolean => char === undefined || /[\s([{—–-]/.test(char)
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

const segment = (text: string, start: number, end: number, single: boolean, continues: boolean, closed = !continues): Segment =>
  ({ outer: { start, end }, inner: trim(text, { start: start + 1, end: closed ? end - 1 : end }), single, continues })

/** Gives every stretch in quotation marks that stands in no other, paragraph by paragraph. */
export function segments(text: string, paragraphs: readonly Paragraph[]): Segment[] {
  return paragraphs.flatMap((paragraph, i) => {
    const next = paragraphs[i + 1]
    const doubles = doubleMarked(text, paragraph, next !== undefined && openers.includes(text[next.start] as string))
    const singles = singleMarked(text, paragraph).filter(({ outer }) => !doubles.some((double) => contains(double.outer, outer)))
    const around = doubles.filter(({ outer }) => !singles.some((single) => contains(single.outer, outer)))
    return [...around, ...singles].sort((a, b) => a.outer.start - b.outer.start).filter(({ inner }) => inner.start < inner.end)
  })
}

/** Gives the stretches inside a segment that are themselves in single (or, inside single ones, double) marks. */
export function innerSegments(text: string, { inner, single }: Segment): Segment[] {
  return single ? doubleMarked(text, inner, false) : singleMarked(text, inner)
}

/** Whether a mark closes the open one: it is its counterpart, or an opening mark set by mistake after punctuation. */
function closes(open: string, char: string, looksOpening: boolean, before: string | undefined): boolean {
  if (closersOf[open]?.includes(char)) return !looksOpening || char === '”'
  return open === '“' && char === '“' && /[,.?!]/.test(before ?? '')
}

function doubleMarked(text: string, { start, end }: Span, nextGoesOn: boolean): Segment[] {
  const found: Segment[] = []
  const values = attributeValues(text, { start, end })
  let open = -1
  for (const { 0: char, index } of text.slice(start, end).matchAll(/[“„«»"”]/g)) {
    const i = start + index
    if (values.some((value) => value.start <= i && i < value.end)) continue
    const before = i > start ? text[i - 1] : undefined
    const after = i + 1 < end ? text[i + 1] : undefined
    const opens = isSpace(before) && after !== undefined && !isSpace(after)
    if (open >= 0 && closes(text[open] as string, char, opens, before)) {
      found.push(segment(text, open, i + 1, false, false))
      open = -1
    } else if (openers.includes(char) && (opens || '“«„'.includes(char) || (char === '"' && !isWord(before)))) open = i
  }
  if (open >= 0 && (nextGoesOn || lacksClose(text, start, open, end))) found.push(segment(text, open, end, false, nextGoesOn, false))
  return found
}

/** Whether a mark opens a whole sentence of some words at the start of a paragraph or behind another, to its end: its counterpart was forgotten. */
function lacksClose(text: string, start: number, open: number, end: number): boolean {
  const words = text.slice(open + 1, end).trim()
  return /(?:^|[.?!:,]["”]?\s+)$/.test(text.slice(start, open)) && /^[[(]?\p{Lu}/u.test(words) && /[.?!…]$/.test(words) && words.split(/\s+/).length >= 4
}

/** Values of attributes in markup that was left standing: `datetime="2024-05-01"`. */
const attributeValues = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(/\w="[^"\n]*"?/g)].map(({ 0: found, index }) => ({ start: start + index, end: start + index + found.length }))

function singleMarked(text: string, { start, end }: Span): Segment[] {
  const found: Segment[] = []
  let reached = start
  for (const { 0: char, index } of text.slice(start, end).matchAll(/[‘']/g)) {
    const i = start + index
    const before = i > start ? text[i - 1] : undefined
    if (i < reached || isWord(before) || (char === "'" && !isSpace(before) && !openers.includes(before as string))) continue
    if (/^.(?:\d|em\b|til\b|tis\b|twas\b|n['’])/.test(text.slice(i, i + 6)) || !/["“”\p{L}([…]/u.test(text[i + 1] ?? '')) continue
    const close = closingSingle(text, i + 1, end, char === '‘' ? '’' : "'")
    if (close < 0) continue
    found.push(segment(text, i, close + 1, true, false))
    reached = close + 1
  }
  return found
}

/** An apostrophe and a closing mark look alike: after punctuation it closes, else the first that no letter follows. */
function closingSingle(text: string, from: number, end: number, mark: string): number {
  let plain = -1
  for (let i = from; i < end; i++) {
    if (text[i] !== mark || isWord(text[i + 1])) continue
    if (/[.,?!…]/.test(text[i - 1] as string)) return i
    const genitive = text[i - 1] === 's' && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3))
    if (plain < 0 && !genitive) plain = i
    if (plain >= 0 && !genitive) return plain
  }
  return plain
}
