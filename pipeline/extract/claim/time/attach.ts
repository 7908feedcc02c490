import { timeWords } from '../../../generated/lexicons.ts'
import { formsUnder, headOf, isPredicate, isRelation, type Stretch, type Tree, under, wordAt } from '../tree.ts'
import { isEvent } from '../event-nouns.ts'
import type { Change } from '../misplaced.ts'
import { isTime } from '../roles.ts'
import { isReporting } from '../verb-lexicon.ts'
import { timePhrases } from './phrases.ts'

const units = new Set(timeWords.filter(({ kind }) => kind === 'unit').map(({ form }) => form))
const adverbial = /^(?:obl|nmod(?!:(?:poss|desc))|advmod)/

/** Gives what makes every phrase of time one adjunct of the verb whose time it tells: "elected a mayor of their own on 3 May". */
export function timesOfVerbs(tree: Tree): Map<number, Change> {
  return new Map(timePhrases(tree.words).flatMap((phrase) => {
    const core = coreOf(tree, phrase)
    const verb = core === null || isOfNoun(tree, phrase) ? null : verbOf(tree, phrase, core)
    return core === null || verb === null ? [] : attached(tree, phrase, core, verb)
  }))
}

const isIn = ({ from, to }: Stretch, i: number): boolean => from <= i && i < to

/** The word of a phrase by which it hangs on the rest of the sentence; what hangs on a verb comes first. */
function coreOf(tree: Tree, phrase: Stretch): number | null {
  const outward = tree.words.flatMap((_, i) => (isIn(phrase, i) && !isIn(phrase, headOf(tree, i)) ? [i] : []))
  const fits = outward.filter((i) => isRelation(tree, i, adverbial) || isBareObject(tree, i))
  return fits.find((i) => isPredicate(tree, headOf(tree, i))) ?? fits.at(-1) ?? null
}

/** "will reopen next spring": a time with "last", "this" or "next" is no object, unless it is what one has or passes. */
const isBareObject = (tree: Tree, i: number): boolean => isRelation(tree, i, /^obj/) && wordAt(tree, headOf(tree, i)).tag === 'VERB'
  && formsUnder(tree, i, /^(?:amod|det)/).some((form) => /^(?:last|this|next)$/.test(form)) && !/^(?:spend|mark|enter|begin|start|end|have|celebrate|dominate)$/.test(wordAt(tree, headOf(tree, i)).lemma)

/** "every Monday", "after Friday", "two days before Monday", "Monday's storm": words around a time that make it part of something else. */
function isOfNoun(tree: Tree, phrase: Stretch): boolean {
  const [last, next] = [tree.words[phrase.from - 1], tree.words[phrase.to]]
  if (/^['’]s?$/.test(next?.text ?? '') || /^(?:-|–|\/)$/.test(next?.text ?? '') || units.has(last?.lemma ?? '') || last?.lower === 'of') return true
  if (tree.words.some((_, i) => isIn(phrase, i) && headOf(tree, i) >= phrase.to && isRelation(tree, i, /^(?:compound|nummod|amod|nmod:(?:poss|desc)|flat)/))) return true
  return strayNoun(tree, phrase) === null && tree.words.some((_, i) => i < phrase.from && isIn(phrase, headOf(tree, i)) && isRelation(tree, i, /^(?:det|case|amod|nummod|nmod|compound|mark)/))
}

/** "landed in Tarnhill yesterday": a noun that the tree makes a part of a time which is complete without it; null where there is none. */
function strayNoun(tree: Tree, phrase: Stretch): number | null {
  const noun = phrase.from - 1
  return isIn(phrase, headOf(tree, noun)) && /^(?:NOUN|PROPN|VERB)$/.test(wordAt(tree, noun).tag) && wordAt(tree, phrase.from).tag !== 'PROPN' ? noun : null
}

/** A time right after a verb of saying is its. Where the words leave open whether a time is of a noun or of its verb, a thing has no date, and an event has its own. */
function verbOf(tree: Tree, phrase: Stretch, core: number): number | null {
  const first = wordAt(tree, phrase.from).lower
  if (isReporting(tree.words[phrase.from - 1]?.lemma) && wordAt(tree, phrase.from - 1).tag === 'VERB') return phrase.from - 1
  let at = headOf(tree, core)
  while (at >= 0 && !isPredicate(tree, at)) {
    if (at > phrase.from || !leadsOn(tree, at, phrase) || first === 'for' || (/^(?:from|since)$/.test(first) && !isAhead(tree, at))) return null
    at = headOf(tree, at)
  }
  return at < 0 || (at !== headOf(tree, core) && wordAt(tree, at).tag !== 'VERB') ? null : at
}

/** Whether the time after a noun can be that of the noun's verb. */
function leadsOn(tree: Tree, noun: number, phrase: Stretch): boolean {
  const cases = formsUnder(tree, noun, /^case/)
  if (cases.some((form) => /^(?:from|than|through|since|until|before|after)$/.test(form)) || (isEvent(tree, noun) && !cases.some((form) => /^(?:in|at|during)$/.test(form)))) return false
  if (!isRelation(tree, noun, /^nsubj/)) return isRelation(tree, noun, /^(?:i?obj|obl|nmod|conj|compound|appos|advmod)/)
  const next = tree.words[phrase.to]?.text === ',' ? phrase.to + 1 : phrase.to
  return next === headOf(tree, noun) || (headOf(tree, next) === headOf(tree, noun) && isRelation(tree, next, /^(?:aux|advmod|cop)/))
}

/** "will pay more for water from January": what is dated from then on is yet to come, otherwise it may be the thing that dates from then. */
function isAhead(tree: Tree, noun: number): boolean {
  const verb = headOf(tree, noun)
  if (verb < 0) return false
  return wordAt(tree, verb).tag === 'VERB' ? formsUnder(tree, verb, /^(?:aux|mark)/).some((form) => /^(?:will|would|to|must|shall|'ll)$/.test(form)) : isAhead(tree, verb)
}

/** One subtree for the phrase, under a word that tells a time; a phrase that hung on the time ("on Tuesday in Oslo") goes to the verb as well. */
function attached(tree: Tree, phrase: Stretch, link: number, verb: number): [number, Change][] {
  const time = tree.words.findIndex((_, i) => isIn(phrase, i) && isTime(tree, i))
  const core = time < 0 ? link : time
  const inner = tree.words.flatMap((word, i): [number, Change][] => {
    if (!isIn(phrase, i)) return []
    return [[i, i === core ? { head: verb, relation: 'obl' } : { head: core, relation: i === phrase.from && word.tag === 'ADP' ? 'case' : 'flat' }]]
  })
  const stray = strayNoun(tree, phrase)
  const outer = inner.flatMap(([i]) => under(tree, i, /./)).filter((i) => !isIn(phrase, i) && i !== verb)
  return [...inner, ...outer.map((i): [number, Change] => {
    if (i === stray || isRelation(tree, i, /^(?:nmod|obl)/)) return [i, { head: verb, relation: 'obl' }]
    if (stray !== null && i < stray) return [i, { head: stray }]
    return [i, { head: isRelation(tree, i, /^punct/) ? verb : core }]
  })]
}
