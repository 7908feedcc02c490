import { pageFurniture } from '../../generated/lexicons.ts'
import type { Annotated, Sentence } from '../../model.ts'

const forms = (place: string): string => pageFurniture.filter((row) => row.place === place).map(({ form }) => form).join('|')
const furniture = new RegExp(`^(?:[\\s"“(]*)(?:${forms('start')})(?!\\p{L})|(?<!\\p{L})(?:${forms('anywhere')})(?!\\p{L})`, 'iu')

/** Whether a sentence may put something forward: headings, questions and the page around an article do not. */
export function isRunningText({ text, paragraphs }: Annotated, { start, end, paragraph }: Sentence): boolean {
  const words = text.slice(start, end)
  const heading = paragraphs[paragraph]?.kind === 'heading' && !/[.!] ?["”]$/.test(words)
  return !heading && !/\?["”’)]*$/.test(words) && !furniture.test(words)
}
