/** dataset.json, in which the makers of a dataset say what it is: its JSON Schema, and how it is read. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { About } from '../model.ts'
import { isDay } from '../text/days.ts'
import { tables } from './tables.ts'

const text = { type: 'string', minLength: 1 }
const line = { type: 'string', format: 'line' }
const url = { type: 'string', pattern: '^https?://[^\\s]+$' }
const day = { type: 'string', format: 'day' }
const share = { type: 'number', minimum: 0, maximum: 1 }
const orNull = (schema: Readonly<{ type: string }> & object) => ({ ...schema, type: [schema.type, 'null'], default: null })
const record = (properties: Readonly<Record<string, object>>, ...required: readonly string[]) =>
  ({ type: 'object', properties, required, additionalProperties: false })

/** What may stand in dataset.json, each with its default. */
export const aboutSchema = record({
  name: { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$', default: 'newsrecords', description: 'short name for machines: small letters, digits, . _ -' },
  title: { ...line, default: 'News records', description: 'title for people' },
  description: {
    ...text, default: 'Quotes, sources, quantities and claims of news articles, each row with the place in the article it came from.',
    description: 'what the dataset is, in a sentence or more',
  },
  version: { ...orNull(line), description: 'version of the data, as in 1.0.0' },
  homepage: { ...orNull(url), description: 'address of the page about the dataset' },
  published: { ...orNull(day), description: 'day of this release, YYYY-MM-DD; else the day of the newest article' },
  licence: {
    ...orNull(record({ name: line, title: orNull(line), url }, 'name', 'url')),
    description: 'under what the dataset may be used: `name` (SPDX, as CC-BY-4.0), `title`, `url`; null: nothing is said',
  },
  creators: {
    type: 'array', minItems: 1, default: [{ name: 'anonymous' }], description: 'who made it: `name`, `kind` (organisation or person), `url`',
    items: record({ name: line, kind: { type: 'string', enum: ['organisation', 'person'], default: 'organisation' }, url: orNull(url) }, 'name'),
  },
  keywords: { type: 'array', items: line, default: ['news', 'quotes', 'claims'], description: 'words to find it by' },
  sources: {
    type: 'array', items: record({ title: line, url: orNull(url) }, 'title'), default: [], description: 'where the articles are from: `title`, `url`',
  },
  temporal_coverage: {
    ...record({ from: orNull(day), to: orNull(day) }), default: {}, description: 'what time it is about: `from`, `to`; else from the oldest to the newest article',
  },
  spatial_coverage: { type: 'array', items: line, default: [], description: 'what places it is about' },
  guards: {
    ...record({
      minimum: { type: 'object', propertyNames: { enum: tables.map(({ name }) => name) }, additionalProperties: { type: 'integer', minimum: 0 }, default: {} },
      maximum_shrink: orNull(share),
    }),
    default: {}, description: 'what a release must not fall below: `minimum` (rows by table), `maximum_shrink` (share of the rows of a table, 0 to 1)',
  },
})

/** Formats of text → what is asked of it, and in words. A line may hold no control character: it becomes a heading, a list item, a line of a licence. */
const formats: Readonly<Record<string, Readonly<{ validate: (text: string) => boolean; words: string }>>> = {
  line: { validate: (text) => /^[^\p{Cc}\u2028\u2029]*[^\p{Cc}\p{Z}][^\p{Cc}\u2028\u2029]*$/u.test(text), words: 'one line of text' },
  day: { validate: isDay, words: 'a day of the calendar as YYYY-MM-DD' },
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, useDefaults: true, verbose: true })
for (const [name, { validate }] of Object.entries(formats)) ajv.addFormat(name, validate)
const validate = ajv.compile<About>(aboutSchema)

/** Gives what dataset.json says, with defaults for what it leaves out. Throws an Error that says in one line what is wrong. */
export function aboutOf(value: unknown): About {
  const about = structuredClone(value)
  if (validate(about)) return about
  throw new Error(faultOf(validate.errors?.[0]))
}

function faultOf(error: ErrorObject | undefined): string {
  const { instancePath = '', message = 'is not valid', params = {}, propertyName, data } = error ?? {}
  const place = [...instancePath.split('/').slice(1), ...(propertyName === undefined ? [] : [propertyName])].join('.') || 'it'
  const { additionalProperty, allowedValues, format = '' } = params as Readonly<{ additionalProperty?: string; allowedValues?: readonly string[]; format?: string }>
  const more = additionalProperty ?? allowedValues?.join(', ')
  const value = propertyName !== undefined || (data !== null && typeof data === 'object') ? '' : ` is ${JSON.stringify(data)}, it`
  const asked = formats[format] ? `must be ${formats[format].words}` : message
  return `${place}${value} ${asked}${more === undefined ? '' : `: ${more}`}`
}
