/** Our own gold of claims: sentences of the sample corpus, and under each what it claims (format: gold/claims/README.md). */
import { readFileSync, readdirSync } from 'node:fs'

export type Half = 'development' | 'held-out'

/** A word in the article, in code points; null where the gold says none. */
type Head = number | null

/** A claim as annotated. Lists hold answers that are equally right; an empty one is not scored. The chain is outermost first. */
export type GoldClaim = Readonly<{
  line: string
  role: string
  subject: Head
  predicate: Head
  object: Head
  chains: readonly (readonly string[])[]
  polarity: readonly string[]
  certainty: readonly string[]
  commitment: readonly string[]
  type: readonly string[]
  time: readonly string[]
}>
export type GoldClaims = Readonly<{ name: string; claims: readonly GoldClaim[] }>

const folder = new URL('gold/claims/', import.meta.url)

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Gives the place of a whole word of a sentence ("it/2": the second one), in code points of the article. */
function headIn(text: string, from: number, sentence: string, label: string): Head {
  if (label === '-' || label.startsWith('(')) return null
  const [word = '', nth = '1'] = label.split('/')
  const places = [...sentence.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'gu'))]
  const place = places[Number(nth) - 1]
  if (place === undefined) throw new Error(`the gold word ${label} is not in: ${sentence}`)
  return Array.from(text.slice(0, from + place.index)).length
}

const answers = (words = '?'): string[] => (words === '?' ? [] : words.split(' or '))

function claimOf(text: string, from: number, sentence: string, line: string): GoldClaim {
  const [role = '', subject = '-', predicate = '-', object = '-', holder, stance = '? ? ? ?', time] = line.trim().split(' | ')
  const [polarity = [], certainty = [], commitment = [], type = []] = stance.split(' ').map((words) => (words === '?' ? [] : words.split('/')))
  const head = (label: string): Head => headIn(text, from, sentence, label)
  const chains = answers(holder).map((words) => (words === '-' ? [] : words.split(' > ')))
  return { line: line.trim(), role, subject: head(subject), predicate: head(predicate), object: head(object), chains, polarity, certainty, commitment, type, time: answers(time) }
}

/** Gives the annotated claims of one half, by the name of the article's file without its ending; `textOf` gives an article. */
export function goldClaims(half: Half, textOf: (name: string) => string): GoldClaims[] {
  return readdirSync(new URL(`${half}/`, folder)).sort().map((file) => {
    const name = file.replace('.txt', '')
    const text = textOf(name)
    const claims: GoldClaim[] = []
    let [sentence, from] = ['', 0]
    for (const line of readFileSync(new URL(`${half}/${file}`, folder), 'utf8').trimEnd().split('\n')) {
      if (line.startsWith('  ')) claims.push(claimOf(text, from, sentence, line))
      else {
        from = text.indexOf(line, from + sentence.length)
        if (from < 0) throw new Error(`the gold sentence is not in ${name}: ${line}`)
        sentence = line
      }
    }
    return { name, claims }
  })
}
