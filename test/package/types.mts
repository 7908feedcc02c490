/** TypeScript in such a project: what is typed is typed to the column. */
import { type Extracted, extract, type QuotesRow, slice } from 'newsrecords'

const { quotes, claims, document }: Extracted = await extract({ text: 'A', published_at: '2026-01-01' })
const first: QuotesRow | undefined = quotes[0]
export const texts: readonly (string | undefined)[] = [first?.words, slice('abc', { start: 0, end: 1 }), claims[0]?.certainty_score.toFixed(1), document.sha256]
// @ts-expect-error an article has a text
await extract({ title: 'no text' })
// @ts-expect-error there is no such column
export const none = first?.word
