import type { Annotated, Sentence, Token } from '../../model.ts'
import { letter } from './letters.ts'

export type ChunkKind =
  | 'finite' | 'past' | 'base' | 'participle' | 'gerund' | 'infinitive' | 'noun' | 'adjective' | 'adverb' | 'preposition'
  | 'conjunction' | 'relative' | 'that' | 'subordinator' | 'comma' | 'open' | 'close' | 'stop' | 'other'

/** A group of words [from, to) of a sentence's words. `letters` spells it (see letters.ts). */
export type Chunk = Readonly<{ kind: ChunkKind; from: number; to: number; letters: string }>

/** A sentence as its words without quotation marks, and the groups they form. */
export type Chunked = Readonly<{ words: readonly Token[]; chunks: readonly Chunk[] }>

const modifier = '(?:[#NJ]H[N#](?=[JNGEL])|R*[J#](?:,?J)*(?:CJ)?|[#NJ]H(?=[#NJGELIp])|(?<=[DdJHS#]|HN)[GEL](?=[J#NH])|(?<=p)[EL](?=J*N)|(?<=[DdJ])G(?=[pWC,;s])|R(?=[J#GEL])|H)'
const noun = `(?:${modifier}*(?:NH?)*NS)*${modifier}*(?:N(?:H?[N#]|(?<=N)S)*|#+(?:dN(?=[,;)pCs]|$))?|(?<=S)J+)`
const main = '(?:[VELGI]K?)'
const toVerb = '(?:R*X?TR*(?:BR*)*(?:[VELGI]K?|A|(?<=BR*)))'

/** In this order: verbs before nouns, for a verb's adverbs would else be a group of their own. */
const groups: readonly (readonly [ChunkKind, string])[] = [
  ['finite', `[RX]*A(?:X|B|R+(?=X|B|J?T|[VELGI]))*(?:${main}|J(?=T))?(?:${toVerb}|I)*`],
  ['infinitive', `X?TR*(?:B|R)*${main}(?:${toVerb})*|X?TB`],
  ['finite', `[RX]*VK?(?:${toVerb}|R*G|I)*`],
  ['past', `[RX]*EK?(?:${toVerb}|G|I)*`],
  ['participle', `R*LK?(?:${toVerb})*`],
  ['gerund', `R*(?:GK?|B+R*${main}?)(?:${toVerb})*`],
  ['base', `[RX]*IK?(?:${toVerb}|G)*`],
  ['noun', `n?(?:R+(?=#))?[Dd]*${noun}|n?P|[Dd]+J+(?!N)|n?d*D+|d[IVELG]|YN?|R?[Dd]?Y`],
  ['adjective', 'R*J(?:,J)*(?:CR?J)?'],
  ['adverb', '[RK]+'],
  ['preposition', 'p+'],
  ['conjunction', 'C'], ['relative', 'p?W'], ['that', 't'], ['subordinator', 's'],
  ['comma', ','], ['open', '\\('], ['close', '\\)'], ['stop', ';'], ['other', '.'],
]
const pattern = new RegExp(groups.map(([, source]) => `(${source})`).join('|'), 'gu')

/** Gives the words of a sentence in groups: noun groups, verb groups by their form, and what stands between them. */
export function chunked({ text, tokens }: Annotated, sentence: Sentence): Chunked {
  const words = tokens.slice(sentence.first, sentence.last).filter((token) => !(token.tag === 'PUNCT' && /^["“”«»„‘’'`*_]+$/.test(token.text)))
  const preTokenised = / [,.](?: |$)/.test(text.slice(sentence.start, sentence.end))
  const joined = (i: number): boolean => {
    const [before, here, after] = [words[i - 1], words[i] as Token, words[i + 1]]
    if (!before || !after || !/^[-–/]$/.test(here.text)) return false
    const spaces = Number(before.end < here.start) + Number(here.end < after.start)
    return here.text === '-' && preTokenised ? true : spaces === 0
  }
  const spelled = words.map((_, i) => letter(words, i, joined)).join('')
  const chunks = [...spelled.matchAll(pattern)].map((match) => {
    const found = match.slice(1).findIndex((group) => group !== undefined)
    return { kind: (groups[found] as (typeof groups)[number])[0], from: match.index, to: match.index + match[0].length, letters: match[0] }
  })
  return { words, chunks }
}
