import type { Token } from '../../model.ts'
import { isTime } from './roles.ts'
import { signature } from './stance/signatures.ts'
import { phraseOf } from './stretches.ts'
import { formsUnder, headOf, isRelation, oneUnder, type Tree, under, wordAt } from './tree.ts'
import { isReporting } from './verb-lexicon.ts'

export type Change = Partial<Pick<Token, 'head' | 'relation' | 'tag'>>

/** "the plan to close the mill was dropped": a verb has one subject, so the noun next to it is the object of the infinitive or participle before it. */
export function objectsForSubjects(tree: Tree): Map<number, Change> {
  const changes = new Map<number, Change>()
  tree.words.forEach((_, verb) => {
    const outer = oneUnder(tree, verb, /^nsubj:outer/)
    const inner = under(tree, verb, /^nsubj(?!:outer)/).at(-1)
    const between = outer === null || inner === undefined ? undefined : under(tree, outer, /^acl$/).find((i) => outer < i && i < inner)
    if (outer === null || inner === undefined || between === undefined || oneUnder(tree, between, /^obj/) !== null) return
    changes.set(outer, { relation: wordAt(tree, inner).relation }).set(inner, { head: between, relation: 'obj' })
  })
  return changes
}

/** "decided the gains outweighed the risks": what has a subject of its own is a clause. */
export function clausesForInfinitives(tree: Tree): Map<number, Change> {
  const whole = tree.words.flatMap(({ relation }, i) => (relation === 'xcomp' && oneUnder(tree, i, /^nsubj/) !== null && oneUnder(tree, i, /^mark/) === null ? [i] : []))
  return new Map(whole.map((i) => [i, { relation: 'ccomp' }]))
}

/** "that banks lending abroad would fail": between "that" and its verb stands the subject, whatever it seems to do. */
export function subjectsOfThat(tree: Tree): Map<number, Change> {
  const changes = new Map<number, Change>()
  tree.words.forEach(({ relation, head }, verb) => {
    if (relation !== 'ccomp' || oneUnder(tree, verb, /^[nc]subj|^expl/) !== null) return
    const that = under(tree, verb, /^mark/).find((i) => wordAt(tree, i).lower === 'that')
    const doing = under(tree, head, /^advcl/).find((i) => that !== undefined && that < i && i < verb && wordAt(tree, i).lower.endsWith('ing'))
    const noun = doing === undefined ? null : oneUnder(tree, doing, /^nsubj/)
    if (doing === undefined || noun === null) return
    changes.set(noun, { head: verb, relation: 'nsubj' }).set(doing, { head: noun, relation: 'acl' })
  })
  return changes
}

/** "expects the firm to press banks to pay": a verb has one infinitive, so a second one goes on with the first. */
export function infinitivesOfInfinitives(tree: Tree): Map<number, Change> {
  const changes = new Map<number, Change>()
  tree.words.forEach((_, verb) => {
    const [first, second] = under(tree, verb, /^xcomp/).filter((i) => i > verb && wordAt(tree, i).tag === 'VERB' && formsUnder(tree, i, /^mark/).includes('to'))
    if (first !== undefined && second !== undefined && under(tree, first, /^obj/).some((i) => i < second)) changes.set(second, { head: first })
  })
  return changes
}

/** "it is unclear if it leaks": behind a word that leaves something open "if" opens a question, no condition. */
export function questions(tree: Tree): Map<number, Change> {
  const asked = tree.words.flatMap(({ relation }, i) => {
    const mark = relation === 'advcl' ? under(tree, i, /^mark/).find((at) => wordAt(tree, at).lower === 'if') : undefined
    const before = mark === undefined ? undefined : tree.words[mark - 1]
    return before && mark !== undefined && signature(before, 'c')?.sort === 'question' ? [[i, { head: mark - 1, relation: 'ccomp' }] as const] : []
  })
  return new Map(asked)
}

/** "said on Monday that it leaks", "told the council in May that …": what is said hangs on the verb of saying, whatever stands between. */
export function contentsOfSaying(tree: Tree): Map<number, Change> {
  const changes = new Map<number, Change>()
  tree.words.forEach(({ relation, head }, i) => {
    const verb = relation === 'acl' && (isRelation(tree, head, /^obl/) || (isRelation(tree, head, /^i?obj/) && signature(wordAt(tree, head), 'c') === null)) ? headOf(tree, head) : relation === 'advcl' ? head : -1
    const says = verb >= 0 && verb < i && isReporting(wordAt(tree, verb).lemma) && under(tree, verb, /^ccomp/).length === 0
    if (!says || oneUnder(tree, i, /^[nc]subj|^expl/) === null || formsUnder(tree, i, /^mark/).join(' ') !== 'that') return
    changes.set(i, { head: verb, relation: 'ccomp' })
    for (const time of under(tree, verb, /^obj/)) if (isTime(tree, time)) changes.set(time, { relation: 'obl:unmarked' })
  })
  return changes
}

