import { irregularVerbs, reporting, subordinators, timeWords } from '../../generated/lexicons.ts'
import type { Token } from '../../model.ts'
import type { Letter } from './letter.ts'
import { beforeVerb, isBase, isNegation, repaired } from './repairs.ts'
import { addressing } from './verb-lexicon.ts'

const verbKinds = new Map(irregularVerbs.map(({ form, kind }) => [form, kind]))
const contents = new Set(reporting.filter(({ pos }) => pos === 'noun').map(({ lemma }) => lemma))
const subordinating = new Set(subordinators.map(({ form }) => form))
const weekdays = new Set(timeWords.filter(({ kind }) => kind === 'weekday' || kind === 'day').map(({ form }) => form))
const articles = new Set(['a', 'an', 'the', 'no', 'every'])
const possessives = new Set(['my', 'your', 'his', 'its', 'our', 'their', 'whose'])
const relatives = new Set(['who', 'which', 'whom', 'whose'])
const quantifiers = new Set(['many', 'most', 'few', 'several', 'some', 'such', 'other', 'more', 'all', 'both', 'half', 'none', 'another'])
const participlePrepositions = new Set(['according', 'including', 'excluding', 'following', 'regarding', 'concerning', 'pending', 'barring'])
const particles = new Set(['up', 'out', 'back', 'off', 'down', 'away'])
const nonfinite = new Set(['be', 'been', 'being', 'having'])

/** Gives the letter of the word at a place of a sentence; `joined` says that a hyphen here joins words. */
export function letter(words: readonly Token[], i: number, joined: (i: number) => boolean): Letter {
  const { lower, tag } = words[i] as Token
  const next = words[i + 1]
  const before = words[i - 1]
  if (tag === 'PUNCT' || /^[-–—:;()[\]]+$/.test(lower)) return mark(lower, joined(i))
  if (isNegation(lower)) return i === 0 ? 'n' : 'X'
  if (/^(?:others|nobody|someone|everyone|anyone)$/.test(lower)) return 'P'
  if (weekdays.has(lower) && next?.tag !== 'PART') return 'Y'
  if ((lower === 'per' && next?.lower === 'cent') || (lower === 'cent' && before?.lower === 'per')) return '#'
  if (relatives.has(lower)) return before && lower !== 'whose' ? 'W' : 'o'
  if (lower === 'that') return that(words, i)
  if (lower === 'because' && next?.lower === 'of') return 'p'
  if (/^(?:whether|why|how)$/.test(lower) && next && /DET|PRON|NOUN|PROPN|ADJ/.test(next.tag)) return 't'
  if (/^(?:where|when|while|if|because|although|though|unless|whereas|lest)$/.test(lower)) return 's'
  if (participlePrepositions.has(lower) && tag === 'VERB' && before?.tag !== 'AUX') return 'p'
  if (particles.has(lower) && before?.tag === 'VERB' && /ADV|ADP|PART/.test(tag) && next?.lower !== 'of') return 'K'
  if (subordinating.has(lower) && (tag === 'SCONJ' || startsClause(words, i))) return 's'
  if (lower === 'to') return beforeVerb(words, i + 1) ? 'T' : 'p'
  if (bounds(words, i)) return 'R'
  if (quantifiers.has(lower) && (!next || /^(?:of|a|an)$/.test(next.lower) || /VERB|AUX/.test(next.tag))) return 'D'
  return repaired(words, i) ?? lettersByTag(words[i] as Token, next)
}

/** Whether a subject and a verb follow at once: "after it closed", but not "after the war". */
const startsClause = (words: readonly Token[], i: number): boolean => {
  const afterNouns = words.slice(i + 2, i + 8).find(({ tag }) => !/DET|ADJ|NOUN|PROPN|NUM/.test(tag))
  return /^(?:i|he|she|it|we|they|there)$/.test(words[i + 1]?.lower ?? '') || /VERB|AUX/.test(afterNouns?.tag ?? '')
}

/** Whether a word bounds the figure that follows: "more than", "at least", "up to", "over". */
function bounds(words: readonly Token[], i: number): boolean {
  const phrase = words.slice(i, i + 3).map(({ lower, tag }) => (tag === 'NUM' || tag === 'SYM' ? '#' : lower)).join(' ')
  const pair = `${words[i - 1]?.lower ?? ''} ${phrase}`
  return /^(?:more|less|fewer|as) (?:than|many|much)\b|^than (?!i\b|he\b|she\b|they\b|we\b|it\b)/.test(phrase)
    || /^(?:at (?:least|most)|up to|over|under|around|about) #/.test(phrase) || /^(?:at (?:least|most)|up to) #/.test(pair)
}

const mark = (lower: string, joined: boolean): Letter =>
  joined ? 'H' : lower === ',' ? ',' : /^[([]$/.test(lower) ? '(' : /^[)\]]$/.test(lower) ? ')' : ';'

/** "that" before a verb stands for a noun; before a noun it opens a clause or points; after a plain noun it is relative. */
function that(words: readonly Token[], i: number): Letter {
  const [before, next] = [words[i - 1], words[i + 1]]
  const last = before?.tag ?? ''
  if (!next || /AUX|VERB/.test(next.tag)) return /NOUN|PROPN|NUM|PRON|PUNCT/.test(last) ? 'W' : /VERB|ADJ/.test(last) ? 't' : 'P'
  if (!before || before.tag === 'ADP') return /NOUN|ADJ|NUM/.test(next.tag) ? 'D' : 'P'
  const told = words.slice(Math.max(0, i - 6), i).some(({ lemma, tag }) => tag === 'VERB' && addressing.has(lemma))
  const plain = before.tag === 'NOUN' && !told && !contents.has(before.lemma)
  return plain && /ADV|PRON/.test(next.tag) ? 'W' : 't'
}

function lettersByTag(token: Token, next: Token | undefined): Letter {
  const { lower, tag } = token
  switch (tag) {
    case 'AUX': return nonfinite.has(lower) ? 'B' : 'A'
    case 'VERB': return verb(token)
    case 'PRON': return possessives.has(lower) || (lower === 'her' && /NOUN|ADJ|PROPN|NUM/.test(next?.tag ?? '')) ? 'd' : 'P'
    case 'PART': return 'S'
    case 'DET': return articles.has(lower) ? 'd' : 'D'
    case 'ADJ': return 'J'
    case 'ADV': return 'R'
    case 'NUM': case 'SYM': return '#'
    case 'NOUN': case 'PROPN': case 'X': return 'N'
    case 'ADP': return 'p'
    case 'CCONJ': return lower === '&' ? 'H' : 'C'
    case 'SCONJ': return lower === 'for' ? 'p' : 's'
    default: return 'o'
  }
}

function verb(token: Token): Letter {
  const { lower, lemma } = token
  const kind = verbKinds.get(lower)
  if (kind) return kind === 'finite' ? 'V' : kind === 'participle' ? 'L' : 'E'
  if (lower.endsWith('ing') && lemma !== lower) return 'G'
  if (isBase(token)) return 'I'
  return lower.endsWith('s') && !lower.endsWith('ss') ? 'V' : 'E'
}
