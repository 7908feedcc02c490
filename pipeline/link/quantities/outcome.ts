import { outcomes } from '../../generated/lexicons.ts'
import type { Span } from '../../model.ts'
import type { Word } from '../common/words.ts'
import { around } from './context.ts'

const outcomeOfWords = new Map(outcomes.map(({ word, outcome }) => [word, outcome]))

/** A part of what was counted elsewhere, or what comes on top of it: such numbers are no totals. */
const partBehind = /^(?:\s+\p{L}+)?\s+(?:of\s+(?:the|them|those|these|its|their|his|her|our|my|whom|which)\b|(?:more|others?|further|additional)\b)/iu
const partBefore = /\b(?:another|other|further|additional|of (?:the|all|whom|which|them|its|their)|including|among them)\s+$/iu

/** So many words away a word can still say what happened to those counted; a mark in between counts as some more. */
const reach = 9
const markCost = 3

/** A word that says what happened, where it stands, and how far it is from the figure at the given index. */
type Reading = Readonly<{ figure: number; outcome: string; at: number; distance: number }>

/**
 * Gives for each number of an article what it counts people by (dead, injured, aboard …), null where no word says so.
 * Nearest pairs are settled first, and a word speaks for one number only: "three shot, one killed" has one dead.
 */
export function outcomesOf(text: string, spans: readonly (Span | null)[]): (string | null)[] {
  const readings = spans.flatMap((span, figure) => (span === null || isPart(text, span) ? [] : readingsOf(text, span, figure)))
  const found = spans.map((): string | null => null)
  const spoken = new Set<number>()
  for (const { figure, outcome, at } of readings.sort((a, b) => a.distance - b.distance || a.figure - b.figure)) {
    if (found[figure] !== null || spoken.has(at)) continue
    found[figure] = outcome
    spoken.add(at)
  }
  return found
}

const isPart = (text: string, { start, end }: Span): boolean => partBehind.test(text.slice(end, end + 40)) || partBefore.test(text.slice(Math.max(0, start - 20), start))

function readingsOf(text: string, span: Span, figure: number): Reading[] {
  const { before, behind } = around(text, span)
  const reading = (word: Word, pair: readonly (Word | undefined)[], words: number, between: string): Reading[] => {
    const outcome = outcomeOfWords.get(pair.map((each) => each?.text.toLowerCase()).join(' ')) ?? outcomeOfWords.get(word.text.toLowerCase())
    const distance = words + markCost * (between.match(/[,;:()–—]/g)?.length ?? 0)
    return outcome === undefined || distance >= reach ? [] : [{ figure, outcome, at: word.start, distance }]
  }
  return [
    ...before.flatMap((word, i) => reading(word, [before[i + 1], word], i, text.slice(word.start, span.start))),
    ...behind.flatMap((word, i) => reading(word, [word, behind[i + 1]], i, text.slice(span.end, word.start))),
  ]
}
