import type { Annotated, Findings, Problem, Share, Span } from '../model.ts'
import { markedPairs } from '../text/quotation-marks.ts'
import { bySpan, lastUpTo, length, overlaps } from '../text/spans.ts'

/** Audits what nobody read: every run of digits and every pair of quotation marks in no record becomes a diagnostic. */
export function remainder(findings: Findings, { text }: Annotated): Findings {
  const timed = findings.claims.flatMap(({ at }) => (at.time ? [at.time] : []))
  const readNumbers = overlapsAny([...findings.quantities.map(({ span }) => span), ...timed])
  const readWords = overlapsAny(findings.quotes.flatMap(({ spans }) => spans))
  const digits = [...text.matchAll(/\d[\d.,]*\d|\d/g)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
  const unreadDigits = digits.filter((run) => !readNumbers(run))
  const marks = markedPairs(text)
  const unreadMarks = marks.filter((pair) => !readWords(pair))
  const problems = [
    ...unreadDigits.map((at) => unread('digits_not_read', 'a number that is no quantity: a date, a name, or one we missed', at)),
    ...unreadMarks.map((at) => unread('quotation_not_read', 'words in quotation marks that are no quote: a title, a scare quote, or one we missed', at)),
  ]
  const audit = { numbers: share(digits, unreadDigits), quotations: share(marks, unreadMarks) }
  return { ...findings, problems: [...findings.problems, ...problems], audit }
}

/** Gives whether any of these spans overlaps another: looks back no further than the longest of them reaches. */
function overlapsAny(spans: readonly Span[]): (other: Span) => boolean {
  const inOrder = [...spans].sort(bySpan)
  const longest = Math.max(0, ...inOrder.map(length))
  return (other) => {
    for (let i = lastUpTo(inOrder, other.end); i >= 0; i--) {
      const span = inOrder[i] as Span
      if (span.start + longest < other.start) return false
      if (overlaps(span, other)) return true
    }
    return false
  }
}

const share = (all: readonly Span[], missed: readonly Span[]): Share => ({ seen: all.length, read: all.length - missed.length })

const unread = (rule: string, reason: string, at: Span): Problem => ({ severity: 'info', rule, reason, path: null, at })
