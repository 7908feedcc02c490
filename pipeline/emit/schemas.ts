import type { Emitter } from '../model.ts'
import { pretty } from './common/pretty.ts'

/** The JSON Schema of every table, as the rows were checked against it. */
export const schemas: Emitter = {
  name: 'schemas',
  asked: false,
  emit: (dataset) => Object.entries(dataset.schemas).map(([name, schema]) => ({ path: `schemas/${name}.schema.json`, chunks: [pretty(schema)] })),
}
