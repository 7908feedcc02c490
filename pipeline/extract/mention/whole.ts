import { demonyms, givenNameForms, givenNames } from '../../generated/lexicons.ts'
import type { Name, Token } from '../../model.ts'
import { isCalendarWord } from '../../text/phrases.ts'

const belonging = new Set(demonyms.map(({ word }) => word))
const given = new Set([...givenNames.map(({ name }) => name.toLowerCase()), ...givenNameForms.map(({ form }) => form)])
const isGiven = ({ text, lower }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text) && given.has(lower)

/** Gives the names of an article whole and bare: with nicknames and given names that were left out, without offices, parties and what brackets say. */
export function wholeNames(tokens: readonly Token[], names: readonly Name[]): readonly Name[] {
  const speaking = names.filter((name, i) => !isBracketed(tokens, name, names[i - 1]))
  const whole = speaking.map((name, i) => withGiven(tokens, name, speaking[i - 1]))
  return withNicknames(tokens, whole.map((name) => withoutDemonym(tokens, afterOffice(tokens, name))))
}

/** "Davor “Lucky” Kess": joins names that a nickname in quotation marks parts. */
function withNicknames(tokens: readonly Token[], names: readonly Name[]): readonly Name[] {
  const joined: Name[] = []
  for (const name of names) {
    const marked = tokens.slice(Math.max(0, name.first - 3), name.first).map(({ text }) => text).join(' ')
    const isNickname = name.kind === 'person' && /^["“‘'] \p{Lu}[\p{L}-]+ ["”’']$/u.test(marked)
    const start = isNickname ? joined.findIndex(({ last, kind }) => last === name.first - 3 && kind === 'person') : -1
    const whole = joined[start]
    if (whole) joined.splice(start, joined.length, { ...whole, last: name.last, end: name.end })
    else joined.push(name)
  }
  return joined
}

/** "Will Moe ran": a given name that is also a common word belongs to the surname behind it, except where it may open a question. */
function withGiven(tokens: readonly Token[], name: Name, before: Name | undefined): Name {
  const word = tokens[name.first - 1]
  const alone = name.kind === 'person' && name.last - name.first === 1 && (before === undefined || before.last < name.first)
  if (!alone || !word || !isGiven(word) || isGiven(tokens[name.first] as Token) || isCalendarWord(word)) return name
  const next = tokens[name.last]
  const asks = word.tag === 'AUX' && next?.tag === 'VERB' && next.lower === next.lemma
  return asks ? name : { ...name, first: name.first - 1, start: word.start }
}

/** "Ida Moe (L-Ostby)": what stands in brackets right behind a person says where he or she is from, and speaks for nobody. */
function isBracketed(tokens: readonly Token[], { first, last }: Name, before: Name | undefined): boolean {
  return before?.kind === 'person' && before.last === first - 1 && tokens[first - 1]?.text === '(' && tokens[last]?.text === ')'
}

/** "Supervisor of Elections Ida Moe": behind an office "of" something a person's name begins at the given name. */
function afterOffice(tokens: readonly Token[], name: Name): Name {
  if (tokens[name.first - 1]?.lower !== 'of' || !/^\p{Lu}/u.test(tokens[name.first - 2]?.text ?? '')) return name
  for (let i = name.first + 1; i < name.last - 1; i++) {
    const word = tokens[i] as Token
    if (isGiven(word) && !isGiven(tokens[name.first] as Token)) return { ...name, first: i, start: word.start, kind: 'person' }
  }
  return name
}

/** "Republican Ida Moe": a word for where somebody belongs is no part of the name. */
function withoutDemonym(tokens: readonly Token[], name: Name): Name {
  const belongs = name.kind === 'person' && name.last - name.first > 2 && belonging.has((tokens[name.first] as Token).text)
  return belongs ? { ...name, first: name.first + 1, start: (tokens[name.first + 1] as Token).start } : name
}
