import type { Name } from '../../../model.ts'
import { phraseStartingAt } from '../../../text/phrases.ts'
import { spanOfTokens } from '../../../text/spans.ts'
import { hasFinite } from './bare.ts'
import type { Frame } from '../frame.ts'
import { isWord } from '../lexicon.ts'
import { type Reading, segmentStartingAt, type Unit } from '../reading.ts'

/** In tokens, up to the colon. */
const longestLabel = 8

/** Gives the attribution of a headline or a turn of an interview: "Arden: The mill will close". */
export function labelled(reading: Reading, unit: Unit): Frame[] {
  const { tokens, article } = reading
  if (article.sentences[article.paragraphs[unit.paragraph]?.first ?? -1]?.first !== unit.first) return []
  const colon = tokens.slice(unit.first, Math.min(unit.first + longestLabel, unit.last)).findIndex(({ text }) => text === ':') + unit.first
  const phrase = phraseStartingAt(tokens, unit.first, colon)
  if (colon <= unit.first || phrase?.last !== colon || colon + 3 > unit.last || segmentStartingAt(reading, colon + 1)) return []
  if (!/^\p{Lu}/u.test(tokens[colon + 1]?.text ?? '') && !/["'‘“]/.test(tokens[colon + 1]?.text ?? '')) return []
  const name = article.names.find(({ last }) => last === colon)
  if (!(name && speaks(name)) && !isWord('label', tokens[colon - 1]?.lower)) return []
  const last = article.sentences[(article.paragraphs[unit.paragraph]?.last ?? 0) - 1]?.last ?? unit.last
  const span = hasFinite(reading, colon + 1, last) ? spanOfTokens(tokens, colon + 1, last) : null
  return span ? [{
    rule: 'label', cue: null, lemma: null, class: null, negated: false, speaker: spanOfTokens(tokens, name ? name.first : phrase.first, colon),
    contents: [span], confidence: 0.75, unit,
  }] : []
}

const speaks = ({ kind }: Name): boolean => kind === 'person' || kind === 'organisation' || kind === 'government'
