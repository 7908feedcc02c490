import type { Span } from '../model.ts'

/** Gives every pair of double quotation marks, curly, straight or guillemets, inside one line: marks included. */
export function markedPairs(text: string): Span[] {
  return [...text.matchAll(/“[^“”\n]*”|"[^"\n]*"|«[^«»\n]*»|„[^„“”\n]*[“”]/g)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}
