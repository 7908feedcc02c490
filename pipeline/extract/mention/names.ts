import { demonyms, givenNames, organisationWords, titles } from '../../generated/lexicons.ts'
import type { Name as Annotation, NameKind, SourceKind, Token } from '../../model.ts'
import type { Phrase } from '../../text/phrases.ts'
import { isPersonal, roleOf } from './nouns.ts'

export type Gender = 'female' | 'male' | 'unknown'

/** A name as a possible source: [first, last) are its own words, `title` where the titles before it begin. */
export type Name = Phrase & Readonly<{ title: number; kind: SourceKind; gender: Gender }>

const genderOfTitle = new Map(titles.map(({ title, gender }) => [title, gender as Gender]))
const genderOfGiven = new Map(givenNames.map(({ name, gender }) => [name, gender as Gender]))
const kindOfWord = new Map(organisationWords.map(({ word, kind }) => [word, kind as SourceKind]))
const honorific = /^(?:Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Sir|Dame|Lord|Lady|Prof|Rev)\.?$/

/** Words that open a sentence with a capital and count what is named behind them: "Most Larks". */
const counts = /^(?:Some|Many|Most|Several|Few|Other|Both|All|One|Another)$/

/** Names for many people: "Americans". */
const peoples = new Set(demonyms.map(({ word }) => `${word}s`))

/** What a name of each kind is where it speaks: places speak through their governments. */
const spokenFor: Readonly<Record<NameKind, SourceKind>> = {
  person: 'person', organisation: 'organisation', government: 'government', place: 'government', other: 'organisation',
}

/** Gives a name of the article as one who may be cited, with the titles before it. `floor`: where its sentence begins. */
export function nameOf(tokens: readonly Token[], { first: start, last, kind: annotated }: Annotation, floor: number): Name {
  const opened = start === floor ? afterOpening(tokens, start, last, annotated) : annotated
  const first = opened === annotated ? afterTitles(tokens, start, last) : start + 1
  const kind = opened === annotated && first > start ? 'person' : (opened ?? annotated)
  const title = first > start ? start : titleStart(tokens, first, floor)
  const titled = title < first && kind === 'person'
  const words = tokens.slice(first, last).map(({ text }) => text)
  const body = words.length > 1 && kind === 'person' && !titled ? bodyOf(words[0] as string) : undefined
  const document = kindOfWord.get(words.at(-1) as string) === 'document' && (kind === 'organisation' || kind === 'other')
  const given = words.length > 1 ? genderOfGiven.get(words[0] as string) : undefined
  const gender = kind === 'person' ? (titleGender(tokens, title, first) ?? given ?? 'unknown') : 'unknown'
  const acronym = kind === 'person' && !titled && words.length === 1 && /^\p{Lu}{2,6}$/u.test(words[0] as string)
  const known = document ? 'document' : acronym ? 'organisation' : peoples.has(words.join(' ')) ? 'group' : body
  return { first, last, title: titled ? title : first, kind: known ?? spokenFor[kind], gender }
}

/** What a word in a name says of its kind, where it is a body. */
const bodyOf = (word: string): SourceKind | undefined => (kindOfWord.get(word) === 'document' ? undefined : kindOfWord.get(word))

/** What is named behind a common word that only opens the sentence: a count (null: of the same kind), "Rancher", "Carmaker"; else the kind as it is. */
function afterOpening(tokens: readonly Token[], first: number, last: number, kind: NameKind): NameKind | null {
  if (last - first < 2) return kind
  if (counts.test((tokens[first] as Token).text) || (kind === 'person' && opensWithRole(tokens, first, last))) return null
  return kind === 'person' && roleOf(tokens[first])?.kind === 'organisation' ? 'organisation' : kind
}

/** Where the titles before a name begin: "Prime Minister", "Mr", and a word in capitals between or before them ("Foreign Minister"). */
function titleStart(tokens: readonly Token[], first: number, floor: number): number {
  let at = first
  for (let i = first - 1; i >= floor; i--) {
    if (tokens[i]?.lower === 'elect' && tokens[i - 1]?.text === '-') i -= 2
    const { text, tag } = tokens[Math.max(i, floor)] as Token
    const isTitle = genderOfTitle.has(text)
    if (isTitle) at = i
    const portfolio = at < first && at === i + 1 && /^\p{Lu}\p{Ll}/u.test(text) && /^(?:ADJ|NOUN|PROPN)$/.test(tag) && !genderOfGiven.has(text)
    if (portfolio) at = i
    if (!isTitle && !portfolio) break
  }
  return at
}

/** Where a name goes on after two titles or more that were taken for its beginning: "Chief Justice Tom Arden". */
function afterTitles(tokens: readonly Token[], first: number, last: number): number {
  let at = first
  while (at < last - 1 && genderOfTitle.has((tokens[at] as Token).text)) at++
  return at - first > 1 ? at : first
}

/** "Rancher Tom Arden went": a noun for people that opens a sentence has a capital too, but a name of two words behind it. */
function opensWithRole(tokens: readonly Token[], first: number, last: number): boolean {
  const { text, lower } = tokens[first] as Token
  const personal = roleOf(tokens[first])?.kind === 'person' || isPersonal(lower)
  const named = /^\p{Lu}/u.test(tokens[first + 1]?.text ?? '')
  return last - first > 2 && named && personal && !genderOfGiven.has(text) && !genderOfTitle.has(text)
}

/** What the titles say of their bearer: the last that says anything. */
function titleGender(tokens: readonly Token[], title: number, first: number): Gender | undefined {
  const said = tokens.slice(title, first).map(({ text }) => genderOfTitle.get(text))
  return said.findLast((gender) => gender === 'female' || gender === 'male')
}

/** Whether a title only addresses somebody, and says nothing that "the professor" could take up. */
export const isAddress = (token: Token): boolean => /^(?:Mr|Mrs|Ms|Miss|Mx|Messrs|Sir|Dame|Lord|Lady)\.?$/.test(token.text)

/** Whether a title names an office, not only a form of address. */
export const isOffice = (token: Token): boolean => !honorific.test(token.text)
