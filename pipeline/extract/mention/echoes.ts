import type { Name, Sentence, Token } from '../../model.ts'

/** Gives the words that the full names of an article are cut down to: a person's last or first, an organisation's first. */
export function shortForms(tokens: readonly Token[], names: readonly Name[]): ReadonlyMap<string, Name['kind']> {
  const forms = new Map<string, Name['kind']>()
  for (const { first, last, kind } of names) {
    if (last - first < 2 || kind === 'place' || kind === 'other') continue
    for (const at of kind === 'person' ? [last - 1, first] : [first]) {
      const word = (tokens[at] as Token).text
      if (/^\p{Lu}\p{Ll}{2,}/u.test(word) && !forms.has(word)) forms.set(word, kind)
    }
  }
  return forms
}

/** Gives short forms that open a sentence, where a capital says nothing, and that a verb follows: "Marsh said" after "Ida Marsh". */
export function echoOf(tokens: readonly Token[], { first, start, last }: Sentence, names: readonly Name[], forms: ReadonlyMap<string, Name['kind']>): Name[] {
  const kind = forms.get(tokens[first]?.text ?? '')
  const next = tokens[first + 1]
  const covered = names.some((name) => name.first <= first && first < name.last)
  if (kind === undefined || covered || first + 1 >= last || !next || !/^(?:VERB|AUX)$/.test(next.tag)) return []
  return [{ first, last: first + 1, start, end: (tokens[first] as Token).end, kind, source: 'echo' }]
}
