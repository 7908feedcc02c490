/** What the network sees of a form: its lower-cased word and the table rows of its affixes, shape and character n-grams. */
export type Features = Readonly<{ word: string; affixes: readonly number[]; shape: number; ngrams: readonly number[] }>
type Sizes = Readonly<{ affix: number; shape: number; ngram: number }>

const mostNgrams = 64
const variants: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", '`': "'", '´': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‑': '-', '‐': '-', '\u00a0': ' ', '…': '...'
}
const variant = new RegExp(`[${Object.keys(variants).join('')}]`, 'g')

/** Gives the features of a form exactly as training/features.py does; characters are Unicode code points. */
export function features(form: string, sizes: Sizes): Features {
  const text = form.replace(variant, plain)
  const word = text.toLowerCase()
  const letters = codePoints(word)
  const affixes: number[] = []
  for (let length = 1; length <= 4 && length <= letters.length; length++) {
    affixes.push(hash(letters, 0, length, prefixSeeds[length - 1]) % sizes.affix)
    affixes.push(hash(letters, letters.length - length, letters.length, suffixSeeds[length - 1]) % sizes.affix)
  }
  const padded = codePoints(`<${zeroDigits(word)}>`)
  const ngrams: number[] = []
  for (let length = 3; length <= 4; length++) {
    for (let i = 0; i + length <= padded.length && ngrams.length < mostNgrams; i++) ngrams.push(hash(padded, i, i + length) % sizes.ngram)
  }
  return { word, affixes, shape: hash(codePoints(`w${shape(text)}`)) % sizes.shape, ngrams }
}

/** Gives a word with every ASCII digit turned into 0. */
export const zeroDigits = (word: string): string => word.replace(/[0-9]/g, '0')

const plain = (mark: string): string => variants[mark] ?? mark

/** X, x, d for capital, small letter, digit; other characters as they are; runs cut to two, the whole to eight. */
function shape(form: string): string {
  const kinds: string[] = []
  for (const letter of form) {
    const kind = letter >= '0' && letter <= '9' ? 'd' : letter.toLowerCase() !== letter ? 'X' : letter.toUpperCase() !== letter ? 'x' : letter
    const { length } = kinds
    if (kinds[length - 1] === kind && kinds[length - 2] === kind) continue
    kinds.push(kind)
  }
  return kinds.slice(0, 8).join('')
}

function codePoints(text: string): number[] {
  const points: number[] = []
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0
    if (point > 0xffff) i++
    points.push(point)
  }
  return points
}

/** FNV-1a, 32 bits, over the UTF-8 bytes of some code points, going on from an earlier hash. */
function hash(points: readonly number[], from = 0, to = points.length, start = 0x811c9dc5): number {
  let h = start
  for (let i = from; i < to; i++) {
    const point = points[i] ?? 0
    if (point < 0x80) {
      h = step(h, point)
      continue
    }
    if (point < 0x800) h = step(h, 0xc0 | (point >> 6))
    else {
      if (point < 0x10000) h = step(h, 0xe0 | (point >> 12))
      else h = step(step(h, 0xf0 | (point >> 18)), 0x80 | ((point >> 12) & 0x3f))
      h = step(h, 0x80 | ((point >> 6) & 0x3f))
    }
    h = step(h, 0x80 | (point & 0x3f))
  }
  return h >>> 0
}

const step = (h: number, byte: number): number => Math.imul(h ^ byte, 0x01000193)

const prefixSeeds = [1, 2, 3, 4].map((length) => hash(codePoints(`p${length}`)))
const suffixSeeds = [1, 2, 3, 4].map((length) => hash(codePoints(`s${length}`)))
