import { givenNames, governments, organisationWords, titles } from '../../generated/lexicons.ts'
import type { SourceKind, Token } from '../../model.ts'
import { isCalendarWord, type Phrase } from '../../text/phrases.ts'
import { roleOf } from './nouns.ts'

export type Gender = 'female' | 'male' | 'unknown'

/** A name in capitals: [first, last) are its own words, `title` where the words before it that are no part of it begin. */
export type Name = Phrase & Readonly<{ title: number; kind: SourceKind; gender: Gender }>

const genderOfTitle = new Map(titles.map(({ title, gender }) => [title, gender as Gender]))
const genderOfGiven = new Map(givenNames.map(({ name, gender }) => [name, gender as Gender]))
const kindOfWord = new Map(organisationWords.map(({ word, kind }) => [word, kind as SourceKind]))
const seats = new Set(governments.map(({ name }) => name))
const honorific = /^(?:Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Sir|Dame|Lord|Lady|Prof|Rev)\.?$/
const joining = new Set(['of', 'for', 'and', '&', 'the', 'de', 'van', 'von', 'der', 'den', 'bin', 'al', 'la', 'du', 'da', 'di', 'on'])

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text) && !isCalendarWord(token)

/** Gives every name of a sentence in order. */
export function namesOf(tokens: readonly Token[], from: number, to: number): Name[] {
  const names: Name[] = []
  for (let i = from; i < to; ) {
    const run = runFrom(tokens, i, from, to)
    if (run === null) { i++; continue }
    const name = nameOf(tokens, run)
    if (name) names.push(name)
    i = run.last
  }
  return names
}

/** A run of capital words; small joining words only inside names of organisations. */
function runFrom(tokens: readonly Token[], first: number, from: number, to: number): Phrase | null {
  const start = tokens[first] as Token
  if (!isCapital(start) || !startsName(start, tokens[first + 1], first === from)) return null
  let last = first + 1
  for (let i = last; i < to; i++) {
    const token = tokens[i] as Token
    const joined = (token.text === '-' && tokens[i - 1]?.end === token.start) || token.text === '&'
    if (isCapital(token) && token.tag !== 'PRON' && token.tag !== 'DET' && token.tag !== 'AUX') last = i + 1
    else if (joined && tokens[i + 1]) continue
    else if (!joining.has(token.lower) || !isOrganisation(tokens, first, i, token)) {
      if (!/^(?:de|van|von|der|den|bin|al|la|du|da|di)$/.test(token.text)) break
    } else if (i - last > 1) break
  }
  return { first, last }
}

/** "Ministry of", "Foundation for": a joining word carries on a name only where an organisation has begun. */
const isOrganisation = (tokens: readonly Token[], first: number, at: number, joint: Token): boolean => {
  const words = tokens.slice(first, at).map(({ text }) => text)
  const afterPreposition = words.some((word) => word === 'of' || word === 'for')
  return words.some((word) => kindOfWord.has(word)) && joint.lower !== 'on' && (joint.lower !== 'and' || afterPreposition)
}

/** At the start of a sentence any word has a capital: there it must be a proper noun or a known name. */
function startsName(token: Token, next: Token | undefined, atStart: boolean): boolean {
  if (atStart && next && /^\p{Ll}/u.test(next.text) && roleOf(next) !== null) return false
  if (genderOfGiven.has(token.text) || genderOfTitle.has(token.text) || seats.has(token.text)) return true
  if (token.tag === 'PROPN') return !atStart || isCapital(next) || roleOf(token) === null
  return !atStart && ['NOUN', 'ADJ', 'VERB', 'X'].includes(token.tag) && token.text.length > 1
}

function nameOf(tokens: readonly Token[], run: Phrase): Name | null {
  let { first } = run
  let gender: Gender = 'unknown'
  for (let i = run.last - 2; i >= run.first; i--) {
    const found = genderOfTitle.get((tokens[i] as Token).text)
    if (found === undefined) continue
    first = i + 1
    gender = found
    break
  }
  const words = tokens.slice(first, run.last).map(({ text }) => text)
  const person = first > run.first
  if (!person && words.length === 1 && genderOfTitle.has(words[0] as string)) return null
  const kind = person && !words.some((word) => kindOfWord.has(word)) ? 'person' : kindOf(words)
  if (kind !== 'person' && person) first = run.first
  const given = words.length > 1 || person ? genderOfGiven.get(words[0] as string) : undefined
  const known = gender === 'unknown' ? (given ?? 'unknown') : gender
  return { first, last: run.last, title: run.first, kind, gender: kind === 'person' ? known : 'unknown' }
}

function kindOf(words: readonly string[]): SourceKind {
  const name = words.join(' ')
  if (seats.has(name) || seats.has(words[0] as string)) return 'government'
  if (genderOfGiven.has(words[0] as string) && words.length > 1 && !kindOfWord.has(words.at(-1) as string)) return 'person'
  const known = words.map((word) => kindOfWord.get(word)).filter((kind) => kind !== undefined)
  if (known.length > 0) return known.at(-1) as SourceKind
  const acronym = words.length === 1 && /^\p{Lu}{2,}s?$/u.test(name)
  return acronym || words.some((word) => word === 'of' || word === 'for' || word === '&') ? 'organisation' : 'person'
}

/** Whether a title names an office, not only a form of address. */
export const isOffice = (token: Token): boolean => !honorific.test(token.text)
