import type { Column, Creator, Dataset, Emitter, Row } from '../model.ts'
import { dayOf, maker, periodOf, stated, type TableFile, type TableFormat, tableFiles, tableFormats } from './common/describe.ts'
import { context } from './croissant/context.ts'
import { pretty } from './common/pretty.ts'

/** The first of these formats that was written is the one that the fields are read from. */
const formats: readonly TableFormat[] = ['parquet', 'csv', 'json', 'arrow', 'csv-spreadsheet']
const dataTypes = { string: 'sc:Text', integer: 'sc:Integer', number: 'sc:Float', boolean: 'sc:Boolean', list: 'sc:Text' } as const

/** croissant.json: the release in Croissant 1.1, as JSON-LD with its context inside. */
export const croissant: Emitter = {
  name: 'croissant',
  asked: false,
  describes: true,
  emit: (dataset, written) => [{ path: 'croissant.json', chunks: [pretty(metadata(dataset, tableFiles(dataset, written, formats)))] }],
}

function metadata(dataset: Dataset, files: readonly TableFile[]): unknown {
  const { name, title, description, version, homepage, keywords, licence, creators, spatial_coverage } = dataset.about
  const period = periodOf(dataset)
  const main = files[0]?.format
  return stated({
    '@context': context, '@type': 'sc:Dataset', conformsTo: 'http://mlcommons.org/croissant/1.1',
    name, alternateName: title, description, license: licence?.url, url: homepage, version, keywords, inLanguage: 'en',
    creator: creators.map(agent), datePublished: dayOf(dataset), citeAs: citation(dataset),
    temporalCoverage: period && `${period.from}/${period.to}`, spatialCoverage: spatial_coverage,
    'prov:wasGeneratedBy': { '@type': 'prov:Activity', 'prov:label': 'extraction by rules, the words of the articles at hand alone', 'prov:wasAssociatedWith': { '@type': 'prov:SoftwareAgent', 'prov:label': maker } },
    'prov:wasDerivedFrom': [
      { '@type': 'prov:Entity', 'prov:label': `${dataset.statistics.rows.documents ?? 0} news articles, each with its SHA-256 in the table documents` },
      ...dataset.about.sources.map((source) => stated({ '@type': 'prov:Entity', 'prov:label': source.title, url: source.url })),
    ],
    distribution: files.map(fileObject),
    recordSet: files.filter(({ format }) => format === main && (format === 'parquet' || format === 'csv')).map(recordSet),
  })
}

const agent = ({ name, kind, url }: Creator): Row => stated({ '@type': kind === 'person' ? 'sc:Person' : 'sc:Organization', name, url })

function citation(dataset: Dataset): string {
  const { name, title, creators, version, homepage } = dataset.about
  const fields = stated({ title, author: creators.map((creator) => creator.name).join(' and '), year: dayOf(dataset)?.slice(0, 4), version, url: homepage })
  return `@misc{${name},${Object.entries(fields).map(([key, value]) => ` ${key} = {${String(value).replace(/[{}]/g, '')}}`).join(',')} }`
}

const fileObject = ({ path, bytes, sha256, format, table }: TableFile): unknown => ({
  '@type': 'cr:FileObject', '@id': path, name: path.replace('/', '-'), description: table.description, contentUrl: path,
  contentSize: `${bytes} B`, encodingFormat: format === 'parquet' ? 'application/x-parquet' : tableFormats[format], sha256,
})

const recordSet = (file: TableFile): unknown => stated({
  '@type': 'cr:RecordSet', '@id': file.table.name, name: file.table.name, description: file.table.description,
  key: file.table.key && { '@id': `${file.table.name}/${file.table.key}` },
  field: file.table.columns.map((column) => field(column, file)),
})

/**
 * A list of objects is described by the fields of its objects; in CSV every list is text. Readers of Croissant join along
 * references: a row whose reference is null would fall away and a circle of tables could not be read, so that only columns
 * that always refer say so. The Data Package names them all.
 */
function field(column: Column, file: TableFile): unknown {
  const { name, references, type, nullable, items } = column
  const isList = type === 'list' && file.format === 'parquet'
  const refers = references !== null && !nullable && type !== 'list'
  return stated({
    '@type': 'cr:Field', '@id': `${file.table.name}/${name}`, name, description: valuesToo(column),
    dataType: Array.isArray(items) && isList ? null : dataTypes[type],
    source: { fileObject: { '@id': file.path }, extract: { column: name } },
    references: refers ? { field: { '@id': references.replace('.', '/') } } : null,
    ...(isList ? { isArray: true, arrayShape: '-1' } : {}),
    subField: isList && Array.isArray(items) ? items.map((item) => subField(item, column, file)) : null,
  })
}

const subField = (item: Column, { name }: Column, file: TableFile): unknown => ({
  '@type': 'cr:Field', '@id': `${file.table.name}/${name}/${item.name}`, name: item.name, description: valuesToo(item), dataType: dataTypes[item.type],
  source: { fileObject: { '@id': file.path }, extract: { column: name }, transform: { jsonPath: `$[*].${item.name}` } },
})

const valuesToo = ({ description, values }: Column): string => (values === null ? description : `${description} One of: ${values.join(', ')}.`)
