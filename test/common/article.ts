import { annotate } from '../../pipeline/annotate/index.ts'
import type { Annotated, RawDocument } from '../../pipeline/model.ts'
import { normalise } from '../../pipeline/normalise/index.ts'
import { sha256 } from '../../pipeline/text/identifiers.ts'
import { parser } from './parser.ts'

type About = Partial<RawDocument['metadata'] & Pick<RawDocument, 'markup'>>

/** Gives a text as an article that was read: English, in plain text, of which nothing else is known but what `about` says. */
export function rawOf(text: string, { markup = 'plain', ...about }: About = {}): RawDocument {
  const metadata = { title: null, outlet: null, byline: null, published_at: null, url: null, language: 'en', ...about }
  return { path: 'case.txt', encoding: 'UTF-8', sha256: sha256(text), text, markup, metadata }
}

/** Gives a text annotated as the pipeline does. */
export const articleOf = (text: string, about?: About): Annotated => annotate(normalise(rawOf(text, about)), parser)
