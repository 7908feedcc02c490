import type { SourcesRow } from '../../generated/rows.ts'
import { byText } from '../common/articles.ts'
import { isAcronym } from '../common/names.ts'
import { mostFrequent, type Shown, type Tally } from './shown.ts'

/** Gives the row of a source from all its forms, the earliest-published first: its id is that form's id. */
export function rowOf(forms: readonly Shown[]): SourcesRow {
  const [earliest] = forms as readonly [Shown, ...Shown[]]
  const tally = (field: keyof Shown['tallies']): Tally => sum(forms.map(({ tallies }) => tallies[field]))
  const names = tally('names')
  const name = fullest(names)
  const aliases = new Set([...names.keys(), ...forms.flatMap((form) => [...form.aliases])])
  aliases.delete(name)
  const places = new Set(forms.flatMap((form) => form.places))
  const total = (count: keyof Shown['counts']): number => forms.reduce((value, { counts }) => value + counts[count], 0)
  return {
    source_id: earliest.id, name,
    kind: mostFrequent(tally('kinds')) as SourcesRow['kind'],
    anonymity: mostFrequent(tally('anonymities')) as SourcesRow['anonymity'],
    role: mostFrequent(tally('roles')), affiliation: mostFrequent(tally('affiliations')),
    aliases: [...aliases].sort(byText), documents: places.size || total('documents'), quotes: total('quotes'), claims: total('claims'),
  }
}

/** Gives the form with the most words; of those the most frequent, then the longest, then the first by letters. */
function fullest(names: Tally): string {
  const ranked = [...names].sort(([a, timesA], [b, timesB]) => words(b) - words(a) || timesB - timesA || b.length - a.length || byText(a, b))
  return ranked[0]?.[0] ?? ''
}

/** An acronym is no full form; an initial counts as half a word. */
const words = (name: string): number => (isAcronym(name) ? 0 : name.split(/\s+/).reduce((sum, word) => sum + (/^\p{L}\.?$/u.test(word) ? 0.5 : 1), 0))

function sum(tallies: readonly Tally[]): Tally {
  const total: Tally = new Map()
  for (const tally of tallies) for (const [value, times] of tally) total.set(value, (total.get(value) ?? 0) + times)
  return total
}
