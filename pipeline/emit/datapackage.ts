import type { Column, Dataset, Emitter, Table } from '../model.ts'
import { dayOf, stated, type TableFile, type TableFormat, tableFiles, tableFormats } from './common/describe.ts'
import { pretty } from './common/pretty.ts'

/** The first of these formats that was written carries the table schemas: readers of Data Packages know CSV best. */
const formats: readonly TableFormat[] = ['csv', 'parquet', 'json', 'arrow', 'csv-spreadsheet']

/** datapackage.json: the release as a Data Package 2.0. `fieldsMatch` is left out, for the profile and the prose disagree on it. */
export const datapackage: Emitter = {
  name: 'datapackage',
  asked: false,
  describes: true,
  emit: (dataset, written) => [{ path: 'datapackage.json', chunks: [pretty(packageOf(dataset, tableFiles(dataset, written, formats)))] }],
}

function packageOf(dataset: Dataset, files: readonly TableFile[]): unknown {
  const { name, title, description, version, homepage, keywords, licence, creators, sources } = dataset.about
  const day = dayOf(dataset)
  const main = files[0]?.format
  return stated({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name, title, description, version, homepage, created: day && `${day}T00:00:00Z`, keywords,
    licenses: licence && [stated({ name: licence.name, path: licence.url, title: licence.title })],
    contributors: creators.map((creator) => stated({ title: creator.name, path: creator.url, roles: ['creator'] })),
    sources: sources.map((source) => stated({ title: source.title, path: source.url })),
    resources: files.map((file) => resource(file, file.format === main)),
  })
}

function resource({ path, bytes, sha256, table, format }: TableFile, isMain: boolean): unknown {
  const file = {
    name: isMain ? table.name : `${table.name}-${format}`, path, format: format.split('-')[0], mediatype: tableFormats[format],
    bytes, hash: `sha256:${sha256}`, description: table.description,
  }
  if (!isMain) return file
  const encoding = format === 'csv' ? { encoding: 'utf-8', dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true } } : {}
  return { ...file, type: 'table', ...encoding, schema: schemaOf(table) }
}

function schemaOf({ name, key, columns }: Table): unknown {
  const references = columns.filter(({ references, type }) => references !== null && type !== 'list')
  return stated({
    fields: columns.map(field),
    primaryKey: key,
    foreignKeys: references.map((column) => {
      const [resource, target] = (column.references as string).split('.')
      return { fields: column.name, reference: stated({ resource: resource === name ? null : resource, fields: target }) }
    }),
  })
}

const field = (column: Column): unknown =>
  ({ name: column.name, type: column.type === 'list' ? 'array' : column.type, description: column.description, constraints: constraints(column) })

/** What a list holds Table Schema has no words for that its readers know; the JSON Schemas beside do. */
function constraints({ type, nullable, values, limits }: Column): unknown {
  const { minItems, ...others } = limits
  return stated({ required: !nullable, enum: type === 'list' ? null : values, ...others, minLength: minItems })
}
