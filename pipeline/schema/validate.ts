import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { schemas } from '../generated/schemas.ts'
import type { Row, TableName } from '../model.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
for (const word of ['x-primary-key', 'x-references', 'x-text', 'x-fact-where']) ajv.addKeyword(word)

const compiled = new Map<TableName, ValidateFunction>()

/** Gives what is wrong with a row by its table's schema, in one line; null where nothing is. */
export function fault(table: TableName, row: Row): string | null {
  let validate = compiled.get(table)
  if (validate === undefined) {
    validate = ajv.compile(schemas[table])
    compiled.set(table, validate)
  }
  if (validate(row)) return null
  const [error] = validate.errors ?? []
  return `${table}${error?.instancePath ?? ''} ${error?.message ?? 'is not valid'}: ${JSON.stringify(row).slice(0, 200)}`
}
