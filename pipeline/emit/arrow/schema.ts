import { Bool, type DataType, Field, Float64, Int32, List, makeData, RecordBatch, Schema, Struct, Utf8, vectorFromArray } from 'apache-arrow'
import type { Column, Row, Table } from '../../model.ts'

/** Gives the Arrow schema of a table; descriptions stand in the metadata of the schema and of its fields. */
export const schemaOf = ({ name, description, columns }: Table): Schema =>
  new Schema(columns.map(fieldOf), new Map([['name', name], ['description', description]]))

/** Gives rows as one record batch. */
export function batchOf(schema: Schema, rows: readonly Row[]): RecordBatch {
  const children = schema.fields.flatMap(({ name, type }) => vectorFromArray(rows.map((row) => withoutSign(row[name])), type).data)
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }))
}

/** Minus nought becomes nought, as JSON and CSV write it. */
const withoutSign = (cell: unknown): unknown => (cell === 0 ? 0 : cell)

const fieldOf = (column: Column): Field =>
  new Field(column.name, typeOf(column), column.nullable, new Map([['description', column.description]]))

/** Text is plain Utf8: a dictionary would come out in deltas, which polars refuses. 32 bits hold any offset or count. */
function typeOf({ type, items }: Column): DataType {
  switch (type) {
    case 'string': return new Utf8()
    case 'integer': return new Int32()
    case 'number': return new Float64()
    case 'boolean': return new Bool()
    case 'list': return new List(new Field('item', Array.isArray(items) ? new Struct(items.map(fieldOf)) : new Utf8(), false))
  }
}
