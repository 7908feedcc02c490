import type { Span, View } from '../model.ts'

/** Gives the view of a text that nothing has changed yet: every unit stands for itself. */
export function viewOf(text: string): View {
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) {
    starts[i] = i
    ends[i] = i + 1
  }
  return { text, starts, ends }
}

/**
 * Replaces every match of a global pattern and keeps the way back: a replacement of the same length is mapped unit by
 * unit, any other stands as a whole for the whole match. Returns the same view when nothing matches.
 */
export function replace(view: View, pattern: RegExp, by: (match: RegExpExecArray) => string): View {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let cursor = 0
  let changed = false
  const keep = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      starts.push(view.starts[i] as number)
      ends.push(view.ends[i] as number)
    }
    pieces.push(view.text.slice(from, to))
  }
  for (const match of view.text.matchAll(pattern)) {
    const [found] = match
    const replacement = by(match as RegExpExecArray)
    if (replacement === found) continue
    changed = true
    keep(cursor, match.index)
    cursor = match.index + found.length
    const sameLength = replacement.length === found.length
    for (let i = 0; i < replacement.length; i++) {
      starts.push(view.starts[sameLength ? match.index + i : match.index] as number)
      ends.push(view.ends[sameLength ? match.index + i : cursor - 1] as number)
    }
    pieces.push(replacement)
  }
  if (!changed) return view
  keep(cursor, view.text.length)
  return { text: pieces.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** Gives the stretch of the article's own text, in UTF-16 units, that a stretch of the view stands for. */
export function original(view: View, span: Span): Span {
  if (span.start >= span.end) {
    const at = view.starts[span.start] ?? view.ends.at(-1) ?? 0
    return { start: at, end: at }
  }
  return { start: view.starts[span.start] as number, end: view.ends[span.end - 1] as number }
}
