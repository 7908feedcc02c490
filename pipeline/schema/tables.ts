import { schemas } from '../generated/schemas.ts'
import type { Column, Table, TableName } from '../model.ts'

/** A property of a JSON Schema, as far as this project uses the language. */
type Property = Readonly<{
  type: string | readonly string[]
  description: string
  enum?: readonly (string | null)[]
  items?: Property
  properties?: Readonly<Record<string, Property>>
  'x-references'?: string
}>

type TableSchema = Readonly<{ title: string; description: string; properties: Readonly<Record<string, Property>>; 'x-primary-key'?: string }>

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
  }
}

const columns = (properties: Readonly<Record<string, Property>>): Column[] =>
  Object.entries(properties).map(([name, property]) => column(name, property))

/** Every table in order, read off the schemas. */
export const tables: readonly Table[] = Object.entries(schemas as unknown as Record<TableName, TableSchema>).map(([name, schema]) => ({
  name: name as TableName,
  description: schema.description,
  key: schema['x-primary-key'] ?? null,
  columns: columns(schema.properties),
}))

const byName = new Map(tables.map((table) => [table.name, table]))

/** Gives the table of that name. */
export const tableOf = (name: TableName): Table => byName.get(name) as Table
