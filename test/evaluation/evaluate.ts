/**
 * `npm run evaluate`: accuracy on our own gold (the sample corpus, whose gold was read while the rules were written:
 * a check against going backwards, not a fair test), and on the annotated corpora beside the checkout where they are.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { root } from '../common/command.ts'
import { makeFrom, type Made } from '../common/memory.ts'
import { type GoldArticle, goldArticles, goldLinks, goldPassages, placeOf, placesOf } from './gold.ts'
import { type Answered, answered, quoteTallies } from './quotes.ts'
import { covered, f1, iou, pairs, sameName, type Tally } from './score.ts'

type Values = Readonly<Record<string, string | number | null>>
type Place = Readonly<{ start: number; end: number }>
type Scored = Map<string, { right: number; found: number; wanted: number }>

const add = (scores: Scored, name: string, { right, found, wanted }: Tally): void => {
  const total = scores.get(name) ?? { right: 0, found: 0, wanted: 0 }
  scores.set(name, { right: total.right + right, found: total.found + found, wanted: total.wanted + wanted })
}

function scoreArticle(scores: Scored, gold: GoldArticle, made: Made, documentId: string, text: string): void {
  const points = Array.from(text)
  const rows = (table: Parameters<Made['table']>[0]): (Values & Place)[] => made.table(table).filter((row) => row.document_id === documentId) as (Values & Place)[]

  const quotes = rows('quotes')
  const quotePairs = pairs(gold.quotes, quotes, (g, q) => iou(covered(points, placesOf(text, g)), covered(points, q.spans as unknown as Place[])), 0.8)
  const right = quotePairs.filter(([g, q]) => sameName(g.speaker, q.speaker as string | null))
  add(scores, 'quotes: content', { right: quotePairs.length, found: quotes.length, wanted: gold.quotes.length })
  add(scores, 'quotes: content and resolved speaker', { right: right.length, found: quotes.length, wanted: gold.quotes.length })
  for (const type of ['direct', 'mixed', 'indirect']) {
    const inType = (row: Readonly<{ type: unknown }>): boolean => row.type === type
    add(scores, `  … ${type}`, { right: right.filter(([g]) => inType(g)).length, found: quotes.filter((q) => inType(q as never)).length, wanted: gold.quotes.filter(inType).length })
  }

  const quantities = rows('quantities')
  const overlapOf = (g: Place, q: Place): number => (g.start < q.end && q.start < g.end ? iou(covered(points, [g]), covered(points, [q])) || 0.01 : 0)
  const wanted = gold.quantities.map((g) => ({ ...g, place: placeOf(text, g.text, g.nth) }))
  const found = pairs(wanted, quantities, (g, q) => overlapOf(g.place, q), 0.01).filter(([g, q]) => g.value === q.value && (g.value_max ?? null) === q.value_max)
  const tally = (which: typeof found): Tally => ({ right: which.length, found: quantities.length, wanted: wanted.length })
  add(scores, 'quantities: value', tally(found))
  add(scores, '  … and unit', tally(found.filter(([g, q]) => g.kind === 'count' || g.kind === 'ratio' || g.unit === q.unit)))
  add(scores, '  … and bound', tally(found.filter(([g, q]) => g.bound === q.bound)))
  add(scores, '  … and change', tally(found.filter(([g, q]) => g.change === q.change)))
  add(scores, '  … and measured (one word)', tally(found.filter(([g, q]) => sharesWord(g.measured, q.measured as string | null))))

  const cited = new Set(quotes.map((q) => q.source_id))
  const sources = made.table('sources').filter((source) => cited.has(source.source_id as string)) as Values[]
  const sourcePairs = pairs(gold.sources, sources, (g, s) => (sameName(g.name, s.name as string) ? 1 : 0), 1)
  add(scores, 'sources: name', { right: sourcePairs.length, found: sources.length, wanted: gold.sources.length })
  for (const field of ['kind', 'anonymity'] as const) {
    add(scores, `  … ${field} of those`, { right: sourcePairs.filter(([g, s]) => g[field] === s[field]).length, found: sourcePairs.length, wanted: sourcePairs.length })
  }
}

const sharesWord = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return a === b
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words(a).some((word) => words(b).includes(word))
}

/** Links: of the pairs that belong together by the gold, those that share a group; and of pairs across gold families, none should. */
function scoreLinks(scores: Scored, made: Made, texts: ReadonlyMap<string, { id: string; text: string }>): void {
  const gold = goldLinks()
  const groupOf = new Map(made.table('group_members').map((member) => [member.record_id, member.group_id]))
  const score = (name: string, families: readonly (readonly (string | null)[])[]): void => {
    const items = families.flatMap((family, index) => family.map((id) => ({ index, group: id === null ? undefined : groupOf.get(id) })))
    let [right, found, wanted] = [0, 0, 0]
    items.forEach((a, i) => {
      for (const b of items.slice(i + 1)) {
        const together = a.group !== undefined && a.group === b.group
        if (a.index === b.index) wanted++
        if (together) found++
        if (together && a.index === b.index) right++
      }
    })
    add(scores, name, { right, found, wanted })
  }
  const rowAt = (table: 'quotes' | 'quantities', key: string) => (member: Readonly<{ file: string; text: string; nth?: number }>): string | null => {
    const { id, text } = texts.get(member.file) ?? { id: '', text: '' }
    const [first = ''] = member.text.split(' … ')
    const place = placeOf(text, text.includes(member.text) ? member.text : first, member.nth)
    const row = made.table(table).find((each) => each.document_id === id && (each.start as number) < place.end && place.start < (each.end as number))
    return (row?.[key] as string | undefined) ?? null
  }
  score('links: quote', gold.quotes.map((family) => family.map(rowAt('quotes', 'quote_id'))))
  score('links: quantity', gold.quantities.map(({ members }) => members.map(rowAt('quantities', 'quantity_id'))))
  score('links: document', gold.documents.map((family) => family.map((file) => texts.get(file)?.id ?? null)))
}

