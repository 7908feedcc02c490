import type { Atom } from './atoms.ts'
import { countedBehind } from './counted.ts'
import type { Draft } from './drafts.ts'

const wholes = new Set([3, 4, 5, 6, 7, 8, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000])

/** Joins "one in five" and "7 out of 10" into one share. */
export function joinRatios(atoms: readonly Atom[], drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (let i = 0; i < drafts.length; i++) {
    const [part, whole] = [drafts[i] as Draft, drafts[i + 1]]
    if (whole && isShare(atoms, part, whole)) {
      const counted = whole.counted ?? countedBehind(atoms, whole.to, false)
      joined.push({ ...part, to: whole.to, value: part.value / whole.value, kind: 'ratio', counted, rule: 'share', confidence: 0.85 })
      i++
    } else joined.push(part)
  }
  return joined
}

function isShare(atoms: readonly Atom[], part: Draft, whole: Draft): boolean {
  if (part.unit || part.counted || whole.unit || part.value <= 0 || part.value >= whole.value || !Number.isInteger(part.value)) return false
  const between = atoms.slice(part.to, whole.from).map(({ lower }) => lower).filter((word) => word !== '-').join(' ')
  if (between === 'out of' || between === 'out of every') return true
  return ['in', 'in every'].includes(between) && wholes.has(whole.value) && (part.value === 1 || [5, 10, 100, 1000].includes(whole.value) || whole.value <= 10 || whole.counted === null)
}
