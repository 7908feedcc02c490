/**
 * Crash safety: runs that publish two datasets in turn are killed at 200 random moments and at each of their last steps.
 * After every kill the release must be the old or the new one, whole; after every fifth the next run must succeed and
 * leave no debris. `npm run crash [-- SEED]`.
 */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../common/command.ts'
import { type Killing, type Run, run, type Times } from './run.ts'
import { type Phase, phaseOf, phases, wholeRelease } from './state.ts'

const kills = 200
/** Kills between two runs that are left to finish. */
const spell = 5
/** Steps before the end of a run: from the last file of the data on. */
const lastSteps = 30
const seed = Number(process.argv[2] ?? 1)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Gives numbers from 0 to 1, the same for the same seed. */
function randomFrom(start: number): () => number {
  let state = start | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An output that two inputs are published at in turn, and what it must hold. */
type Lane = Readonly<{ base: string; inputs: readonly string[]; data: readonly string[]; counts: Map<Phase, number>; times: Times }>

async function openLane(number: number): Promise<Lane> {
  const base = mkdtempSync(join(tmpdir(), `newsrecords-crash-${number}-`))
  const inputs = ['old', 'new'].map((name) => join(base, name))
  const names = readdirSync(join(root, 'seeds')).filter((name) => name.startsWith('tariff')).sort()
  for (const [i, input] of inputs.entries()) {
    mkdirSync(input)
    for (const name of names.slice(i, i + 2)) cpSync(join(root, 'seeds', name), join(input, name))
  }
  const data: string[] = []
  let last: Run | undefined
  for (const input of [...inputs, ...inputs]) {
    last = await run(base, input)
    assert.equal(last.code, 0, last.stderr)
    data.push(wholeRelease(join(base, 'dist')).data)
  }
  assert.notEqual(data[0], data[1])
  assert.deepEqual(data.slice(0, 2), data.slice(2))
  return { base, inputs, data: data.slice(0, 2), counts: new Map(), times: (last as Run).times }
}

/** Kills one run that would publish what is not published now, and looks at what is left. */
async function killOne({ base, inputs, data, counts }: Lane, killing: Killing): Promise<void> {
  const dist = join(base, 'dist')
  const before = wholeRelease(dist)
  const other = data[0] === before.data ? 1 : 0
  const { process_id, code, stderr } = await run(base, inputs[other] as string, killing)
  assert.ok(code === null || code === 0, `exit ${code}: ${stderr}`)
  const after = wholeRelease(dist)
  assert.ok(data.includes(after.data), 'neither the old nor the new release')
  const swapped = after.data !== before.data
  if (swapped) assert.equal(after.since, before.sums, 'changes.json tells of another release than the one before')
  else assert.equal(after.sums, before.sums, 'the old release is not as it was')
  const phase = code === 0 ? 'done' : phaseOf(base, process_id, swapped)
  counts.set(phase, (counts.get(phase) ?? 0) + 1)
}

/** Lets a run finish: it must succeed whatever the killed ones left, and leave only the link, its release and the cache. */
async function recover({ base, inputs, data }: Lane): Promise<void> {
  const other = data[0] === wholeRelease(join(base, 'dist')).data ? 1 : 0
  const { code, stderr } = await run(base, inputs[other] as string)
  assert.equal(code, 0, stderr)
  assert.equal(wholeRelease(join(base, 'dist')).data, data[other])
  const left = readdirSync(base).filter((name) => !['old', 'new', 'dist', '.dist-cache'].includes(name))
  assert.equal(left.length, 1, `left behind: ${left}`)
}

const began = performance.now()
const lanes = await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, (_, i) => openLane(i)))
const [first] = lanes as [Lane]
const random = randomFrom(seed)
const stepsTo = join(first.base, 'new', '.steps')
await run(first.base, first.inputs[0] as string, { environment: { STEPS_TO: stepsTo } })
const steps = Number(readFileSync(stepsTo, 'utf8'))
/** A random moment of a run: few while it only loads its code, more while it reads, most while it writes. */
const momentOf = (times: Times): Killing => {
  const kind = random()
  const after = kind < 0.1 ? 'started' : kind < 0.5 ? 'opened' : 'written'
  const span = after === 'started' ? times.opened : (after === 'opened' ? times.written : times.ended * 1.02) - times[after]
  return { after, milliseconds: random() * span }
}
const all: Killing[] = [
  ...Array.from({ length: kills }, () => momentOf(first.times)),
  ...Array.from({ length: lastSteps }, (_, i) => ({ environment: { KILL_AT: String(steps - i) } })),
]
say(`seed ${seed}: ${kills} random moments, and the last ${lastSteps} of ${steps} steps; milliseconds: ${JSON.stringify(first.times, (_, value) => (typeof value === 'number' ? Math.round(value) : value))}`)
await Promise.all(lanes.map(async (lane) => {
  for (let killed = 1, killing = all.pop(); killing !== undefined; killed++, killing = all.pop()) {
    await killOne(lane, killing)
    if (killed % spell === 0) await recover(lane)
  }
  await recover(lane)
}))
const found = phases.map((phase) => [phase, lanes.reduce((sum, { counts }) => sum + (counts.get(phase) ?? 0), 0)] as const)
say(found.map(([phase, count]) => `${phase} ${count}`).join(', '))
for (const [phase, count] of found) assert.ok(count > 0, `no run was killed while ${phase}`)
for (const { base } of lanes) rmSync(base, { recursive: true })
say(`every release was whole, ${Math.round((performance.now() - began) / 1000)} s`)
