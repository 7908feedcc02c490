import type { View } from '../model.ts'
import { replace } from '../text/view.ts'

const ownLine = /^(?:# |- |[ \t]*$)/

/** Whether the lines of a text were broken at a fixed width: blank lines part paragraphs, most lines are full. */
function isWrapped(text: string): boolean {
  if (!/\n[ \t]*\n/.test(text)) return false
  const inner = text.trimEnd().split(/\n[ \t]*\n/).flatMap((block) => block.split('\n').slice(0, -1))
  if (inner.length < 3) return false
  const widest = Math.max(...inner.map((line) => line.length))
  const full = inner.filter((line) => line.length > 0.75 * widest)
  return widest <= 120 && full.length > 0.8 * inner.length && inner.filter((line) => !/[.!?”"’]\s*$/.test(line)).length > 0.6 * inner.length
}

/** Joins the lines of a paragraph that was broken at a fixed width; in Markdown a single line break always is one. */
export function unwrap(view: View, markup: 'plain' | 'markdown'): View {
  if (markup === 'plain' && !isWrapped(view.text)) return view
  const lineAt = (from: number): string => {
    const end = view.text.indexOf('\n', from)
    return view.text.slice(from, end < 0 ? undefined : end)
  }
  return replace(view, /\n/g, ({ index }) => {
    const before = lineAt(view.text.lastIndexOf('\n', index - 1) + 1)
    return ownLine.test(lineAt(index + 1)) || before.trim() === '' || before.startsWith('# ') ? '\n' : ' '
  })
}
