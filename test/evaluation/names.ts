/**
 * `npx tsx test/evaluation/names.ts`: F1 on the named entities of GUM dev, gold tokens, tags and scores of our own.
 *
 * GUM marks whole noun phrases ("the tall John Smith, who …"). An entity counts as named where its head is a proper
 * noun, or a role right before one ("founder Hugh …"); of its words we keep the name: the head, what its tree calls parts of one (flat, compound,
 * proper adjectives, numbers) and "of"-phrases that end in a proper noun. Determiners, leading numbers, titles, possessive marks and a person's
 * "of"-phrase go on both sides; titles alone are none. Of nested names the longest counts. Times, mail addresses and links are no names. GUM has no governments:
 * organisation and government count as one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { names } from '../../pipeline/annotate/names.ts'
import { isTitle, portfolio } from '../../pipeline/annotate/names/words.ts'
import type { Paragraph, Sentence, Tag, Token } from '../../pipeline/model.ts'
import { count, f1, sum, tagged, type Wanted } from '../common/named.ts'

/** A token of the treebank with what we read of it. */
type Word = Readonly<{ form: string; tag: string; head: number; label: string; misc: string }>

const floor = 78
const kindOf: Readonly<Record<string, string>> = { person: 'person', organization: 'organisation', place: 'place', time: '' }
const relations = new Set(['flat', 'compound', 'nummod', 'goeswith', 'fixed'])

/** Gives the entities of a sentence: tokens [first, last) and GUM's type. */
function entities(words: readonly Word[]): { first: number; last: number; type: string }[] {
  const open = new Map<string, { first: number; type: string }[]>()
  const found: { first: number; last: number; type: string }[] = []
  words.forEach(({ misc }, i) => {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const [, bracket, number = '', type = '', single, closing] of value.matchAll(/(\()(\d+)-(\w+)-[^()]*?(\))?(?=\(|\d+\)|$)|(\d+)\)/g)) {
      if (closing) {
        const started = open.get(closing)?.pop()
        if (started) found.push({ ...started, last: i + 1 })
      } else if (bracket && single) found.push({ first: i, last: i + 1, type })
      else open.set(number, [...(open.get(number) ?? []), { first: i, type }])
    }
  })
  return found
}

