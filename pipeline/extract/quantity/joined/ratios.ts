import type { Atom } from '../atoms.ts'
import { type Counted, countedBehind } from '../counted.ts'
import type { Draft } from '../drafts.ts'

const wholes = new Set([3, 4, 5, 6, 7, 8, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000])

/** Joins "one in five", "7 out of 10" and "one bottle in five" into one share. */
export function joinRatios(atoms: readonly Atom[], drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (let i = 0; i < drafts.length; i++) {
    const [part, whole] = [drafts[i] as Draft, drafts[i + 1]]
    const named = nounOf(part)
    if (whole && isShare(atoms, part, whole, named?.phrase.to ?? part.to)) {
      const counted = named ?? whole.counted ?? countedBehind(atoms, whole.to, false)
      joined.push({ ...part, to: whole.to, value: part.value / whole.value, kind: 'ratio', unit: null, counted, rule: 'share', confidence: 0.85 })
      i++
    } else joined.push(part)
  }
  return joined
}

/** What a part is a share of where it stands between the two numbers: "one bottle in five", "one litre in five". */
const nounOf = ({ unit, counted, numeral, to }: Draft): Counted | null => counted ?? (unit && unit.kind !== 'money' && to > numeral.to ? { unit: unit.name, phrase: { from: numeral.to, to } } : null)

function isShare(atoms: readonly Atom[], part: Draft, whole: Draft, end: number): boolean {
  if ((part.unit && end === part.numeral.to) || whole.unit || part.rate || part.value <= 0 || part.value >= whole.value || !Number.isInteger(part.value)) return false
  const between = atoms.slice(end, whole.from).map(({ lower }) => lower).filter((word) => word !== '-').join(' ')
  const isNamed = end > part.numeral.to
  if (between === 'out of' || between === 'out of every') return !isNamed
  if (!['in', 'in every'].includes(between) || !(wholes.has(whole.value) || (part.value === 1 && whole.value > 2 && whole.counted !== null))) return false
  if (isNamed) return whole.counted === null
  return part.value === 1 || [5, 10, 100, 1000].includes(whole.value) || whole.value <= 10 || whole.counted === null
}
