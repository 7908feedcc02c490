/**
 * Claims of the sample corpus beside our own gold. `npx tsx test/evaluation/claims.ts [-v]`; -v lists what went wrong, in the
 * development half alone.
 *
 * A row is a gold proposition where its subject holds the head of the gold subject, its predicate that of the predicate and,
 * where the gold states an object, its object (or predicate: "took part") that of the object; neither subject nor object may
 * swallow the predicate. Borders are free, heads are not. Rows and gold in passing (role background) are not asked for: a row
 * that is such a gold proposition is neither right nor wrong, unless the gold puts it forward; its role is scored apart.
 */
import { root } from '../common/command.ts'
import { makeFrom } from '../common/memory.ts'
import type { Row } from '../../pipeline/model.ts'
import { type GoldClaim, goldClaims, type Half } from './claims-gold.ts'
import { f1, namesOne, pairs, type Tally } from './score.ts'

type Pair = readonly [GoldClaim, Row]
/** A found row that counts, whether the gold has its proposition, and the columns that are wrong. */
type Judged = Readonly<{ row: Row; right: boolean; faults: readonly string[] }>
type Tallies = Map<string, Tally>

const isIn = (row: Row, part: 'subject' | 'predicate' | 'object', place: number): boolean =>
  row[`${part}_start`] !== null && (row[`${part}_start`] as number) <= place && place < (row[`${part}_end`] as number)

function isSame(gold: GoldClaim, row: Row): boolean {
  const { subject, predicate, object } = gold
  if (subject === null || !isIn(row, 'subject', subject)) return false
  if (object !== null && !isIn(row, 'object', object) && !isIn(row, 'predicate', object)) return false
  if (predicate === null) return row.predicate_start === null
  return isIn(row, 'predicate', predicate) && !isIn(row, 'subject', predicate) && !isIn(row, 'object', predicate)
}

const made = await makeFrom(`${root}seeds`)
const quotes = new Map(made.table('quotes').map((quote) => [quote.quote_id as unknown, quote]))
const documents = new Map(made.table('documents').map((row) => [String(row.path).replace(/\.\w+$/, ''), row]))

/** Whose words a claim is, outermost first; empty in the article's own voice. */
function chainOf({ quote_id, holder }: Row): (string | null)[] {
  const chain: (string | null)[] = []
  for (let quote = quotes.get(quote_id); quote !== undefined; quote = quotes.get(quote.parent_quote_id)) chain.unshift(quote.speaker as string | null)
  return chain.length > 0 ? [...chain.slice(0, -1), holder as string | null] : holder === null ? [] : [holder as string]
}

function sameChain(found: readonly (string | null)[], wanted: readonly string[], all: readonly string[]): boolean {
  return found.length === wanted.length && found.every((name, i) => namesOne(name, wanted[i] ?? null, all))
}

const add = (tallies: Tallies, name: string, { right, found, wanted }: Tally): void => {
  const sum = tallies.get(name) ?? { right: 0, found: 0, wanted: 0 }
  tallies.set(name, { right: sum.right + right, found: sum.found + found, wanted: sum.wanted + wanted })
}
const share = (tallies: Tallies, name: string, cases: readonly boolean[]): void =>
  add(tallies, name, { right: cases.filter(Boolean).length, found: cases.length, wanted: cases.length })

const isAsked = ({ role }: Readonly<{ role?: unknown }>): boolean => role !== 'background'
const sameRole = (gold: GoldClaim, row: Row): boolean => gold.role.replace('saying', 'main').split('/').includes(String(row.role))

/** Scores what was found of one article; gives the rows that count, with their verdicts, and what went wrong. */
function scoreArticle(tallies: Tallies, gold: readonly GoldClaim[], rows: readonly Row[], text: string): Readonly<{ judged: Judged[]; wrongs: string[] }> {
  const together = pairs(gold, rows, (g, row) => (isSame(g, row) ? 1 + Number(sameRole(g, row)) : 0), 1)
  const asked = together.filter(([g]) => isAsked(g))
  const passing = new Set(together.filter(([g]) => !isAsked(g)).map(([, row]) => row))
  const goldOf = new Map(asked.map(([g, row]) => [row, g]))
  const names = [...new Set(asked.flatMap(([{ chains }]) => chains.flat()))]
  const judged = rows.filter((row) => goldOf.has(row) || (isAsked(row) && !passing.has(row))).map((row): Judged => {
    const match = goldOf.get(row)
    return { row, right: match !== undefined, faults: match ? faultsOf([match, row], names) : ['proposition'] }
  })
  const content = { right: asked.filter(([{ role }]) => role !== 'saying').length, wanted: gold.filter((g) => isAsked(g) && g.role !== 'saying').length }
  add(tallies, 'proposition', { right: asked.length, found: judged.length, wanted: gold.filter(isAsked).length })
  add(tallies, '  without "… said"', { ...content, found: judged.length - (asked.length - content.right) })
  share(tallies, '  role', together.map(([g, row]) => sameRole(g, row)))
  scoreFields(tallies, asked, names)
  return { judged, wrongs: [
    ...gold.filter((g) => isAsked(g) && !asked.some(([each]) => each === g)).map(({ line, predicate }) => `missed   ${line}   « ${around(text, predicate)} »`),
    ...judged.filter(({ faults }) => faults.length > 0).map(({ row, faults }) => `${faults}   ${described(row)}   ${goldOf.get(row)?.line ?? ''}`),
    ...together.filter(([g, row]) => !isAsked(g) && !sameRole(g, row)).map(([, row]) => `role, in passing   ${described(row)}`),
  ] }
}

