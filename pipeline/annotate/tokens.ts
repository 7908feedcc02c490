import { wordParts } from '../generated/lexicons.ts'
import type { Span } from '../model.ts'
import { abbreviation } from './abbreviations.ts'

const formsOf = (kind: string): Set<string> => new Set(wordParts.filter((part) => part.kind === kind).map(({ form }) => form))
const prefixes = formsOf('prefix')
const suffixes = formsOf('suffix')
const syllables = formsOf('syllable')
const whole = formsOf('whole')
const joined = new Map(wordParts.filter(({ kind }) => kind === 'joined').map(({ form, parts }) => [form, parts.split(' ')]))

/** Endings that make a word with dots an address even without "www". */
const domains = `(?:com|org|net|gov|edu|mil|info|io|tv|eu|co\\.\\p{L}{2}|uk|us|ca|de|fr|au|nz|ie|ru|ua|cn|jp)(?!-|\\.?[\\p{L}\\p{N}])`
const notInWord = '(?<![\\p{L}\\p{N}])'
const wordEnds = '(?![\\p{L}\\p{N}])'
const ordinal = '(?:st|nd|rd|th|ST|ND|RD|TH)'
const clitic = `['’](?:s|S|m|M|d|D|re|RE|ve|VE|ll|LL)${wordEnds}`

/** What makes one token; of several the first that fits. Repetitions that may fail are bounded: no text takes more than linear time. */
const shapes: Readonly<Record<string, string>> = {
  plain: '[A-Za-z]+(?=[ ,;]|$)',
  address: '(?:https?://|www\\.)[^\\s<>"“”—]*[^\\s<>"“”—.,;:!?)\\]\'’]',
  email: '[\\p{L}\\p{N}](?:[\\w.+-]{0,60}(?:[\\w+-]|[.]{3}))?@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*',
  domain: `(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,60}\\.){1,6}${domains}(?:/[^\\s<>"“”—.,;:!?)\\]]*)*`,
  file: '[\\p{L}\\p{N}][\\w#-]{0,60}\\.(?:docx?|DOC|xlsx?|XLS|pdf|PDF|jpe?g|png|txt|zip|mp3|csv|html?)(?![\\p{L}\\p{N}])',
  handle: `${notInWord}[#@][\\p{L}_][\\p{L}\\p{N}_]*`,
  newsgroup: `${notInWord}\\p{Ll}{2,}(?:\\.\\p{Ll}{2,}){2,}`,
  dotted: `${notInWord}(?:\\p{L}(?:\\.\\p{L})+${wordEnds}\\.?|(?:Ph\\.D|[MBD]\\.(?:Sc|Phil|Ed)|W\\.Va)\\.)`,
  initial: `${notInWord}\\p{Lu}\\.(?= ?[\\p{L}\\p{N}("“‘,-])`,
  money: '(?:US|A|C|NZ|HK|S|R|CA|AU|NT)[$]',
  telephone: '(?<![\\d-])(?:\\+?1[-.])?(?:\\d{3}[-.])?\\d{3}[-.]\\d{4}(?![\\d-])',
  date: '(?<![\\d-])(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-\\d{4})(?![\\d-])',
  decade: `['’]\\d\\ds?${wordEnds}`,
  number: `(?:(?<![\\p{L}\\p{N}.])\\.)?(?:\\d{1,3}(?:,\\d{2,3}){0,6},\\d{3}(?!\\d)|\\d+)(?:[.:/]\\d+)*(?:(?:${ordinal}|s|(?<=0)['’]s|[ADEGHNQTXY])${wordEnds})?`,
  clitic,
  elided: `['’](?:em|til|cause|twas|tis|n|bout)${wordEnds}`,
  slashed: `${notInWord}(?:[wW]/(?:o|out)|[sS]/he|[iIlL]/[cCsS]|b/c)${wordEnds}`,
  word: `[\\p{L}\\p{M}_](?:[\\p{L}\\p{M}\\p{N}_]+|[&*](?=\\p{L})|(?!${clitic})['’](?=\\p{L}))*`,
  omission: '\\[(?:\\.{3}|…)\\]',
  marks: '[.…]{2,}|[.:]?\\?[!?]*|[!?]+|[$]{2,}|-{2,}|={2,}|\\*{2,}|~{2,}|#{2,}|\\+{2,}|<{2,}|>{2,}|[:;=]-?[)(DP](?![\\p{L}\\p{N}])',
  other: '\\S',
}
const pattern = new RegExp(Object.values(shapes).join('|'), 'gu')

/**
 * Gives the tokens of a sentence as the English treebanks of Universal Dependencies divide them: hyphens stand alone but
 * for prefixes ("U.S. - supplied", "non-stop"), endings stand alone ("do n't", "Vane 's"), numbers part from signs and
 * units ("$ 2.5 bn"), abbreviations keep their full stop.
 */
export function tokens(text: string, sentence: Span): Span[] {
  const part = text.slice(sentence.start, sentence.end)
  const found: Span[] = []
  const add = (start: number, end: number): void => void found.push({ start: sentence.start + start, end: sentence.start + end })
  pattern.lastIndex = 0
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    let start = match.index
    let end = pattern.lastIndex
    if (/^[\p{L}_]/u.test(match[0])) {
      end = wordEnd(part, start, end)
      pattern.lastIndex = end
      for (const size of partSizes(part.slice(start, end))) {
        add(start, start + size)
        start += size
      }
    } else add(start, end)
  }
  return found
}

/** At the end of a sentence the treebanks leave its full stop to the sentence. */
const standsApart = /^etc$/i
const letter = /[\p{L}\p{N}]/u
const wordAt = /[\p{L}\p{N}]+/uy

/** Where a word really ends: with the full stop of an abbreviation, and over a hyphen where both sides are one word. */
function wordEnd(part: string, start: number, end: number): number {
  const next = part[end]
  if (next === '.') {
    const withStop = abbreviation(part.slice(start, end + 1), part.slice(end + 1, end + 4))
    if (withStop === null || letter.test(part[end + 1] ?? '')) return end
    return end + 1 === part.length && standsApart.test(part.slice(start, end)) ? end : end + 1
  }
  if (next !== '-' || part[start - 1] === '-') return end
  wordAt.lastIndex = end + 1
  const second = wordAt.exec(part)?.[0].toLowerCase()
  if (second === undefined) return end
  const first = part.slice(start, end).toLowerCase()
  const after = end + 1 + second.length
  const one = prefixes.has(first) || suffixes.has(second) || whole.has(`${first}-${second}`)
    || (syllables.has(first) && syllables.has(second) && /\p{Lu}/u.test(part[start] as string))
  return one ? after : end
}

/** The lengths of the words that are written as one: "cannot" is "can" and "not", "don't" is "do" and "n't". */
function partSizes(word: string): number[] {
  if (/n['’]t$/i.test(word) && word.length > 3) return [word.length - 3, 3]
  if (word.length < 4 && word !== word.toLowerCase()) return [word.length]
  return joined.get(word.toLowerCase())?.map((part) => part.length) ?? [word.length]
}
