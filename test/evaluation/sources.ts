/**
 * Who is meant: how far sources are resolved as the gold in sources/ has it, a run of the whole pipeline a case.
 * `npx tsx test/evaluation/sources.ts [-v]`; -v lists what went wrong, in the development half alone.
 */
import { makeOf } from '../common/memory.ts'
import type { Row } from '../../pipeline/model.ts'
import { type GoldCase, type GoldQuote, type GoldSource, goldCases, type Half } from './sources/gold.ts'

/** A gold quote beside what was found at its words: nothing, or a quote with or without a source. */
type Seen = Readonly<{ gold: GoldSource | null; quote: Row | undefined; source: Row | undefined; words: string }>
type Counts = Map<string, Readonly<{ yes: number; all: number }>>

const unsaid = /^(?:(?:the|an?|its|their|his|her|my|our|one|some|mr|mrs|ms|miss|dr|prof|sir|dame|sen|rep|gov)\s+)+/

/** Gives a name as it is compared: words in lower case, without leading article, possessive or honorific. */
export const plainName = (name: string): string => (name.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}']+/gu) ?? []).join(' ').replace(/'(?!\p{L})|(?<!\p{L})'/gu, '').replace(unsaid, '')

const isOne = (forms: readonly string[], found: unknown): boolean => forms.some((form) => plainName(form) === plainName(String(found ?? '')))

/** Whether words say a role or an affiliation: one form holds the other. */
const says = (forms: readonly string[], found: unknown): boolean => {
  const words = plainName(String(found ?? ''))
  return words !== '' && forms.some((form) => words.includes(plainName(form)) || plainName(form).includes(words))
}

/** Gives the innermost of the quotes whose quoted stretches hold the words. */
function quoteAt(quotes: readonly Row[], texts: ReadonlyMap<unknown, string>, words: string): Row | undefined {
  const holds = (quote: Row): boolean => {
    const points = Array.from(texts.get(quote.document_id) ?? '')
    return (quote.spans as readonly Readonly<{ start: number; end: number }>[]).some(({ start, end }) => points.slice(start, end).join('').includes(words))
  }
  return quotes.filter(holds).sort((a, b) => String(a.text).length - String(b.text).length)[0]
}

async function seenIn({ articles, quotes, sources }: GoldCase): Promise<Seen[]> {
  const made = await makeOf(Object.fromEntries(articles.map((text, i) => [`${i}.txt`, text])))
  const texts = new Map(made.table('documents').map(({ document_id, text }) => [document_id as unknown, text as string]))
  const rows = new Map(made.table('sources').map((row) => [row.source_id, row]))
  return quotes.map(({ words, source }: GoldQuote) => {
    const quote = quoteAt(made.table('quotes'), texts, words)
    return { words, gold: source === null ? null : (sources.get(source) ?? null), quote, source: rows.get(quote?.source_id ?? '') }
  })
}

const isRight = ({ gold, source }: Seen): boolean => gold !== null && source !== undefined && isOne(gold.names, source.name)

function count(counts: Counts, name: string, cases: readonly boolean[]): void {
  const { yes, all } = counts.get(name) ?? { yes: 0, all: 0 }
  counts.set(name, { yes: yes + cases.filter(Boolean).length, all: all + cases.length })
}

type Pair = Readonly<{ a: Seen; b: Seen; gold: boolean; found: boolean }>

/** Pairs of quotes, both with a source: whether they are together in the gold and in the result. */
function pairsOf(seen: readonly Seen[]): Pair[] {
  const both = seen.filter(({ gold, source }) => gold !== null && source !== undefined)
  return both.flatMap((a, i) => both.slice(i + 1).map((b) => ({ a, b, gold: a.gold === b.gold, found: a.source === b.source })))
}

function countMerges(counts: Counts, seen: readonly Seen[]): void {
  const pairs = pairsOf(seen)
  count(counts, 'wrong merges, of pairs that stay apart', pairs.filter(({ gold }) => !gold).map(({ found }) => found))
  count(counts, 'missed merges, of pairs that are one', pairs.filter(({ gold }) => gold).map(({ found }) => !found))
}

function countCase(counts: Counts, seen: readonly Seen[]): void {
  count(counts, 'quotes found', seen.map(({ quote }) => quote !== undefined))
  count(counts, 'precision: right source, of quotes found with one', seen.filter(({ source }) => source !== undefined).map(isRight))
  count(counts, 'recall: right source, of gold quotes with one', seen.filter(({ gold }) => gold !== null).map(isRight))
  count(counts, 'left without a source, of gold quotes without', seen.filter(({ gold }) => gold === null).map(({ source }) => source === undefined))
  countMerges(counts, seen)
  for (const { gold, source } of seen.filter(isRight)) {
    if (gold === null || source === undefined) continue
    count(counts, '  kind of those right', [gold.kinds.includes(String(source.kind))])
    count(counts, '  anonymity of those right', [gold.anonymities.includes(String(source.anonymity))])
    if (gold.roles.length > 0) count(counts, '  role, where the gold says one', [says(gold.roles, source.role)])
    if (gold.affiliations.length > 0) count(counts, '  affiliation, where the gold says one', [says(gold.affiliations, source.affiliation)])
    if (gold.aliases.length > 0) count(counts, '  alias, where the gold says one', [(source.aliases as string[]).some((alias) => isOne(gold.aliases, alias))])
  }
}

const isWrong = (each: Seen): boolean => !isRight(each) && (each.gold !== null || each.source !== undefined)

/** Gives what went wrong in a case, a line of text each: sources, what they are said to be, and merges. */
function wrongs(seen: readonly Seen[]): string[] {
  const sources = seen.filter(isWrong).map(({ words, gold, quote, source }) => `${words}: ${gold?.names[0] ?? '-'} → ${quote === undefined ? 'no quote' : (source?.name ?? '-')}`)
  const natures = seen.filter(isRight).flatMap(({ gold, source }) =>
    gold?.kinds.includes(String(source?.kind)) && gold.anonymities.includes(String(source?.anonymity)) ? [] : [`${gold?.label}: ${gold?.kinds}, ${gold?.anonymities} → ${source?.kind}, ${source?.anonymity}`])
  const merges = pairsOf(seen).filter(({ gold, found }) => gold !== found).map(({ a, b, gold }) => `${gold ? 'missed merge' : 'wrong merge'}: ${a.words} + ${b.words}`)
  return [...sources, ...new Set(natures), ...merges].map((line) => `    ${line}\n`)
}

/** Gives the figures of one half as lines of text, and with `verbose` what went wrong under each heading. */
async function scored(half: Half, verbose: boolean): Promise<string> {
  const counts: Counts = new Map()
  const failed = new Map<string, string[]>()
  const cases = goldCases(half)
  for (const each of cases) {
    const seen = await seenIn(each)
    countCase(counts, seen)
    failed.set(each.heading, [...(failed.get(each.heading) ?? []), ...wrongs(seen)])
  }
  const figures = [...counts].map(([name, { yes, all }]) => `  ${name.padEnd(52)} ${(all === 0 ? 0 : (100 * yes) / all).toFixed(1).padStart(5)}  (${yes} of ${all})\n`)
  const list = verbose ? [...failed].filter(([, lines]) => lines.length > 0).map(([heading, lines]) => `  ${heading}\n${lines.join('')}`) : []
  return [`${half}, ${cases.length} cases (percent)\n`, ...figures, ...list].join('')
}

const verbose = process.argv.includes('-v')
process.stdout.write(await scored('development', verbose))
process.stdout.write(await scored('held-out', false))
