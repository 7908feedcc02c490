/**
 * The named entities of GUM as names: the gold of names.ts.
 *
 * GUM marks whole noun phrases ("the tall John Smith, who …"). An entity counts as named where its head is a proper
 * noun, or a role right before one ("founder Hugh …"); of its words we keep the name: the head, what its tree calls parts of one (flat, compound,
 * proper adjectives, numbers) and "of"-phrases that end in a proper noun. Determiners, leading numbers, titles, possessive marks and a person's
 * "of"-phrase go on both sides; titles alone are none. Of nested names the longest counts. Times, mail addresses and links are no names.
 */
import { isTitle, portfolio } from '../../pipeline/annotate/names/words.ts'
import type { Word } from './conllu.ts'

/** A name as words [first, last). */
type Range = Readonly<{ first: number; last: number }>

const kindOf: Readonly<Record<string, string>> = { person: 'person', organization: 'organisation', place: 'place', time: '' }
const relations = new Set(['flat', 'compound', 'nummod', 'goeswith', 'fixed'])

/** Gives the entities of a sentence: tokens [first, last) and GUM's type. */
function entities(words: readonly Word[]): (Range & Readonly<{ type: string }>)[] {
  const open = new Map<string, { first: number; type: string }[]>()
  const found: (Range & Readonly<{ type: string }>)[] = []
  words.forEach(({ extra }, i) => {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(extra)?.[1] ?? ''
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
function nameAround(words: readonly Word[], head: number, first: number, last: number): Range {
  const members = new Set([head])
  const proper = (i: number): boolean => words[i]?.tag === 'PROPN' || (/^(?:ADJ|NOUN|VERB)$/.test(words[i]?.tag ?? '') && /^\p{Lu}/u.test(words[i]?.form ?? ''))
  const childrenOf = (parent: number): number[] => words.flatMap((word, i) => (word.head === parent + 1 ? [i] : []))
  const take = (parent: number): void => {
    for (const child of childrenOf(parent)) {
      if (child < first || child >= last) continue
      const word = words[child] as Word
      const relation = word.relation.replace(/:.*/, '')
      const below = childrenOf(child)
      const phrase = proper(child) && ((relation === 'nmod' && below.some((i) => words[i]?.form.toLowerCase() === 'of')) || (relation === 'conj' && parent !== head))
      if (phrase || relations.has(relation) || (word.relation === 'nmod:desc' && proper(child)) || (relation === 'amod' && proper(child))) {
        members.add(child)
        take(child)
        if (phrase) for (const i of below) if (/^(?:case|det|cc)$/.test(words[i]?.relation ?? '')) members.add(i)
      } else if (relation === 'punct' && /^[-–/.&]$/.test(word.form)) members.add(child)
      else if (relation === 'case' && /^['’]s$/.test(word.form) && child < head) members.add(child)
    }
  }
  take(head)
  if (words[head]?.relation === 'flat') for (const i of childrenOf((words[head]?.head ?? 0) - 1)) if (i > head && i < last && words[i]?.relation === 'flat') members.add(i)
  const bridge = (i: number): boolean => i >= first && i < last && /^(?:[-–/&.]|['’]s)$/.test(words[i]?.form ?? '')
  let [low, high] = [head, head]
  while (members.has(low - 1) || (bridge(low - 1) && members.has(low - 2))) low--
  while (members.has(high + 1) || (bridge(high + 1) && members.has(high + 2))) high++
  while (low < head && !proper(low) && !/^\p{Lu}|^\d/u.test(words[low]?.form ?? '')) low++
  while (high > head && /^(?:[-–/]|['’]s)$/.test(words[high]?.form ?? '')) high--
  return { first: low, last: high + 1 }
}

/** Leaves out, on either side, the determiners and titles a name begins with, what comes before the title, and a person's origin ("… of Norway"). */
export function bare(words: readonly Word[], { first, last }: Range, kind: string): Range {
  let start = first
  if (kind === 'person') words.forEach(({ form, head }, i) => { if (i > start && i < last - 1 && isTitle(form) && head > i + 1) start = i })
  while (start < last - 1 && (words[start]?.tag === 'DET' || /^\d[\d,]*$/.test(words[start]?.form ?? '') || (kind === 'person' && isTitle(words[start]?.form ?? '')))) start++
  const origin = kind === 'person' ? words.findIndex(({ form }, i) => i > start && i < last && form === 'of') : -1
  return { first: start, last: origin > 0 ? origin : last }
}

/** "The President", "Assistant Professor": a role in capitals is no name. */
const isRoleAlone = (words: readonly Word[], { first, last }: Range): boolean =>
  words[first]?.form === 'of' || words.slice(first, last).every(({ form }) => isTitle(form) || portfolio.has(form) || form === 'Lord')

/**
 * The proper noun that names an entity: its head, the name right behind a role ("founder Hugh …"), or the name behind "of" that
 * has no entity of its own, because both are the same thing ("the state of Arizona").
 */
function bearer(words: readonly Word[], head: number, last: number, others: readonly Range[]): number {
  if (words[head]?.tag !== 'NOUN') return head
  const next = words[head + 1]
  if (head + 1 < last && next?.tag === 'PROPN' && next.head === head + 1 && /^(?:flat|appos)$/.test(next.relation)) return head + 1
  const same = words.findIndex(({ tag, head: parent, relation }, i) => i > head && i < last && tag === 'PROPN' && parent === head + 1 && relation === 'nmod')
  const ofName = words.some(({ form, head: parent }) => form === 'of' && parent === same + 1)
  return ofName && !others.some(({ first, last }) => first > head && first <= same && same < last) ? same : head
}

/** Gives the names of a sentence by the treebank, none inside another. */
export function goldNames(words: readonly Word[]): (Range & Readonly<{ kind: string }>)[] {
  const all = entities(words)
  const named = all.flatMap(({ first, last, type }) => {
    const tops = words.flatMap(({ head }, i) => (i >= first && i < last && !(head - 1 >= first && head - 1 < last) ? [i] : []))
    const [head = -1] = tops
    const top = bearer(words, head, last, all)
    const kind = kindOf[type] ?? 'other'
    if (kind === '' || tops.length !== 1 || words[top]?.tag !== 'PROPN' || /@|www|http|\.com|\.org/.test(words[top]?.form ?? '')) return []
    const name = bare(words, nameAround(words, top, first, last), kind)
    return isRoleAlone(words, name) ? [] : [{ ...name, kind }]
  })
  named.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
  return named.filter((name, i) => !named.slice(0, i).some(({ first, last }) => first < name.last && name.first < last))
}
