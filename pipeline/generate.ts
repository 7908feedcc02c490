/** schemas/ + lexicons/ + folder names → generated/. Run by `npm run generate`; a test compares what is committed. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { compile, type JSONSchema } from 'json-schema-to-typescript'

const root = new URL('../', import.meta.url)
const notice = '// Made by `npm run generate`; do not edit.\n'
const tableOrder = ['documents', 'sources', 'mentions', 'quotes', 'quantities', 'claims', 'groups', 'group_members', 'diagnostics']

const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, root)).filter((name) => name.endsWith(ending)).sort()
const camelCase = (name: string): string => name.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase())
const pascalCase = (name: string): string => camelCase(`_${name}`)

/** Gives the JSON Schemas as one module, in table order. */
function schemasModule(): string {
  const missing = filesIn('schemas/', '.schema.json').map((name) => basename(name, '.schema.json')).filter((name) => !tableOrder.includes(name))
  const names = [...tableOrder, ...missing]
  const members = names.map((name) => `  ${name}: ${JSON.stringify(JSON.parse(readText(`schemas/${name}.schema.json`)))},`)
  return `${notice}export const schemas = {\n${members.join('\n')}\n}\n`
}

/** Gives one TypeScript row type a table; a `type`, so that every row also is a `Row`. */
async function rowsModule(): Promise<string> {
  const types = await Promise.all(tableOrder.map(async (name) => {
    const schema: JSONSchema = JSON.parse(readText(`schemas/${name}.schema.json`))
    return compile({ ...schema, title: `${pascalCase(name)}Row` }, name, { bannerComment: '', format: true, style: { semi: false, singleQuote: true }, ignoreMinAndMaxItems: true })
  }))
  return `${notice}${types.join('\n').replace(/export interface (\w+) \{/g, 'export type $1 = {')}`
}

/** Gives every lexicon as an array of objects with the names of its header line. */
function lexiconsModule(): string {
  const parts = filesIn('pipeline/lexicons/', '.tsv').map((file) => {
    const [header = '', ...lines] = readText(`pipeline/lexicons/${file}`).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    const columns = header.split('\t')
    const rows = lines.map((line) => {
      const cells = line.split('\t')
      if (cells.length > columns.length) throw new Error(`${file}: ${cells.length} cells under ${columns.length} headers: ${line}`)
      return `  ${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])))},`
    })
    return `export const ${camelCase(basename(file, '.tsv'))} = [\n${rows.join('\n')}\n]\n`
  })
  return notice + parts.join('\n')
}

/** Gives a registry: a folder's files are its members, each exporting a constant of the file's name. */
function registryModule(list: string, folder: string): string {
  const names = filesIn(`pipeline/${folder}/`, '.ts').map((file) => basename(file, '.ts'))
  const imports = names.map((name) => `import { ${camelCase(name)} } from '../${folder}/${name}.ts'`)
  return `${notice}${imports.join('\n')}\n\nexport const ${list} = {\n${names.map((name) => `  ${camelCase(name)},`).join('\n')}\n} as const\n`
}

/** Gives every generated file by its path from the root. */
export async function generated(): Promise<Map<string, string>> {
  return new Map([
    ['pipeline/generated/schemas.ts', schemasModule()],
    ['pipeline/generated/rows.ts', await rowsModule()],
    ['pipeline/generated/lexicons.ts', lexiconsModule()],
    ['pipeline/generated/extractors.ts', registryModule('extractors', 'extract')],
    ['pipeline/generated/emitters.ts', registryModule('emitters', 'emit')],
    ['pipeline/generated/readers.ts', registryModule('readers', 'read')],
  ])
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [path, text] of await generated()) writeFileSync(new URL(path, root), text)
}
