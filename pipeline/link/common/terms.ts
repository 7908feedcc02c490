import type { Lexeme } from './words.ts'

/** The telling words of a text as stem hashes, how often each occurs, and whether it is mostly written in capitals. */
export type Terms = Readonly<{ stems: Int32Array; counts: Uint16Array; names: Uint8Array }>

/** Gives the telling words among the lexemes of a text. */
export function termsOf(lexemes: readonly Lexeme[]): Terms {
  const found = new Map<number, { count: number; capitals: number }>()
  for (const { stem, tells, capital } of lexemes) {
    if (tells < 1) continue
    const entry = found.get(stem)
    if (entry) {
      entry.count++
      entry.capitals += capital ? 1 : 0
    } else found.set(stem, { count: 1, capitals: capital ? 1 : 0 })
  }
  const entries = [...found.values()]
  return {
    stems: Int32Array.from(found.keys()),
    counts: Uint16Array.from(entries, ({ count }) => Math.min(count, 0xffff)),
    names: Uint8Array.from(entries, ({ count, capitals }) => (2 * capitals > count ? 1 : 0)),
  }
}
