import type { Metadata } from '../../model.ts'
import { isTime } from '../../text/days.ts'

const none: Metadata = { title: null, outlet: null, byline: null, published_at: null, url: null, language: null }

/** Names under which other tools keep the same fact. */
const synonyms: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'source', 'site_name'],
  byline: ['byline', 'author', 'authors'],
  published_at: ['published_at', 'date', 'published', 'date_published', 'datePublished'],
  url: ['url', 'link', 'canonical_url'],
  language: ['language', 'lang'],
}

/** Reads the metadata that newsrecords knows out of any record; what it does not know it leaves alone. */
export function metadata(record: Readonly<Record<string, unknown>>): Metadata {
  const entries = Object.entries(synonyms).map(([field, names]) => {
    const value = names.map((name) => asText(record[name])).find((each) => each !== null) ?? null
    return [field, field === 'published_at' ? asTime(value) : field === 'language' ? (value?.toLowerCase().split(/[-_]/)[0] ?? null) : value]
  })
  return { ...none, ...Object.fromEntries(entries) }
}

/** A text that is not blank, a list of such texts joined by commas, or null. */
function asText(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(asText).filter((each) => each !== null).join(', ') || null
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return String(value).replace(/\s+/g, ' ').trim() || null
}

/** ISO 8601 dates and times stay as they were written; anything else, and what no calendar has, is not understood and null. */
const asTime = (value: string | null): string | null => (value !== null && isTime(value) ? value.replace(' ', 'T') : null)
