/** The documentation says what is so: every command, option, exit code and table is in it, and its examples run. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import packageJson from '../package.json' with { type: 'json' }
import { commands, exitCodes, help, options } from '../pipeline/arguments.ts'
import type { Row } from '../pipeline/model.ts'
import { tables } from '../pipeline/schema/tables.ts'
import { folderOf, root } from './common/command.ts'
import { makeFrom } from './common/memory.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = (language: string): string[] => [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '')

test('every command, option, exit code, script and table is documented, and --help names them', () => {
  for (const command of Object.keys(commands)) assert.ok(readme.includes(`npm run pipeline`) && readme.includes(command), command)
  for (const option of Object.keys(options)) {
    assert.ok(readme.includes(`--${option}`), option)
    assert.ok(help().includes(`--${option}`), option)
  }
  for (const [code, meaning] of Object.entries(exitCodes)) assert.ok(readme.includes(`| ${code} | ${meaning} |`), code)
  // npm calls prepack by itself.
  for (const script of Object.keys(packageJson.scripts).filter((name) => name !== 'prepack')) assert.match(readme, new RegExp(`npm (?:run (?:--silent )?)?${script}\\b`))
  for (const { name } of tables) assert.ok(readme.includes(`| \`${name}\` |`), name)
})

test('every folder of the house is on the map', () => {
  const map = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  for (const folder of readdirSync(join(root, 'pipeline')).filter((name) => !name.includes('.'))) assert.ok(map.includes(`pipeline/${folder}/`), folder)
})

test('the commands of the README run', () => {
  for (const command of blocks('sh').flatMap((block) => block.trim().split('\n')).filter((line) => line !== 'npm ci')) {
    const output = execFileSync('bash', ['-c', command.replace('--output dist', `--output ${folderOf({})}`)], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    if (command.includes('extract')) assert.equal((JSON.parse(output) as { quantities: Row[] }).quantities[0]?.value, 40)
  }
})

test('the JavaScript of the README runs on dist/', () => {
  const [script = ''] = blocks('js')
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' })
  assert.equal(output.trim().split('\n').length, 5)
})

test('the excerpt of the README is what the pipeline gives', async () => {
  const made = await makeFrom(join(root, 'seeds'))
  const outlets = new Map(made.table('documents').map((row) => [row.document_id, row.outlet as string]))
  const cell = (value: unknown): string => String(value ?? '').replaceAll('|', '\\|').replace(/\s+/g, ' ')
  const members = (kind: string): { group: Row; rows: Row[] }[] => made.table('groups').filter((group) => group.kind === kind)
    .map((group) => ({ group, rows: made.table('group_members').filter((member) => member.group_id === group.group_id) }))
  const quotes = new Map(made.table('quotes').map((row) => [row.quote_id, row]))
  const quantities = new Map(made.table('quantities').map((row) => [row.quantity_id, row]))
  const widest = (groups: { group: Row; rows: Row[] }[]) => groups.toSorted((a, b) => (b.group.independent_outlets as number) - (a.group.independent_outlets as number) || b.rows.length - a.rows.length)[0]
  const quoteLines = (widest(members('quote'))?.rows ?? []).map((member) => {
    const { start, end, speaker, cue_lemma, words } = quotes.get(member.record_id) ?? {}
    return `| ${[outlets.get(member.document_id as string), start, end, speaker, cue_lemma, words, member.relation].map(cell).join(' | ')} |`
  })
  const differing = members('quantity').filter(({ group }) => group.agreement !== 'same')
  const figureLines = (widest(differing)?.rows ?? []).map((member) => {
    const { text, bound, value, unit, measured } = quantities.get(member.record_id) ?? {}
    return `| ${[outlets.get(member.document_id as string), text, bound, value, unit, measured, member.relation].map(cell).join(' | ')} |`
  })
  const excerpt = [
    'One quote, as the outlets have it (`quotes` and `group_members`):', '',
    '| outlet | start | end | speaker | cue_lemma | words | relation |', '|---|---|---|---|---|---|---|', ...quoteLines, '',
    'One figure, where they differ (`quantities` and `group_members`):', '',
    '| outlet | text | bound | value | unit | measured | relation |', '|---|---|---|---|---|---|---|', ...figureLines,
  ].join('\n')
  const updated = readme.replace(/(<!-- excerpt[^>]*-->\n)[\s\S]*?(\n<!-- \/excerpt -->)/, (_, open: string, close: string) => `${open}${excerpt}${close}`)
  if (process.env.GOLDEN === 'write' && process.env.CI === undefined) writeFileSync(join(root, 'README.md'), updated)
  else assert.equal(readme, updated, 'GOLDEN=write npm test brings the excerpt up to date')
})
