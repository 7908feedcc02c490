/** Gives a function from UTF-16 offsets of a text to code point offsets. Costs nothing where the two are the same. */
export function codePointOffsets(text: string): (unit: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (unit) => unit
  const points = new Int32Array(text.length + 1)
  let point = 0
  for (let unit = 0; unit < text.length; point++) {
    const width = (text.codePointAt(unit) as number) > 0xffff ? 2 : 1
    points[unit] = point
    if (width === 2) points[unit + 1] = point
    unit += width
  }
  points[text.length] = point
  return (unit) => points[Math.min(unit, text.length)] as number
}

/** Gives a function from code point offsets of a text to UTF-16 offsets: the way back. */
export function unitOffsets(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point
  const units: number[] = []
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1) units.push(unit)
  return (point) => units[point] ?? text.length
}

/** Gives the number of code points of a text. */
export const countCodePoints = (text: string): number => codePointOffsets(text)(text.length)

/** Gives the stretch [start, end) of a text by code points: what `text[start:end]` is in Python. */
export const sliceCodePoints = (text: string, start: number, end: number): string =>
  /[\ud800-\udbff]/.test(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end)
