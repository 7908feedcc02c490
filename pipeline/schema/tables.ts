import { schemas } from '../generated/schemas.ts'
import type { Column, Limits, Table, TableName, TextPolicy } from '../model.ts'

/** A property of a JSON Schema, as far as this project uses the language. */
export type Property = Readonly<{
  type: string | readonly string[]
  description: string
  enum?: readonly (string | null)[]
  items?: Property
  properties?: Readonly<Record<string, Property>>
  'x-references'?: string
  /** The narrowest text policy under which the column is published; required of every text that is no key and no enumeration. */
  'x-text'?: TextPolicy
  /** Where other columns of the row have one of these values the column is a fact, published under every policy. */
  'x-fact-where'?: Readonly<Record<string, readonly string[]>>
}> & Limits

export type TableSchema = Readonly<{ title: string; description: string; properties: Readonly<Record<string, Property>>; 'x-primary-key'?: string }>

/** Reads one column off its property. */
function column(name: string, property: Property): Column {
  const types = typeof property.type === 'string' ? [property.type] : property.type
  const type = types.find((each) => each !== 'null') as Column['type'] | 'array'
  const { items } = property
  return {
    name,
    type: type === 'array' ? 'list' : type,
    nullable: types.includes('null'),
    description: property.description,
    values: property.enum?.filter((value) => value !== null) ?? null,
    references: property['x-references'] ?? items?.['x-references'] ?? null,
    items: items ? (items.properties ? columns(items.properties) : 'string') : null,
    limits: limitsOf(property),
    text: property['x-text'] ?? 'none',
    factWhere: property['x-fact-where'] ?? null,
  }
}

const limitNames = ['minimum', 'maximum', 'pattern', 'minItems'] as const

const limitsOf = (property: Property): Limits =>
  Object.fromEntries(limitNames.filter((name) => name in property).map((name) => [name, property[name]]))

const columns = (properties: Readonly<Record<string, Property>>): Column[] =>
  Object.entries(properties).map(([name, property]) => column(name, property))

/** Reads tables off their schemas. */
export const tablesOf = (all: Readonly<Record<string, TableSchema>>): readonly Table[] => Object.entries(all).map(([name, schema]) => ({
  name: name as TableName,
  description: schema.description,
  key: schema['x-primary-key'] ?? null,
  columns: columns(schema.properties),
}))

/** Every table in order. */
export const tables: readonly Table[] = tablesOf(schemas as unknown as Record<TableName, TableSchema>)

const byName = new Map(tables.map((table) => [table.name, table]))

/** Gives the table of that name. */
export const tableOf = (name: TableName): Table => byName.get(name) as Table
