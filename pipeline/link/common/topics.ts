import type { Article } from './articles.ts'
import type { Terms } from './terms.ts'

/** An article's most telling words with weights; the squares of the weights add up to 1. */
type Sketch = Readonly<{ stems: Int32Array; weights: Float64Array }>

/** For every article the earlier ones on the same matter, by their places in time, and how alike the two are, 0 to 1. */
export type Topics = readonly ReadonlyMap<number, number>[]

const sketchSize = 48
const nameBonus = 1.5
/** As if that many articles on other matters had gone before: in a small corpus no word is common yet. */
const background = 500
/** Cosine from which two articles are on one matter: measured on articles grouped by hand, nearly all pairs above it are. */
export const threshold = 0.15
/** A word leads only to the latest articles that hold it, and an article keeps only its nearest: cost grows with the corpus, not its square. */
const reach = 256
const kept = 100

/** Gives for every article, in order of publication, the earlier ones on the same matter. Nothing depends on later articles. */
export function topicsOf(articles: readonly Article[]): Topics {
  const frequencies = new Map<number, number>()
  const postings = new Map<number, number[]>()
  const sketches: Sketch[] = []
  return articles.map(({ terms }, place) => {
    for (const stem of terms.stems) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1)
    const sketch = sketchOf(terms, (stem) => Math.log((place + 1 + background) / (frequencies.get(stem) ?? 1)))
    const related = nearest(sketch, sketches, postings)
    sketches.push(sketch)
    for (const stem of sketch.stems) post(postings, stem, place)
    return related
  })
}

function sketchOf({ stems, counts, names }: Terms, rarity: (stem: number) => number): Sketch {
  const weighted = Array.from(stems, (stem, i) => ({
    stem, weight: (1 + Math.log(counts[i] as number)) * rarity(stem) * (names[i] ? nameBonus : 1),
  }))
  const top = weighted.sort((a, b) => b.weight - a.weight || a.stem - b.stem).slice(0, sketchSize)
  const length = Math.sqrt(top.reduce((sum, { weight }) => sum + weight * weight, 0))
  return { stems: Int32Array.from(top, ({ stem }) => stem), weights: Float64Array.from(top, ({ weight }) => weight / length) }
}

function nearest(sketch: Sketch, sketches: readonly Sketch[], postings: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const partners = new Map<number, number>()
  for (const stem of sketch.stems) for (const place of postings.get(stem) ?? []) partners.set(place, (partners.get(place) ?? 0) + 1)
  const weights = new Map(Array.from(sketch.stems, (stem, i) => [stem, sketch.weights[i] as number]))
  const alike = [...partners]
    .filter(([, words]) => words >= 3)
    .map(([place]) => ({ place, likeness: cosine(weights, sketches[place] as Sketch) }))
    .filter(({ likeness }) => likeness >= threshold)
    .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
  return new Map(alike.slice(0, kept).map(({ place, likeness }) => [place, likeness]))
}

function cosine(weights: ReadonlyMap<number, number>, { stems, weights: others }: Sketch): number {
  let sum = 0
  for (let i = 0; i < stems.length; i++) sum += (weights.get(stems[i] as number) ?? 0) * (others[i] as number)
  return sum
}

function post(postings: Map<number, number[]>, stem: number, place: number): void {
  const places = postings.get(stem)
  if (!places) postings.set(stem, [place])
  else if (places.push(place) > reach) places.shift()
}
