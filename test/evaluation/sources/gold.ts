/** The cases of the gold for sources: articles, whose each quote is, and what each source is. */
import { readFileSync } from 'node:fs'

export type Half = 'development' | 'held-out'

/** A source: every list holds forms that are equally right; an empty one says nothing. */
export type GoldSource = Readonly<{
  label: string
  names: readonly string[]
  kinds: readonly string[]
  anonymities: readonly string[]
  roles: readonly string[]
  affiliations: readonly string[]
  aliases: readonly string[]
}>

/** A quote by words that stand in it, and the label of its source; null where nobody is named. */
export type GoldQuote = Readonly<{ words: string; source: string | null }>

export type GoldCase = Readonly<{ heading: string; articles: readonly string[]; quotes: readonly GoldQuote[]; sources: ReadonlyMap<string, GoldSource> }>

const formsOf = (text = ''): string[] => (text === '' ? [] : text.split(' / ').map((form) => form.trim()))

const cellsOf = (line: string): string[] => line.slice(3).split(' | ').map((cell) => cell.trim())

function sourceOf(line: string): GoldSource {
  const [name = '', kind, anonymity, ...facts] = cellsOf(line)
  const [label = ''] = formsOf(name)
  const fact = (mark: string): string[] => formsOf(facts.find((each) => each.startsWith(`${mark} `))?.slice(mark.length + 1))
  const names = formsOf(name).map((form) => form.replace(/ #\d$/, ''))
  return { label, names, kinds: formsOf(kind), anonymities: formsOf(anonymity), roles: fact('role'), affiliations: fact('of'), aliases: fact('also') }
}

function caseOf(block: string, heading: string): GoldCase {
  const lines = block.split('\n')
  const text = lines.filter((line) => !/^(?:=>|==) /.test(line)).join('\n\n')
  const quotes = lines.filter((line) => line.startsWith('=> ')).map(cellsOf).map(([words = '', source = '-']) => ({ words, source: source === '-' ? null : source }))
  const told = lines.filter((line) => line.startsWith('== ')).map(sourceOf)
  const people = quotes.flatMap(({ source }) => (source === null ? [] : [sourceOf(`== ${source} | person | named`)]))
  return { heading, articles: text.split('\n\n---\n\n'), quotes, sources: new Map([...people, ...told].map((source) => [source.label, source])) }
}

/** Gives the cases of one half, each with the heading it stands under. */
export function goldCases(half: Half): GoldCase[] {
  let heading = ''
  return readFileSync(new URL(`${half}.txt`, import.meta.url), 'utf8').split(/\n{2,}/).flatMap((part) => {
    heading = /^## (.+)$/m.exec(part)?.[1] ?? heading
    const block = part.split('\n').filter((line) => !line.startsWith('#')).join('\n').trim()
    return block === '' ? [] : [caseOf(block, heading)]
  })
}
