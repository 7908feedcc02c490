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
}>

const pieces = new RegExp(
  [
    String.raw`(?<number>\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\p{L}\d.])\.\d+)`,
    String.raw`(?<word>(?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})\.?|['’]s(?!\p{L})|o['’]clock`,
    // "sixfold" is a number and its unit
    String.raw`(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)(?=fold(?!\p{L}))`,
    String.raw`\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)?)`,
    String.raw`(?<mark>\S)`,
  ].join('|'),
  'gu',
)

/** Gives the atoms of a stretch of text; `tagAt` says which tag the token at an offset has. */
export function cut(text: string, { start, end }: Span, tagAt: (offset: number) => Tag): Atom[] {
  const atoms: Atom[] = []
  let last = -1
  for (const match of text.slice(start, end).matchAll(pieces)) {
    const piece = match[0]
    const from = start + match.index
    const { number, word } = match.groups as { number?: string; word?: string }
    atoms.push({
      start: from,
      end: from + piece.length,
      text: piece,
      lower: piece.toLowerCase(),
      tag: tagAt(from),
      shape: number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark',
      value: number === undefined ? Number.NaN : Number(number.replaceAll(',', '')),
      glued: from === last,
    })
    last = from + piece.length
  }
  return atoms
}

/** Gives the atoms of a sentence of an article. */
export function atomsOf(article: Annotated, sentence: Sentence): Atom[] {
  let at = sentence.first
  return cut(article.text, sentence, (offset) => {
    while (at + 1 < sentence.last && (article.tokens[at] as Token).end <= offset) at++
    return article.tokens[at]?.tag ?? 'X'
  })
}

/** Gives the words of a phrase as the lookups key them: in pieces, hyphens left out. */
export const pieceTexts = (phrase: string): string[] =>
  cut(phrase, { start: 0, end: phrase.length }, () => 'X').map(({ text }) => text).filter((text) => text !== '-')
