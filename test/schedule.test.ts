/** The schedules in .github/ and docs/ are sound: off the hour, pinned, with no more rights than they need. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { parse } from 'yaml'
import { root } from './common/command.ts'

type Step = Readonly<{ uses?: string; run?: string }>
type Job = Readonly<{ permissions: Readonly<Record<string, string>>; if?: string; steps: readonly Step[] }>
type Workflow = Readonly<{ on: { schedule: { cron: string }[] }; concurrency: { group: string }; permissions: object; jobs: Record<'regenerate' | 'publish', Job> }>

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const workflow = parse(read('.github/workflows/regenerate.yml')) as Workflow
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

test('the workflow runs off the hour, once at a time, and publishes only on change', () => {
  for (const { cron } of workflow.on.schedule) assert.match(cron, /^[1-9]\d? \d+ /)
  assert.equal(workflow.concurrency.group, 'regenerate')
  assert.match(workflow.jobs.publish.if ?? '', /changed == 'true'/)
})

test('the workflow has the least rights, and its actions are pinned', () => {
  assert.deepEqual(workflow.permissions, {})
  assert.deepEqual(Object.values(workflow.jobs).map(({ permissions }) => permissions), [{ contents: 'read' }, { contents: 'write' }])
  for (const { uses } of steps) if (uses) assert.match(uses, /^actions\/[\w-]+@[0-9a-f]{40}$/)
  assert.ok(workflow.jobs.publish.steps.every(({ uses }) => !uses?.includes('checkout')), 'the job that may write runs no code of ours')
})

test('the scripts of the workflow are valid shell', () => {
  for (const { run } of steps) if (run) execFileSync('bash', ['-n', '-c', run.replace(/\$\{\{.*?\}\}/g, 'x')])
})

for (const [code, mail] of [[0, ''], [3, ''], [4, 'newsrecords: exit code 4: said\n']] as const) {
  test(`the crontab line mails ${mail === '' ? 'nothing' : 'what was said'} on exit code ${code}`, () => {
    const line = /^ {4}\d+ \d+ \* \* \* (.*)$/m.exec(read('docs/regenerate.md'))?.[1] ?? ''
    const command = line.replace(/cd .* 2>&1/, `echo said; exit ${code}`).replace('logger -t newsrecords', 'cat > /dev/null')
    assert.equal(execFileSync('sh', ['-c', command], { encoding: 'utf8' }), mail)
  })
}

test('the timer and the crontab line run off the hour and name options that there are', (t) => {
  assert.match(read('docs/systemd/newsrecords.timer'), /OnCalendar=\*-\*-\* \d\d:(?!00)\d\d:00/)
  assert.match(read('docs/regenerate.md'), /^ {4}[1-9]\d? \d+ \* \* \* .*npm run --silent pipeline -- --input \S+ --output \S+/m)
  const found = spawnSync('systemd-analyze', ['calendar', '*-*-* 04:37:00'])
  if (found.error) return t.skip('systemd is not here')
  assert.equal(found.status, 0)
})
