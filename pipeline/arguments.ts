/** The command line as data: every command and option with its default and what it does. README is tested against it. */
import { parseArgs } from 'node:util'
import { emitters } from './generated/emitters.ts'
import type { Emitter, TextPolicy } from './model.ts'
import { textPolicies } from './schema/text-policy.ts'

export const commands = {
  pipeline: 'turn a folder of articles into the dataset (the default)',
  extract: 'the per-document half as a filter: NDJSON articles on stdin, NDJSON rows on stdout',
  parse: 'tags and dependencies as a filter: NDJSON {"id", "tokens"} on stdin, {"id", "upos", "heads", "deprels"} on stdout',
} as const

/** Formats that --formats may name. */
export const formats: readonly string[] = Object.values(emitters as Record<string, Emitter>).filter(({ asked }) => asked === true).map(({ name }) => name)

export const options = {
  input: { type: 'string', default: 'seeds', value: 'PATH', about: 'folder of articles, or one file' },
  output: { type: 'string', default: 'dist', value: 'PATH', about: 'where the dataset is published' },
  formats: { type: 'string', default: formats.join(','), value: 'LIST', about: `formats to write, of ${formats.join(', ')}` },
  text: { type: 'string', default: 'full', value: 'POLICY', about: 'words of the articles to publish: full, excerpts (no whole text, the stretches that rows point at) or none (places, hashes, numbers and names alone)' },
  'spreadsheet-csv': { type: 'boolean', default: false, value: '', about: 'write csv-spreadsheet/ too: for Excel and its like, no cell runs as a formula' },
  cache: { type: 'string', default: '', value: 'PATH', about: 'where rows of unchanged articles are kept from run to run; default: .dist-cache beside the output' },
  'no-cache': { type: 'boolean', default: false, value: '', about: 'keep nothing and read every article anew' },
  'allow-shrink': { type: 'boolean', default: false, value: '', about: 'publish although a guard of dataset.json fails' },
  jobs: { type: 'string', default: 'auto', value: 'N', about: 'threads to read articles with; auto: one a core, one in all for a small input' },
  help: { type: 'boolean', default: false, value: '', about: 'print this and stop' },
  version: { type: 'boolean', default: false, value: '', about: 'print the version and stop' },
} as const

export const exitCodes = {
  0: 'done, or nothing changed',
  1: 'internal error',
  2: 'wrong usage',
  3: 'published, some inputs quarantined',
  4: 'validation or a floor failed: nothing published',
} as const

export type Arguments = Readonly<{ command: keyof typeof commands | 'help' | 'version'; input: string; output: string; formats: readonly string[]; text: TextPolicy; cache: string | null; allowShrink: boolean; jobs: number | 'auto' }>

/** Reads the command line. Throws an Error whose message says what is wrong and what to do. */
export function argumentsOf(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv)
  const [command = 'pipeline', ...more] = positionals
  if (!(command in commands)) throw new Error(`unknown command ${command}: use one of ${Object.keys(commands).join(', ')}`)
  if (more.length > 0) throw new Error(`unexpected argument ${more[0]}: name the folder with --input ${more[0]}`)
  const asked = [...new Set(values.formats.split(',').map((name) => name.trim()).filter((name) => name !== ''))]
  const unknown = asked.find((name) => !formats.includes(name))
  if (unknown !== undefined || asked.length === 0) throw new Error(`unknown format ${unknown ?? "''"}: use some of ${formats.join(', ')}`)
  const jobs = values.jobs === 'auto' ? 'auto' : Number(values.jobs)
  if (jobs !== 'auto' && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 1024)) throw new Error(`--jobs ${values.jobs} is no number of threads: use 1, 2, … or auto`)
  const text = textPolicies.find((policy) => policy === values.text)
  if (text === undefined) throw new Error(`--text ${values.text} is no text policy: use ${textPolicies.join(', ')}`)
  const { input, output } = values
  if (input === '' || output === '') throw new Error(`--${input === '' ? 'input' : 'output'} is empty: name a path`)
  const cache = values['no-cache'] ? null : values.cache
  return {
    command: values.help ? 'help' : values.version ? 'version' : (command as keyof typeof commands), input, output,
    formats: values['spreadsheet-csv'] ? [...asked, 'spreadsheet-csv'] : asked, text, cache, allowShrink: values['allow-shrink'], jobs,
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    const [message = ''] = (error as Error).message.split('. ')
    throw new Error(`${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}: see --help`)
  }
}

/** The text of --help. */
export function help(): string {
  const table = (entries: readonly (readonly [string, string])[]): string => entries.map(([left, right]) => `  ${left.padEnd(20)} ${right}`).join('\n')
  const optionLines = Object.entries(options).map(([name, { value, about, default: standard }]) =>
    [`--${name} ${value}`.trim(), standard === false || standard === '' ? about : `${about} (default: ${standard})`] as const)
  return `newsrecords: news articles in, open data out

commands
${table(Object.entries(commands))}

options of pipeline
${table(optionLines)}

exit codes
${table(Object.entries(exitCodes))}
`
}
