/** Measures of agreement between rows and gold. */
import type { Place } from './gold.ts'

export type Tally = Readonly<{ right: number; found: number; wanted: number }>

/** Precision, recall and F1 in percent, to one decimal. */
export function f1({ right, found, wanted }: Tally): Readonly<{ P: number; R: number; F1: number }> {
  const precision = found === 0 ? 0 : right / found
  const recall = wanted === 0 ? 0 : right / wanted
  const percent = (share: number): number => Math.round(1000 * share) / 10
  return { P: percent(precision), R: percent(recall), F1: percent(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)) }
}

/** Code points of letters and digits that places cover. */
export function covered(text: readonly string[], places: readonly Place[]): Set<number> {
  const set = new Set<number>()
  for (const { start, end } of places) for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i] ?? '')) set.add(i)
  return set
}

/** Intersection over union of two sets. */
export function iou(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const item of a) if (b.has(item)) both++
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** Pairs each wanted item with at most one found item, best scores first; scores under the floor never pair. */
export function pairs<W, F>(wanted: readonly W[], found: readonly F[], scoreOf: (w: W, f: F) => number, floor: number): [W, F][] {
  const all = wanted.flatMap((w, i) => found.map((f, j) => ({ i, j, w, f, score: scoreOf(w, f) }))).filter(({ score }) => score >= floor)
  all.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const used = { wanted: new Set<number>(), found: new Set<number>() }
  return all.flatMap(({ i, j, w, f }) => {
    if (used.wanted.has(i) || used.found.has(j)) return []
    used.wanted.add(i)
    used.found.add(j)
    return [[w, f] as [W, F]]
  })
}

const plain = (name: string): string[] => name.toLowerCase().replace(/\b(?:the|a|an|mr|mrs|ms|dr)\b/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether two names of a source are the same but for titles, articles and forms: they end in the same word or share most. */
export function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  const [left, right] = [plain(a), plain(b)]
  const shared = left.filter((word) => right.includes(word)).length
  return shared > 0 && (left.at(-1) === right.at(-1) || shared >= 0.6 * Math.min(left.length, right.length))
}

/**
 * Whether a name stands for one speaker and for none of the others: a surname that two of them share names neither,
 * nor does a name that adds words to a shorter one (the brother of the same surname).
 */
export function namesOne(found: string | null, wanted: string | null, speakers: readonly string[]): boolean {
  if (found === null || wanted === null) return found === wanted
  const fits = (speaker: string): boolean => {
    const [shorter = [], longer = []] = [plain(found), plain(speaker)].sort((a, b) => a.length - b.length)
    return sameName(found, speaker) && shorter.every((word) => longer.includes(word))
  }
  const equal = (speaker: string): boolean => plain(speaker).join(' ') === plain(found).join(' ')
  return equal(wanted) || (fits(wanted) && !speakers.some((speaker) => speaker !== wanted && (fits(speaker) || equal(speaker))))
}
