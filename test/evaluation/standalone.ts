/**
 * What stands for what: the edits of standalone_text beside the gold in standalone/, place by place.
 * `npx tsx test/evaluation/standalone.ts [-v]`; -v lists what went wrong, in the development half alone.
 */
import { readFileSync } from 'node:fs'
import type { Row } from '../../pipeline/model.ts'
import { extractDocument } from '../../pipeline/document.ts'
import { rawOf } from '../common/article.ts'
import { parser } from '../common/parser.ts'

type Half = 'development' | 'held-out'
type Place = Readonly<{ start: number; end: number }>
type GoldEdit = Place & Readonly<{ line: string; answers: readonly string[] }>
type Case = Readonly<{ published: string | null; text: string; gold: readonly GoldEdit[] }>
type Edit = Place & Readonly<{ text: string; replacement: string; kind: string }>
/** An edit of an article, with the gold at its place: none where it stands at a place that needs none. */
type Judged = Readonly<{ edit: Edit; gold: GoldEdit | null; right: boolean }>

/** Gives the cases of one half; throws where the words of a line do not stand once in their article. */
export function standaloneCases(half: Half): Case[] {
  const lines = readFileSync(new URL(`standalone/${half}.txt`, import.meta.url), 'utf8').split('\n').filter((line) => !line.startsWith('#'))
  return lines.join('\n').split(/^@ /m).slice(1).map((block) => {
    const [published = '-', ...rest] = block.trim().split('\n')
    const text = rest.filter((line) => !line.startsWith('=> ')).join('\n\n')
    const gold = rest.filter((line) => line.startsWith('=> ')).map((line) => goldEdit(line.slice(3), text))
    return { published: published === '-' ? null : published, text, gold }
  })
}

function goldEdit(line: string, text: string): GoldEdit {
  const [words = '', answers = ''] = line.split(' | ')
  const [before = '', inside = '', after = ''] = words.split(/[[\]]/)
  const plain = before + inside + after
  const at = text.indexOf(plain)
  if (at < 0 || text.includes(plain, at + 1)) throw new Error(`standalone gold: “${plain}” must stand once in its article`)
  const start = at + before.length
  return { start, end: start + inside.length, line, answers: answers === '-' ? [] : answers.split(' / ') }
}

const plain = (words: string): string => words.trim().toLowerCase().replaceAll('’', "'").replace(/^(?:the|an?) /, '')

const isAt = (a: Place, b: Place): boolean => (a.start === b.start && a.end === b.end) || (a.start < b.end && b.start < a.end)

function judged({ text, published, gold }: Case): Readonly<{ edits: Judged[]; claims: readonly Row[] }> {
  const { claims } = extractDocument(rawOf(text, { published_at: published }), parser)
  const all = new Map(claims.flatMap((claim) => claim.standalone_edits as Edit[]).map((edit) => [`${edit.start}-${edit.end}-${edit.replacement}`, edit]))
  const edits = [...all.values()].map((edit) => {
    const at = gold.find((each) => isAt(each, edit)) ?? null
    return { edit, gold: at, right: at?.answers.some((answer) => plain(answer) === plain(edit.replacement)) ?? false }
  })
  return { edits, claims }
}

const share = (yes: number, all: number): string => `${(all === 0 ? 0 : (100 * yes) / all).toFixed(1).padStart(5)}  (${yes} of ${all})`

/** Gives the figures of one half as lines of text, and with `verbose` what went wrong. */
export function scored(half: Half, verbose: boolean): string {
  const cases = standaloneCases(half)
  const results = cases.map(judged)
  const edits = results.flatMap((each) => each.edits)
  const claims = results.flatMap((each) => each.claims)
  const wanted = cases.flatMap(({ gold }) => gold).filter(({ answers }) => answers.length > 0)
  const found = new Set(edits.filter(({ right }) => right).map(({ gold }) => gold))
  const line = (name: string, of: readonly Judged[]): string => `  ${name.padEnd(40)} ${share(of.filter(({ right }) => right).length, of.length)}\n`
  const kinds = [...new Set(edits.map(({ edit }) => edit.kind))].sort()
  const wrong = edits.filter(({ right }) => !right).map(({ edit, gold }) => `  wrong: ${edit.kind}: ${edit.text} → ${edit.replacement} (${gold?.line ?? 'no gold'})\n`)
  const missed = wanted.filter((each) => !found.has(each)).map((each) => `  missed: ${each.line}\n`)
  return [
    `${half}, ${cases.length} articles, ${wanted.length} places (percent)\n`, line('precision of edits', edits), ...kinds.map((kind) => line(`  … ${kind}`, edits.filter(({ edit }) => edit.kind === kind))),
    `  ${'places with the right words'.padEnd(40)} ${share(found.size, wanted.length)}\n`,
    `  ${'claims that stand alone'.padEnd(40)} ${share(claims.filter(({ standalone_text }) => standalone_text !== null).length, claims.length)}\n`,
    ...(verbose ? [...wrong, ...missed] : []),
  ].join('')
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  process.stdout.write(scored('development', process.argv.includes('-v')) + scored('held-out', false))
}
