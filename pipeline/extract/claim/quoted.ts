import type { Span } from '../../model.ts'

/** Gives the stretch with the quotation mark whose partner already stands inside it. */
export function balanced(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end)
  if (!/["“”]/.test(inside)) return { start, end }
  if (inside.split('"').length % 2 === 0) return text[end] === '"' ? { start, end: end + 1 } : text[start - 1] === '"' ? { start: start - 1, end } : { start, end }
  const surplus = inside.split('“').length - inside.split('”').length
  if (surplus < 0 && text[start - 1] === '“') return { start: start - 1, end }
  const closing = surplus > 0 ? /^[.,!?]?”/.exec(text.slice(end, end + 2))?.[0].length ?? 0 : 0
  return { start, end: end + closing }
}
