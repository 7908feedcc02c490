import type { Sentence, Token } from '../../model.ts'
import { isCalendarWord } from '../../text/phrases.ts'
import { begins } from './beginnings.ts'
import { jointEnd } from './joints.ts'
import { capitalAt, isCapital, isTight, nameTags, textAt } from './shape.ts'
import { heads, known } from './words.ts'

/** A half-open range of tokens. */
export type Range = Readonly<{ first: number; last: number }>

const particles = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'la',
  'le',
  'du',
  'da',
  'di',
  'del',
  'dos',
  'des',
  'ter',
  'ten',
  'zu',
  'af',
  'upon',
  'el',
  'y',
  'do',
  'et',
  'à',
])
const owners =
  /^(?:Children|Women|Men|Workers|People|Farmers|King|Queen|Veterans|Writers|Teachers|Valentine|Lloyd|Moody|Sotheby|Christie|McDonald|Macy|Domino|Wendy|Sainsbury|Levi|Lord|Mother|Father|New)$/
const numbered =
  /^(?:Flight|Article|Apollo|Boeing|Airbus|Route|Highway|Interstate|Formula|Euro|Resolution|Windows|Section|Channel|Area|PlayStation|Chapter|Title|Group|Studio|Figure|Listing|Rule|Volume|Table|Part|Season|Episode|Phase|Type|Level|Terminal|Hwy)$/
const suffix = /^(?:Inc|Ltd|LLC|PLC|plc|Corp|Co|Jr|Sr|Limited)\.?$/


/** Gives every run of words in capitals that may be one name or several, in order. */
export function runs(tokens: readonly Token[], sentence: Sentence, proper: boolean): Range[] {
  const found: Range[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!begins(tokens, i, sentence, proper)) continue
    const last = endOf(tokens, i, sentence.last, proper)
    const first = textAt(tokens, i - 1) === '-' && /^al$/i.test(textAt(tokens, i - 2)) && isTight(tokens, i - 1) ? i - 2 : i
    found.push({ first, last })
    i = last - 1
  }
  return found
}

/** The end of the run that begins on a token. */
function endOf(tokens: readonly Token[], first: number, ceiling: number, proper: boolean): number {
  let last = first + 1
  for (let i = last; i < ceiling; i = last) {
    const next = proceeds(tokens, first, i, proper)
    if (next === 0 || next > ceiling) break
    last = next
  }
  return last
}

/** Where the run stands after taking token i and what it needs; 0 where it does not go on. */
function proceeds(tokens: readonly Token[], first: number, i: number, proper: boolean): number {
  const token = tokens[i] as Token
  const { text, tag } = token
  if (isCapital(text)) {
    if (isCalendarWord(token) && !heads.has(textAt(tokens, i + 1))) return 0
    if (tag === 'PROPN' || (known.has(text) && tag !== 'ADV')) return i + 1
    if (proper) return heads.has(text) && nameTags.has(tag) ? i + 1 : 0
    return nameTags.has(tag) || (heads.has(text) && text.length > 3) || /^[IVX]+$/.test(text) || text === 'Without' ? i + 1 : 0
  }
  if (tag === 'PROPN' && elided.test(text)) return i + 1
  return text === ',' || !isSmallWord(text) ? throughMark(tokens, first, i) : throughWord(tokens, first, i, proper)
}

/** "Porte d'Aval": a small word and the word with a capital it is written together with. */
const elided = /^\p{Ll}{1,2}['’]\p{Lu}/u

const isSmallWord = (text: string): boolean => /^\p{Ll}/u.test(text)

/** Whether a name may go on on the token: a capital word that is no month. */
const carriesOn = (token: Token | undefined): boolean =>
  token !== undefined && isCapital(token.text) && nameTags.has(token.tag) && !isCalendarWord(token)

/** Where the run stands after a number or mark: "Boeing 737", "Jean-Pierre", "Brask, Inc.". */
function throughMark(tokens: readonly Token[], first: number, i: number): number {
  const text = textAt(tokens, i)
  const following = tokens[i + 1]
  const goesOn = carriesOn(following)
  if (text === ',' && following && suffix.test(following.text)) return i + 2
  if (/^\d{1,4}(?:\.\d+)?$/.test(text)) return numbered.test(textAt(tokens, i - 1)) ? i + 1 : goesOn && following?.tag === 'PROPN' && tokens[i - 1]?.tag === 'PROPN' ? i + 2 : 0
  if (text === '-' || text === '–') return hyphenEnd(tokens, first, i, goesOn)
  if (text === '&' || text === '+') return goesOn && !isCitation(tokens, i) ? i + 2 : 0
  if (/^['’]s?$/.test(text)) return goesOn && isOwnerInName(tokens, first, i) ? i + 2 : 0
  return text === ',' ? jointEnd(tokens, first, i, text, goesOn) : 0
}

/** Where the run stands after a small word: "de", "van der", "of", "and". */
function throughWord(tokens: readonly Token[], first: number, i: number, proper: boolean): number {
  const { lower } = tokens[i] as Token
  const following = tokens[i + 1]
  const goesOn = carriesOn(following)
  if (lower === 'al' && following?.text === '-' && capitalAt(tokens, i + 2)) return i + 3
  if (particles.has(lower))
    return goesOn || (particles.has(following?.lower ?? '') && capitalAt(tokens, i + 2)) ? (goesOn ? i + 2 : i + 3) : 0
  return proper && lower !== 'of' ? 0 : jointEnd(tokens, first, i, lower, goesOn)
}

/** "(Odell & Fisk, 2011)": two authors, not a company. */
const isCitation = (tokens: readonly Token[], i: number): boolean =>
  [i + 2, i + 3, i + 4].some((at) => /^(?:1[89]|20)\d\d[a-z]?$/.test(textAt(tokens, at))) || /^(?:\(|;|,)$/.test(textAt(tokens, i - 2))

/** "Lam Hoi-wan": Chinese given names are one or two syllables, joined by a hyphen. */
const isSyllable = /^\p{L}{1,6}$/u

/** "Jean-Pierre", "Port-au-Prince": tight hyphens join names, but "Hong Kong-based" ends before one. */
function hyphenEnd(tokens: readonly Token[], first: number, i: number, goesOn: boolean): number {
  if (!isTight(tokens, i)) return 0
  if (goesOn) return known.get(textAt(tokens, i - 1)) === 'place' && known.get(textAt(tokens, i + 1)) === 'place' ? 0 : i + 2
  if (/^\d+$/.test(textAt(tokens, i + 1)) && /^[A-Z]/.test(textAt(tokens, i - 1))) return i + 2
  if (tokens[i + 1]?.tag === 'PROPN' && isSyllable.test(textAt(tokens, i + 1)) && i - 1 > first && isSyllable.test(textAt(tokens, i - 1))) return i + 2
  return textAt(tokens, i + 2) === '-' && capitalAt(tokens, i + 3) && isTight(tokens, i + 2) ? i + 4 : 0
}

/** "St Mary's Hospital", "Workers' Union": the owner is a part of the name, not another one. */
function isOwnerInName(tokens: readonly Token[], first: number, i: number): boolean {
  const owner = tokens[i - 1] as Token
  if (/^(?:St\.?|Saint)$/.test(textAt(tokens, i - 2)) || owners.test(owner.text)) return true
  const head = heads.get(textAt(tokens, i + 1)) ?? heads.get(textAt(tokens, i + 2))
  const plural = /s$/.test(owner.text) && /^['’]$/.test(textAt(tokens, i))
  return head !== undefined && head !== 'person' && i - first > 0 && (plural || (owner.tag !== 'PROPN' && !known.has(owner.text)))
}