/** The unbroken words around the head that belong to its name. */
function nameAround(words: readonly Word[], head: number, first: number, last: number): { first: number; last: number } {
  const members = new Set([head])
  const proper = (i: number): boolean => words[i]?.tag === 'PROPN' || (/^(?:ADJ|NOUN|VERB)$/.test(words[i]?.tag ?? '') && /^\p{Lu}/u.test(words[i]?.form ?? ''))
  const childrenOf = (parent: number): number[] => words.flatMap((word, i) => (word.head === parent + 1 ? [i] : []))
  const take = (parent: number): void => {
    for (const child of childrenOf(parent)) {
      if (child < first || child >= last) continue
      const word = words[child] as Word
      const relation = word.label.replace(/:.*/, '')
      const below = childrenOf(child)
      const phrase = proper(child) && ((relation === 'nmod' && below.some((i) => words[i]?.form.toLowerCase() === 'of')) || (relation === 'conj' && parent !== head))
      if (phrase || relations.has(relation) || (word.label === 'nmod:desc' && proper(child)) || (relation === 'amod' && proper(child))) {
        members.add(child)
        take(child)
        if (phrase) for (const i of below) if (/^(?:case|det|cc)$/.test(words[i]?.label ?? '')) members.add(i)
      } else if (relation === 'punct' && /^[-–/.&]$/.test(word.form)) members.add(child)
      else if (relation === 'case' && /^['’]s$/.test(word.form) && child < head) members.add(child)
    }
  }
  take(head)
  const bridge = (i: number): boolean => i >= first && i < last && /^(?:[-–/&.]|['’]s)$/.test(words[i]?.form ?? '')
  let [low, high] = [head, head]
  while (members.has(low - 1) || (bridge(low - 1) && members.has(low - 2))) low--
  while (members.has(high + 1) || (bridge(high + 1) && members.has(high + 2))) high++
  while (low < head && !proper(low) && !/^\p{Lu}|^\d/u.test(words[low]?.form ?? '')) low++
  while (high > head && /^(?:[-–/]|['’]s)$/.test(words[high]?.form ?? '')) high--
  return { first: low, last: high + 1 }
}

/** Leaves out, on either side, the determiners and titles a name begins with and a person's origin ("… of Norway"). */
function bare(words: readonly Word[], { first, last }: { first: number; last: number }, kind: string): { first: number; last: number } {
  let start = first
  while (start < last - 1 && (words[start]?.tag === 'DET' || /^\d[\d,]*$/.test(words[start]?.form ?? '') || (kind === 'person' && isTitle(words[start]?.form ?? '')))) start++
  const origin = kind === 'person' ? words.findIndex(({ form }, i) => i > start && i < last && form === 'of') : -1
  return { first: start, last: origin > 0 ? origin : last }
}

/** "The President", "Assistant Professor": a role in capitals is no name. */
const isRoleAlone = (words: readonly Word[], { first, last }: { first: number; last: number }): boolean =>
  words[first]?.form === 'of' || words.slice(first, last).every(({ form }) => isTitle(form) || portfolio.has(form) || form === 'Lord')

/** The proper noun that names an entity: its head, or the name right behind a role ("founder Hugh …"). */
const bearer = (words: readonly Word[], head: number, last: number): number =>
  words[head]?.tag === 'NOUN' && head + 1 < last && words[head + 1]?.tag === 'PROPN' && words[head + 1]?.head === head + 1 && /^(?:flat|appos)$/.test(words[head + 1]?.label ?? '') ? head + 1 : head

/** Gives the names of a sentence by the treebank, none inside another. */
function goldNames(words: readonly Word[]): { first: number; last: number; kind: string }[] {
  const named = entities(words).flatMap(({ first, last, type }) => {
    const tops = words.flatMap(({ head }, i) => (i >= first && i < last && !(head - 1 >= first && head - 1 < last) ? [i] : []))
    const [head = -1] = tops
    const top = bearer(words, head, last)
    const kind = kindOf[type] ?? 'other'
    if (kind === '' || tops.length !== 1 || words[top]?.tag !== 'PROPN' || /@|www|http|\.com|\.org/.test(words[top]?.form ?? '')) return []
    const name = bare(words, nameAround(words, top, first, last), kind)
    return isRoleAlone(words, name) ? [] : [{ ...name, kind }]
  })
  named.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
  return named.filter((name, i) => !named.slice(0, i).some(({ first, last }) => first < name.last && name.first < last))
}

/** Gives the documents of a CoNLL-U file, each as its sentences. */
function documents(text: string): Word[][][] {
  return text.split(/^# newdoc.*$/m).slice(1).map((document) =>
    document.split('\n\n').map((block) =>
      block.split('\n').filter((line) => /^\d+\t/.test(line)).map((line) => {
        const [, form = '', , tag = '', , , head = '0', label = '', , misc = '_'] = line.split('\t')
        return { form, tag, head: Number(head), label, misc }
      }),
    ).filter((words) => words.length > 0),
  )
}

/** Joins gold tokens into an article, a sentence a paragraph. */
function article(sentences: readonly (readonly Word[])[]) {
  const made = { tokens: [] as Token[], sentences: [] as Sentence[], paragraphs: [] as Paragraph[] }
  let text = ''
  sentences.forEach((words, s) => {
    const first = made.tokens.length
    const start = text.length
    for (const { form, misc } of words) {
      made.tokens.push({ start: text.length, end: text.length + form.length, text: form, lower: form.toLowerCase(), lemma: form.toLowerCase(), tag: 'X' as Tag, head: -1, relation: '' })
      text += form + (misc.includes('SpaceAfter=No') ? '' : ' ')
    }
    const span = { start, end: text.trimEnd().length }
    made.sentences.push({ ...span, first, last: made.tokens.length, paragraph: s })
    made.paragraphs.push({ ...span, first: s, last: s + 1, kind: 'prose' })
    text += '\n'
  })
  return { text, ...made }
}

const body = (kind: string): string => (kind === 'government' ? 'organisation' : kind)

/** Scores the names of a treebank file; `report` sees every document. */
export function score(path: string, report?: (words: readonly Word[], gold: readonly Wanted[], found: readonly (Wanted & Readonly<{ source: string }>)[]) => void) {
  return f1(sum(documents(readFileSync(path, 'utf8')).map((sentences) => {
    const read = tagged(article(sentences))
    const bases = read.article.sentences.map(({ first }) => first)
    const gold = sentences.flatMap((words, s) => goldNames(words).map(({ first, last, kind }) => ({ start: first + (bases[s] ?? 0), end: last + (bases[s] ?? 0), kind })))
    const flat = sentences.flat()
    const found = names(read.article, read.scores).map(({ first, last, kind, source }) => ({ ...bare(flat, { first, last }, kind), kind, source }))
      .map(({ first, last, kind, source }) => ({ start: first, end: last, kind, source }))
    report?.(flat, gold, found)
    return count(gold, found, (a, b) => body(a) === body(b))
  })))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const path = new URL('../../../shared/corpora/ud/gum-dev.conllu', import.meta.url).pathname
  if (!existsSync(path)) process.stdout.write(`names: skipped, no ${path}\n`)
  else {
    const { typed, untyped } = score(path)
    process.stdout.write(`names on GUM dev: typed F1 ${typed.toFixed(1)} (asked for: ${floor}), untyped ${untyped.toFixed(1)}\n`)
  }
}
