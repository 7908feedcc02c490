import { attributionWords, irregularVerbs, reporting } from '../../generated/lexicons.ts'
import type { CueClass, Token } from '../../model.ts'

/** A word of reporting: what it says its subject does, and in which frames it stands (see lexicons/reporting.tsv). */
export type Entry = Readonly<{ lemma: string; class: CueClass; frames: string; prepositions: readonly string[] }>

/** How a verb is inflected where it was found. */
export type Form = 'base' | 'third' | 'past' | 'participle' | 'gerund'

type Lookup = Readonly<{ entry: Entry; form: Form; rest: readonly string[] }>

const finitePast = new Set(irregularVerbs.filter(({ kind }) => kind === 'finite').map(({ form }) => form))

/** Gives the forms of a verb from its base form and, where they are irregular, its past and participle. */
export function inflect(base: string, irregular: string): Readonly<Record<Form, string>> {
  const softY = /[^aeiou]y$/.test(base)
  const regular = base.endsWith('e') ? `${base}d` : softY ? `${base.slice(0, -1)}ied` : `${base}ed`
  const [past = regular, participle = past] = irregular === '' ? [] : irregular.split(' ')
  const doubled = new RegExp(`^${base}([^aeiouwxy])ed$`).exec(past)
  const gerund = doubled ? `${base}${doubled[1]}ing` : base.endsWith('e') && !/[eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
  const third = softY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
  return { base, third, past, participle, gerund }
}

const parts = new Map<string, Set<string>>()
for (const { word, kind } of attributionWords) parts.set(kind, (parts.get(kind) ?? new Set()).add(word))

/** Whether a word plays a part in attributions, by lexicons/attribution-words.tsv. */
export const isWord = (kind: string, word: string | undefined): boolean => word !== undefined && (parts.get(kind)?.has(word) ?? false)

const entryOf = ({ lemma, class: sort, frames, prepositions }: (typeof reporting)[number]): Entry =>
  ({ lemma, class: sort as CueClass, frames, prepositions: prepositions.split(' ').filter(Boolean) })

const verbs = new Map<string, Lookup[]>()
for (const row of reporting.filter(({ pos }) => pos !== 'noun')) {
  const entry = entryOf(row)
  const [head = '', ...rest] = row.lemma.split(' ')
  for (const [form, word] of Object.entries(inflect(head, row.irregular)) as [Form, string][]) {
    const known = verbs.get(word) ?? []
    if (!known.some((other) => other.entry === entry)) known.push({ entry, form, rest })
    verbs.set(word, known.sort((a, b) => b.rest.length - a.rest.length))
  }
}

/** Gives the reporting verb that begins at token i, the longest where several do; null where there is none. */
export function reportingVerb(tokens: readonly Token[], i: number): Readonly<{ entry: Entry; form: Form; last: number }> | null {
  const readings = verbs.get((tokens[i] as Token).lower)
  if (readings === undefined) return null
  for (const { entry, form, rest } of readings) {
    if (rest.every((word, k) => tokens[i + 1 + k]?.lower === word)) return { entry, form, last: i + 1 + rest.length }
  }
  return null
}

const nouns = new Map(reporting.filter(({ pos }) => pos === 'noun').map((row) => [row.lemma, entryOf(row)]))

/** Gives the entry of a noun of reporting; null where the token is none. */
export const reportingNoun = (tokens: readonly Token[], i: number): Entry | null => nouns.get((tokens[i] as Token).lemma) ?? null

/** Whether a verb token can be the finite verb of a clause, judged by its form alone. */
export const mayBeFinite = (token: Token): boolean =>
  token.tag === 'AUX' || (token.tag === 'VERB' && !token.lower.endsWith('ing')) || finitePast.has(token.lower)
