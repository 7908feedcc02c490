/** What stands on the disk after a run was killed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where in its work a run was killed, told from what it left behind. */
export const phases = ['starting', 'reading', 'writing', 'swapping', 'clearing', 'done'] as const
export type Phase = (typeof phases)[number]

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** Gives the SHA256SUMS of a release without what tells of the one before; throws where the release is not whole. */
export function wholeRelease(dist: string): Readonly<{ data: string; sums: string; since: string | null }> {
  const sums = readFileSync(join(dist, 'SHA256SUMS'), 'utf8')
  const lines = sums.trimEnd().split('\n')
  for (const line of lines) {
    const [digest, path = ''] = line.split('  ')
    if (sha256(readFileSync(join(dist, path))) !== digest) throw new Error(`${path} is not what SHA256SUMS says`)
  }
  const listed = new Set([...lines.map((line) => line.slice(66)), 'SHA256SUMS', 'run.json'])
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  if (files.length !== listed.size) throw new Error(`${files.length} files, of which SHA256SUMS knows ${listed.size}`)
  JSON.parse(readFileSync(join(dist, 'run.json'), 'utf8'))
  const { since } = JSON.parse(readFileSync(join(dist, 'changes.json'), 'utf8')) as { since: string | null }
  return { data: lines.filter((line) => !line.includes('  changes.')).join('\n'), sums: sha256(sums), since }
}

/** Tells where a run of that process id was killed; `swapped`: the release it made is published. */
export function phaseOf(base: string, process_id: number, swapped: boolean): Phase {
  const staging = join(base, `.dist-building-${process_id}`)
  const release = join(staging, 'release')
  if (!existsSync(staging)) return swapped ? 'done' : 'starting'
  if (swapped) return 'clearing'
  if (!existsSync(release)) return existsSync(join(staging, 'scratch')) ? 'swapping' : 'starting'
  if (existsSync(join(release, 'SHA256SUMS'))) return 'swapping'
  return readdirSync(release).length > 0 ? 'writing' : 'reading'
}
