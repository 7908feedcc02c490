/** Gives the first line where it stands as a headline (short, no full stop, more text below), else null. */
export function title(text: string): string | null {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const [first, second] = lines
  if (first === undefined || second === undefined) return null
  const heading = first.replace(/^# /, '')
  return heading.length <= 160 && !/[.,;:]["”’)]?$/.test(heading) ? heading : null
}