/** "remained open, and supplies ran out": a noun is not joined to a verb; it is the subject of the verb right behind it. */
export function subjectsOfConjuncts(tree: Tree): Map<number, Change> {
  const nouns = tree.words.flatMap(({ relation, head, tag }, i) => {
    const next = tree.words[i + 1]
    return relation === 'conj' && /^(?:NOUN|PROPN)$/.test(tag) && next?.relation === 'conj' && next.head === head && next.tag === 'VERB' && wordAt(tree, head).tag === 'VERB' ? [i] : []
  })
  return new Map(nouns.map((i) => [i, { head: i + 1, relation: 'nsubj' }]))
}

/** "letting it use the quay but stopping short of more": joined verbs have one form, so what has an ending does not go on with an infinitive. */
export function conjunctsOfForm(tree: Tree): Map<number, Change> {
  const ending = (i: number): string => (wordAt(tree, i).lower.endsWith('ing') ? 'ing' : wordAt(tree, i).lower === wordAt(tree, i).lemma ? '' : 'ed')
  const astray = tree.words.flatMap(({ relation, head, tag }, i) => {
    if (relation !== 'conj' || tag !== 'VERB' || wordAt(tree, head).tag !== 'VERB' || !isRelation(tree, head, /^xcomp/) || under(tree, i, /^(?:aux|nsubj|mark)/).length > 0) return []
    return ending(i) !== '' && ending(head) === '' && ending(headOf(tree, head)) === ending(i) ? [i] : []
  })
  return new Map(astray.map((i) => [i, { head: headOf(tree, headOf(tree, i)) }]))
}

/** "fears it could leak": a clause right behind a noun that takes one is what the noun is about. */
export function clausesOfNouns(tree: Tree): Map<number, Change> {
  const beside = tree.words.flatMap(({ relation, head }, i) => {
    const subject = relation === 'parataxis' ? oneUnder(tree, i, /^nsubj/) : null
    const noun = subject === null ? -1 : phraseOf(tree, subject).from - 1
    const word = tree.words[noun]
    return word?.tag === 'NOUN' && noun > head && signature(word, 'c') !== null ? [[i, { head: noun, relation: 'acl' }] as const] : []
  })
  return new Map(beside)
}

const adverbial = /^(?:as|because|while|when|after|although|though|since|whereas|once|if|unless)$/

/**
 * "let the firm use the quay, ending a dispute", "remains low as sales fall": a participle behind a comma and a clause with a
 * conjunction belong to a whole clause, not to the infinitive or adjective at its end; "…, noting" to a subject that may note.
 */
export function clausesOfVerbs(tree: Tree): Map<number, Change> {
  const raised = tree.words.flatMap(({ relation, head, lower }, i): [number, Change][] => {
    if (relation !== 'advcl' || head > i) return []
    const marks = formsUnder(tree, i, /^(?:mark|case)/)
    const trails = lower.endsWith('ing') && marks.length === 0 && oneUnder(tree, i, /^nsubj/) === null && followsComma(tree, i)
    const finite = wordAt(tree, head).tag === 'ADJ' && adverbial.test(marks.at(-1) ?? '')
    if (!trails && !finite) return []
    const through = trails && isReporting(wordAt(tree, i).lemma) ? /^(?:xcomp|ccomp|advcl|acl)/ : /^xcomp/
    const to = climbed(tree, head, through)
    return to === head ? [] : [[i, { head: to }]]
  })
  return new Map(raised)
}

const climbed = (tree: Tree, i: number, through: RegExp): number =>
  isRelation(tree, i, through) && headOf(tree, i) >= 0 ? climbed(tree, headOf(tree, i), through) : i

/** Whether a comma stands before a word and the adverbs with it. */
function followsComma(tree: Tree, i: number): boolean {
  let at = i - 1
  while (headOf(tree, at) === i && isRelation(tree, at, /^advmod/)) at--
  return wordAt(tree, at)?.text === ','
}