const fields = ['polarity', 'certainty', 'commitment', 'type'] as const

const rightHolder = ([{ chains }, row]: Pair, names: readonly string[]): boolean =>
  chains.length === 0 || chains.some((chain) => namesOne(row.holder as string | null, chain.at(-1) ?? null, names))
const rightChain = ([{ chains }, row]: Pair, names: readonly string[]): boolean => chains.length === 0 || chains.some((chain) => sameChain(chainOf(row), chain, names))
const rightField = ([gold, row]: Pair, field: (typeof fields)[number]): boolean => gold[field].includes(String(row[field]))
const rightTime = ([{ time }, row]: Pair): boolean => time.length === 0 || time.includes(String(row.time_value ?? '-'))

/** Names the columns in which a row whose proposition is right differs from the gold. */
function faultsOf(pair: Pair, names: readonly string[]): string[] {
  const checks: readonly (readonly [string, boolean])[] = [
    ['role', sameRole(...pair)], ['holder', rightHolder(pair, names)], ['chain', rightChain(pair, names)],
    ...fields.map((field) => [field, rightField(pair, field)] as const), ['time', rightTime(pair)],
  ]
  return checks.flatMap(([name, right]) => (right ? [] : [name]))
}

function scoreFields(tallies: Tallies, asked: readonly Pair[], names: readonly string[]): void {
  const held = asked.filter(([{ chains }]) => chains.length > 0)
  const cited = held.filter(([{ chains }]) => chains.some((chain) => chain.length > 0))
  share(tallies, '  holder, or the article', held.map((pair) => rightHolder(pair, names)))
  add(tallies, '    … a source', { right: cited.filter((pair) => rightHolder(pair, names)).length, found: held.filter(([, { holder }]) => holder !== null).length, wanted: cited.length })
  share(tallies, '  chain', held.map((pair) => rightChain(pair, names)))
  for (const field of fields) share(tallies, `  ${field}`, asked.map((pair) => rightField(pair, field)))
  const timed = asked.filter(([{ time }]) => time.length > 0)
  const wanted = timed.filter(([{ time }]) => !time.includes('-'))
  add(tallies, '  time', { right: wanted.filter(rightTime).length, found: timed.filter(([, row]) => row.time_value !== null).length, wanted: wanted.length })
}

const around = (text: string, place: number | null): string => Array.from(text).slice(Math.max(0, (place ?? 0) - 40), (place ?? 0) + 40).join('').replaceAll('\n', '⏎')
const described = ({ role, subject, predicate, object, holder, rule, confidence }: Row): string => `${role} | ${subject} | ${predicate} | ${object} | ${holder} (${rule} ${confidence})`

const percent = (cases: readonly boolean[]): string => ((100 * cases.filter(Boolean).length) / Math.max(1, cases.length)).toFixed(1).padStart(5)
const precision = (rows: readonly Judged[]): string =>
  `${percent(rows.map(({ right }) => right))} ${percent(rows.map(({ faults }) => faults.length === 0))}  of ${rows.length}\n`

/** Gives, at every level of confidence and in the surer half of the rows beside the other, how many propositions and how many whole rows are right. */
function curve(judged: readonly Judged[]): string {
  const sorted = [...judged].sort((a, b) => (b.row.confidence as number) - (a.row.confidence as number))
  const levels = [...new Set(sorted.map(({ row }) => row.confidence as number))]
  const half = Math.ceil(sorted.length / 2)
  const lines = levels.map((level) => `    ${level.toFixed(2)}        ${precision(sorted.filter(({ row }) => row.confidence === level))}`)
  return [`  by confidence (${levels.length} levels): propositions right, whole rows right\n`, ...lines,
    `    surer half  ${precision(sorted.slice(0, half))}`, `    other half  ${precision(sorted.slice(half))}`].join('')
}

function scored(half: Half, verbose: boolean): string {
  const tallies: Tallies = new Map()
  const judged: Judged[] = []
  const lines: string[] = []
  for (const { name, claims } of goldClaims(half, (name) => documents.get(name)?.text as string)) {
    const { document_id, text } = documents.get(name) as Row
    const result = scoreArticle(tallies, claims, made.table('claims').filter((row) => row.document_id === document_id), text as string)
    judged.push(...result.judged)
    lines.push(`  ${name}\n`, ...result.wrongs.map((line) => `    ${line}\n`))
  }
  const figures = [...tallies].map(([name, tally]) => {
    const { P, R, F1 } = f1(tally)
    return `  ${name.padEnd(30)} P ${P.toFixed(1).padStart(5)}  R ${R.toFixed(1).padStart(5)}  F1 ${F1.toFixed(1).padStart(5)}  (${tally.right} of ${tally.wanted} wanted, ${tally.found} found)\n`
  })
  return [`${half}\n`, ...figures, curve(judged), ...(verbose ? lines : [])].join('')
}

process.stdout.write(scored('development', process.argv.includes('-v')))
process.stdout.write(scored('held-out', false))
