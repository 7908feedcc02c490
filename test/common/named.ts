/** Articles with tags and name scores, made from gold tokens or from raw text; and how found names are counted. */
import type { NameScores } from '../../pipeline/annotate/names/network.ts'
import type { Annotated, Name, Parser, Tag, Token } from '../../pipeline/model.ts'
import { parser as ownParser } from './parser.ts'

type Article = Pick<Annotated, 'text' | 'tokens' | 'sentences' | 'paragraphs'>

/** Gives an article with the network's tags and tree in place of its own, and the network's scores of names. */
export function tagged(article: Article, parser: Parser = ownParser): Readonly<{ article: Article; scores: NameScores }> {
  const classes = parser.nameClasses
  const parses = parser(article.sentences.map(({ first, last }) => article.tokens.slice(first, last).map(({ text }) => text)))
  const words: Token[] = [...article.tokens]
  const rows = new Float32Array(words.length * classes.length)
  for (const [s, { first }] of article.sentences.entries()) {
    const { upos, heads, deprels, names: own } = parses[s] as (typeof parses)[number]
    for (const [i, tag] of upos.entries()) {
      const head = heads[i] ? first + heads[i] - 1 : -1
      words[first + i] = { ...(words[first + i] as Token), tag: tag as Tag, head, relation: deprels[i] ?? '' }
    }
    rows.set(own, first * classes.length)
  }
  return { article: { ...article, tokens: words }, scores: { classes, rows } }
}

/** Gives the names of an annotated article. */
export const namesIn = (article: Annotated): readonly Name[] => article.names

export type Wanted = Readonly<{ start: number; end: number; kind: string }>

export type Count = Readonly<{ wanted: number; found: number; untyped: number; typed: number }>

/** Counts the names whose span is right, and of those the ones whose kind is right. */
export function count(wanted: readonly Wanted[], found: readonly Wanted[], same: (a: string, b: string) => boolean = (a, b) => a === b): Count {
  const right = found.flatMap((name) => wanted.filter(({ start, end }) => start === name.start && end === name.end).slice(0, 1).map((gold) => same(gold.kind, name.kind)))
  return { wanted: wanted.length, found: found.length, untyped: right.length, typed: right.filter(Boolean).length }
}

/** Adds up the counts of several articles. */
export const sum = (counts: readonly Count[]): Count =>
  counts.reduce((a, b) => ({ wanted: a.wanted + b.wanted, found: a.found + b.found, untyped: a.untyped + b.untyped, typed: a.typed + b.typed }), { wanted: 0, found: 0, untyped: 0, typed: 0 })

/** Gives the articles of the corpus file: text without brackets, and the names in it. */
export function goldOf(part: string): Readonly<{ text: string; names: readonly Wanted[] }>[] {
  const articles = part.split('\n').filter((line) => !line.startsWith('#')).join('\n').split(/\n{2,}/).map((text) => text.trim()).filter((text) => text !== '')
  return articles.map((marked) => {
    const found: Wanted[] = []
    let text = ''
    let cursor = 0
    for (const match of marked.matchAll(/\[([^\]|]+)\|(\w+)\]/g)) {
      text += marked.slice(cursor, match.index)
      found.push({ start: text.length, end: text.length + (match[1] ?? '').length, kind: match[2] ?? '' })
      text += match[1]
      cursor = match.index + match[0].length
    }
    return { text: text + marked.slice(cursor), names: found }
  })
}
