import { abbreviations } from '../generated/lexicons.ts'

/** How often a sentence ends after an abbreviation, and what has to follow for it to be one (see lexicons/abbreviations.tsv). */
export type Abbreviation = Readonly<{ final: 'never' | 'seldom' | 'often'; before: '' | 'number' | 'name' }>

/** Each also in capitals ("GEN."), and with a capital where it begins a sentence ("E.g."); the form as listed goes first. */
const known = new Map<string, Abbreviation>(
  abbreviations.toReversed().flatMap(({ form, final, before }) => {
    const entry = { final, before } as Abbreviation
    const forms = [form.length > 3 ? form.toUpperCase() : form, `${form[0]?.toUpperCase()}${form.slice(1)}`, form]
    return forms.map((written): [string, Abbreviation] => [written, entry])
  }),
)
const dotted: Abbreviation = { final: 'seldom', before: '' }

/** Gives what is known of a word with its full stop when, seen with the text after it, it is an abbreviation; else null. */
export function abbreviation(word: string, after: string): Abbreviation | null {
  const entry = known.get(word) ?? (/^(?:\p{L}\.){2,}$/u.test(word) ? dotted : null)
  if (entry?.before === 'number') return /^ ?[\d#]/.test(after) ? entry : null
  if (entry?.before === 'name') return /^ ?["“‘']?\p{Lu}/u.test(after) ? entry : null
  return entry
}
