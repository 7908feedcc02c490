/** Quotes of our own gold beside those that are found: words, resolved speaker, cue and nesting. */
import { extractDocument } from '../../pipeline/document.ts'
import type { Row } from '../../pipeline/model.ts'
import { rawOf } from '../common/article.ts'
import { parser } from '../common/parser.ts'
import { type GoldPassage, type GoldQuote, type Place, placesOf } from './gold.ts'
import { covered, iou, namesOne, pairs, type Tally } from './score.ts'

/** A text with its gold and the rows that the pipeline found in it. */
export type Answered = GoldPassage & Readonly<{ rows: readonly Row[] }>
type Pair = readonly [GoldQuote, Row]

/** Gives a passage with the rows found in it, read as an article of its own. */
export const answered = (passage: GoldPassage): Answered => ({ ...passage, rows: extractDocument(rawOf(passage.text), parser).quotes })

const count = (pairs: readonly Pair[], right: (pair: Pair) => boolean, found = pairs.length, wanted = pairs.length): Tally =>
  ({ right: pairs.filter(right).length, found, wanted })

const negated = ([gold, row]: Pair): [boolean, boolean] => [gold.cue_negated ?? false, row.cue_negated as boolean]

/** Tallies of one text; all but the first two are of those quotes whose words were found. */
function talliesOf({ text, quotes, rows }: Answered): Record<string, Tally> {
  const points = Array.from(text)
  const found: Pair[] = pairs(quotes, rows, (gold, row) => iou(covered(points, placesOf(text, gold)), covered(points, row.spans as Place[])), 0.8)
  const speakers = quotes.flatMap(({ speaker }) => speaker ?? [])
  const resolved = ([gold, row]: Pair): boolean => namesOne(row.speaker as string | null, gold.speaker, speakers)
  const rowOf = new Map(found.map(([gold, row]) => [gold, row.quote_id]))
  const parentOf = (gold: GoldQuote): unknown => (gold.parent === undefined ? null : (rowOf.get(quotes[gold.parent] as GoldQuote) ?? 'lost'))
  const nested = ([gold, row]: Pair): boolean => gold.parent !== undefined && row.parent_quote_id === parentOf(gold)
  const withClass = found.filter(([{ cue_class }]) => cue_class !== undefined)
  const bySpeaker = found.filter(([gold]) => gold.speaker !== null)
  return {
    content: count(found, () => true, rows.length, quotes.length),
    'content and resolved speaker': count(found, resolved, rows.length, quotes.length),
    'resolved speaker, of those found': count(bySpeaker, resolved, found.filter(([, row]) => row.speaker !== null).length),
    'cue class': count(withClass, ([gold, row]) => gold.cue_class === row.cue_class),
    'cue negated or not': count(found, (pair) => negated(pair)[0] === negated(pair)[1]),
    '  … negated': count(found, (pair) => negated(pair).every(Boolean), found.filter((pair) => negated(pair)[1]).length, found.filter((pair) => negated(pair)[0]).length),
    'parent': count(found, ([gold, row]) => row.parent_quote_id === parentOf(gold)),
    '  … nested': count(found, nested, found.filter(([, row]) => row.parent_quote_id !== null).length, found.filter(([gold]) => gold.parent !== undefined).length),
  }
}

/** Gives the summed tallies of texts by the name of the measure. */
export function quoteTallies(texts: readonly Answered[]): Record<string, Tally> {
  const sums: Record<string, Tally> = {}
  for (const [name, { right, found, wanted }] of texts.flatMap((text) => Object.entries(talliesOf(text)))) {
    const sum = sums[name] ?? { right: 0, found: 0, wanted: 0 }
    sums[name] = { right: sum.right + right, found: sum.found + found, wanted: sum.wanted + wanted }
  }
  return sums
}
