import type { Annotated, Sentence, Span, Tag, Token } from '../../model.ts'

/**
 * The smallest piece a number is read from. The tagger's tokens are too coarse here ("£6m", "5-8kW") or too fine ("9.20pm"),
 * so a sentence is cut again: a number, a word or a mark, each with the tag of the token it lies in.
 */
export type Atom = Span & Readonly<{
  text: string
  lower: string
  tag: Tag
  shape: 'number' | 'word' | 'mark'
  /** What the digits say; NaN for words and marks. */
  value: number
  /** Whether it touches the atom before it. */
  glued: boolean
  /** Index of the atom that begins the word its own word depends on; -1 where there is none. */
  head: number
}>
type Piece = { -readonly [key in keyof Atom]: Atom[key] }

/** What sets thousands apart; in Indian English also lakhs ("12,34,567"). */
const separators = /[,\s]/g
/** A number, a word, or any other mark. */
const pieces = new RegExp(
  [
    String.raw`(\d{1,3}(?:, 0\d\d)+(?!\d)|\d{1,3}(?:(?:,\d\d)*,\d{3})+(?!\d)(?:\.\d+)?|(?<![\d+(]\s?)[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|,\d|[ -]\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\p{L}\d./])\.\d+)`,
    String.raw`((?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})\.?|['’]s(?!\p{L})|o['’]clock`,
    // "sixfold" is a number and its unit
    String.raw`(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)(?=fold(?!\p{L}))`,
    String.raw`\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)?)`,
    String.raw`\S`,
  ].join('|'),
  'gu',
)

/** Gives the atoms of a stretch of text; `tagAt` says which tag the token at an offset has. */
export function cut(text: string, { start, end }: Span, tagAt: (offset: number) => Tag): Piece[] {
  const atoms: Piece[] = []
  let last = -1
  for (const match of text.slice(start, end).matchAll(pieces)) {
    const piece = match[0]
    const from = start + match.index
    const [, number, word] = match
    atoms.push({
      start: from,
      end: from + piece.length,
      text: piece,
      lower: piece.toLowerCase(),
      tag: tagAt(from),
      shape: number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark',
      value: number === undefined ? Number.NaN : Number(number.length > 4 ? number.replace(separators, '') : number),
      glued: from === last,
      head: -1,
    })
    last = from + piece.length
  }
  return atoms
}

/** Gives the atoms of a sentence of an article. */
export function atomsOf({ text, tokens }: Annotated, sentence: Sentence): Atom[] {
  const owners: number[] = []
  const firsts = new Map<number, number>()
  let at = sentence.first
  const atoms = cut(text, sentence, (offset) => {
    while (at + 1 < sentence.last && (tokens[at] as Token).end <= offset) at++
    if (at !== owners.at(-1)) firsts.set(at, owners.length)
    owners.push(at)
    return tokens[at]?.tag ?? 'X'
  })
  for (const [i, atom] of atoms.entries()) atom.head = firsts.get(tokens[owners[i] as number]?.head ?? -1) ?? -1
  return atoms
}

/** Gives the words of a phrase as the lookups key them: in pieces, hyphens left out. */
export const pieceTexts = (phrase: string): string[] =>
  cut(phrase, { start: 0, end: phrase.length }, () => 'X').map(({ text }) => text).filter((text) => text !== '-')