const made = await makeFrom(`${root}seeds`)
const texts = new Map(made.table('documents').map(({ path, document_id, text }) => [String(path).replace(/\.\w+$/, ''), { id: document_id as string, text: text as string }]))
const scores: Scored = new Map()
for (const [name, gold] of goldArticles()) {
  const { id = '', text = '' } = texts.get(name) ?? {}
  scoreArticle(scores, gold, made, id, text)
}
scoreLinks(scores, made, texts)
const print = (name: string, tally: Tally): void => {
  const { P, R, F1 } = f1(tally)
  process.stdout.write(`  ${name.padEnd(48)} P ${P.toFixed(1).padStart(5)}  R ${R.toFixed(1).padStart(5)}  F1 ${F1.toFixed(1).padStart(5)}  (${tally.right} of ${tally.wanted} wanted, ${tally.found} found)\n`)
}
process.stdout.write('our own gold on seeds/ (percent)\n')
for (const [name, tally] of scores) print(name, tally)
const seeds: Answered[] = [...goldArticles()].map(([name, { quotes }]) => {
  const { id = '', text = '' } = texts.get(name) ?? {}
  return { text, quotes, rows: made.table('quotes').filter(({ document_id }) => document_id === id) }
})
for (const [part, passages] of [['seeds', seeds], ...Object.entries(goldPassages()).map(([name, each]) => [name, each.map(answered)] as const)] as const) {
  process.stdout.write(`\nquotes of our own, ${part} (percent)\n`)
  for (const [name, tally] of Object.entries(quoteTallies(passages))) if (tally.wanted > 0) print(name, tally)
}
for (const script of ['sentences', 'tokens', 'lemmas', 'parsing', 'names']) {
  process.stdout.write(`\n${script} on treebanks\n${execFileSync(process.execPath, ['--import', 'tsx', `test/evaluation/${script}.ts`], { cwd: root, encoding: 'utf8' })}`)
}
process.stdout.write(`\nwho is meant, on articles of our own\n${execFileSync(process.execPath, ['--import', 'tsx', 'test/evaluation/sources.ts'], { cwd: root, encoding: 'utf8' })}`)
process.stdout.write(`\nclaims of our own\n${execFileSync(process.execPath, ['--import', 'tsx', 'test/evaluation/claims.ts'], { cwd: root, encoding: 'utf8' })}`)
process.stdout.write(`\nclaims that stand alone, on articles of our own\n${execFileSync(process.execPath, ['--import', 'tsx', 'test/evaluation/standalone.ts'], { cwd: root, encoding: 'utf8' })}`)
for (const script of ['quotes', 'quantities', 'claims']) {
  const path = `${root}../shared/eval/${script}.mjs`
  if (!existsSync(path)) process.stdout.write(`\n${script}: skipped, the annotated corpora are not beside this checkout\n`)
  else process.stdout.write(`\n${script} on annotated news\n${execFileSync('node', [path], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })}`)
}
