/** What a release says in the words of its articles: the columns name the policies that let them pass (x-text), here it is done. */
import { schemas } from '../generated/schemas.ts'
import type { Column, Row, Table, TextPolicy } from '../model.ts'
import { type Property, tables, type TableSchema, tablesOf } from './tables.ts'

/** From the widest to the narrowest; a column is published under the policy it names and under all before it. */
export const textPolicies: readonly TextPolicy[] = ['full', 'excerpts', 'none']

const isWithheld = (least: TextPolicy, policy: TextPolicy): boolean => textPolicies.indexOf(least) < textPolicies.indexOf(policy)

/** Gives the schemas of what is published under a policy: what it withholds may be null, and is said to be withheld. */
export function schemasUnder(policy: TextPolicy): Readonly<Record<string, TableSchema>> {
  const all = Object.entries(schemas as unknown as Readonly<Record<string, TableSchema>>)
  return Object.fromEntries(all.map(([name, schema]) => [name, { ...schema, properties: under(schema.properties, policy) }]))
}

const under = (properties: TableSchema['properties'], policy: TextPolicy): TableSchema['properties'] =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, propertyUnder(property, policy)]))

function propertyUnder(property: Property, policy: TextPolicy): Property {
  const { items } = property
  if (items?.properties) return { ...property, items: { ...items, properties: under(items.properties, policy) } }
  if (!isWithheld(property['x-text'] ?? 'none', policy)) return property
  const exception = property['x-fact-where'] ? ' but for proper names' : ''
  const description = `${property.description} Withheld in this release (--text ${policy})${exception}.`
  return { ...property, type: [...new Set([property.type, 'null'].flat())], description }
}

/** Gives the tables as they are published under a policy. */
export const tablesUnder = (policy: TextPolicy): readonly Table[] => (policy === 'full' ? tables : tablesOf(schemasUnder(policy)))

/** Gives what of a row is published under a policy; the rest is null. */
export const withhold = (columns: readonly Column[], row: Row, policy: TextPolicy): Row =>
  policy === 'full' ? row : Object.fromEntries(columns.map((column) => [column.name, cellUnder(column, row, policy)]))

function cellUnder({ name, text, factWhere, items }: Column, row: Row, policy: TextPolicy): unknown {
  const cell = row[name]
  if (Array.isArray(items)) return (cell as readonly Row[]).map((item) => withhold(items, item, policy))
  const isFact = factWhere !== null && Object.entries(factWhere).every(([column, values]) => values.includes(row[column] as string))
  return isWithheld(text, policy) && !isFact ? null : cell
}
