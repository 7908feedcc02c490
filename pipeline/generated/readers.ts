// Made by `npm run generate`; do not edit.
import { csv } from '../read/csv.ts'
import { jsonl } from '../read/jsonl.ts'
import { markdown } from '../read/markdown.ts'
import { text } from '../read/text.ts'

export const readers = {
  csv,
  jsonl,
  markdown,
  text,
} as const
