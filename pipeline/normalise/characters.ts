import type { View } from '../model.ts'
import { replace } from '../text/view.ts'

/** Writes every line end as one \n. */
export const lineEnds = (view: View): View => replace(view, /\r\n|[\r\v\f\u0085\u2028\u2029]/g, () => '\n')

/** Drops what no reader sees: soft hyphens, zero-width characters, direction marks, a stray byte order mark. */
export const invisibles = (view: View): View => replace(view, /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, () => '')

/** Writes every other kind of space, and control characters, as a plain space. */
export const spaces = (view: View): View =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  replace(view, /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u0000-\u0008\u000e-\u001f\u007f]/g, ({ 0: found }) => ' '.repeat(found.length))

/** Joins a letter and its combining marks into one character where Unicode has one (NFC). */
export const composed = (view: View): View => replace(view, /\p{L}\p{M}+/gu, ({ 0: found }) => found.normalize('NFC'))

/** Writes typewriter quotation marks (`` and '') as real ones. */
export const quotationMarks = (view: View): View => replace(view, /``|''/g, ({ 0: found }) => (found === '``' ? '“' : '”'))
