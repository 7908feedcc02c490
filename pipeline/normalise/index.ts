import type { Document, RawDocument, View } from '../model.ts'
import { viewOf } from '../text/view.ts'
import { composed, invisibles, lineEnds, quotationMarks, spaces } from './characters.ts'
import { language } from './language.ts'
import { markdown } from './markdown.ts'
import { mojibake } from './mojibake.ts'
import { title } from './title.ts'
import { unwrap } from './unwrap.ts'

/**
 * The steps from the decoded text to the view that extractors read. Order matters: line ends before everything that
 * looks at lines, broken characters before spaces are made plain (they hold some), invisible ones before marks are looked
 * for, markup before lines are joined.
 */
const steps: readonly ((view: View, raw: RawDocument) => View)[] = [
  lineEnds,
  mojibake,
  invisibles,
  spaces,
  composed,
  (view, raw) => (raw.markup === 'markdown' ? markdown(view) : view),
  quotationMarks,
  (view, raw) => unwrap(view, raw.markup),
]

/** Settles an article's metadata and gives its text in normal form, with the way back to the text as it stood. */
export function normalise(raw: RawDocument): Document {
  const view = steps.reduce((current, step) => step(current, raw), viewOf(raw.text))
  return { raw, view, title: raw.metadata.title ?? title(view.text), language: raw.metadata.language ?? language(view.text) }
}
