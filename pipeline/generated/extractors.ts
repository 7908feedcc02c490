// Made by `npm run generate`; do not edit.
import { claim } from '../extract/claim.ts'
import { mention } from '../extract/mention.ts'
import { quantity } from '../extract/quantity.ts'
import { quote } from '../extract/quote.ts'

export const extractors = {
  claim,
  mention,
  quantity,
  quote,
} as const
