import { abbreviations } from '../generated/lexicons.ts'
import type { Span } from '../model.ts'
import { trim } from '../text/spans.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
/** Abbreviations after which a sentence never ends ("Dr. Vane"), and those after which it may ("Acme Inc."). */
const neverFinal = new Set(abbreviations.filter(({ final }) => final === 'never').map(({ form }) => form.toLowerCase()))
const seldomFinal = new Set(abbreviations.filter(({ final }) => final === 'seldom').map(({ form }) => form.toLowerCase()))

/** Gives the sentences of one paragraph: Unicode's sentence borders without those that are none in English news. */
export function sentences(text: string, paragraph: Span): Span[] {
  const borders: number[] = []
  const part = text.slice(paragraph.start, paragraph.end)
  for (const { index } of segmenter.segment(part)) if (index > 0) borders.push(index)
  for (const match of part.matchAll(/[.!?…]["”’')\]]*(?= +["“‘(]?\p{Lu})/gu)) {
    const after = match.index + match[0].length
    const next = after + ((/^ +/.exec(part.slice(after))?.[0].length) ?? 0)
    if (!borders.includes(next)) borders.push(next)
  }
  borders.sort((a, b) => a - b)
  const spans: Span[] = []
  let start = 0
  for (const border of [...borders.filter((at) => isBorder(part, at)), part.length]) {
    const span = trim(part, { start, end: border })
    if (span.start < span.end) spans.push({ start: paragraph.start + span.start, end: paragraph.start + span.end })
    start = border
  }
  return spans
}

/** Whether a sentence really ends before the offset. */
function isBorder(part: string, at: number): boolean {
  const before = part.slice(Math.max(0, at - 60), at).trimEnd()
  const after = part.slice(at, at + 40)
  if (/^["”’')\]]+(\s|$)/.test(after)) return false
  if (/^\s*[\p{Ll},;:)\]]/u.test(after) && !/^\s*["“‘]/.test(after)) return false
  const word = /([\p{L}\p{N}.&’'-]+)\.["”’')\]]*$/u.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return true
  if (neverFinal.has(`${word}.`)) return false
  if (/^\p{L}$/u.test(word) && word !== 'i') return false
  const abbreviation = seldomFinal.has(`${word}.`) || /^(?:\p{L}\.)+\p{L}$/u.test(word)
  return !abbreviation || beginsSentence(after)
}

/** After an abbreviation only a word that seldom stands inside a sentence in capitals begins a new one. */
const beginsSentence = (after: string): boolean =>
  /^\s*["“‘]?(?:The|This|That|These|Those|It|Its|He|She|They|We|I|You|In|On|At|But|And|A|An|As|After|Before|When|While|If|However|Meanwhile|There|For|His|Her|Their|Our|My|By|From|With|To|What|Who|Why|How|No|Not|Some|Many|Most|Both|Last|Earlier|Although|Since|Under|According|Among|Then|Now|So|Yet|Still|Also)\b/.test(after)
