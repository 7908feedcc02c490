import { amountCounted } from './measured/amounts.ts'
import type { Atom } from './atoms.ts'
import { isGoal, nameBeside, saidBefore } from './measured/before.ts'
import { saidBehind } from './measured/behind.ts'
import { boundStart } from './limits.ts'
import type { Draft } from './drafts.ts'
import { governedBy, lasting } from './measured/governors.ts'
import { isPlural } from './plurals.ts'
import { phraseFrom, type Range, withOf } from './phrases.ts'
import { subjectBefore } from './measured/subjects.ts'
import { topOf, type Tree } from './measured/syntax.ts'

/** Says in which words of the sentence stands what a number counts or measures. */
export function withMeasured(atoms: readonly Atom[], tree: Tree, draft: Draft): Draft {
  return { ...draft, measured: measuredBy(atoms, tree, draft) }
}

/** Order matters: the words next to the number, what another number lends it, the parse, and the words before where that is silent. */
function measuredBy(atoms: readonly Atom[], tree: Tree, draft: Draft): Range | null {
  if (draft.counted) return amountCounted(tree, atoms, draft, draft.counted.phrase) ?? withOf(atoms, withPeers(atoms, tree, draft.counted.phrase))
  const limit = boundStart(atoms, draft.from)
  const start = draft.bound === 'range' && atoms[limit - 1]?.lower === 'between' ? limit - 1 : limit
  const behind = isGoal(atoms, draft, start) ? null : saidBehind(atoms, tree, draft, start)
  const near = behind ?? saidBefore(atoms, draft, start) ?? draft.measured
  if (near) return near
  if (draft.kind === 'duration') return lasting(tree, atoms, draft, start)
  const beside = nameBeside(atoms, tree, draft, start)
  if (beside) return beside
  const governed = governedBy(tree, atoms, draft)
  return governed === undefined ? subjectBefore(atoms, start) : governed
}

/** "40 cars and vans": a noun beside the one counted that has neither number nor article of its own is counted too. */
function withPeers(atoms: readonly Atom[], tree: Tree, phrase: Range): Range {
  const joined = ['and', 'or'].includes(atoms[phrase.to]?.lower ?? '') && atoms[phrase.to + 1]?.tag !== 'DET'
  const peer = joined ? phraseFrom(atoms, phrase.to + 1) : null
  const top = peer && topOf(tree, peer)
  const isPeer = top?.relation === 'conj' && top.head === tree.at[phrase.to - 1]
  return peer && isPeer && isPlural(atoms[peer.to - 1] as Atom) ? { from: phrase.from, to: peer.to } : phrase
}

/** Signs that may stand inside a quantity; they stay to be seen. */
const signs = new Set(['-', '+', '−'])

/** Gives the atoms with the quantities among them made opaque: "5 percent" is no noun phrase that another number measures. */
export function withoutNumbers(atoms: readonly Atom[], drafts: readonly Draft[]): Atom[] {
  const words = [...atoms]
  for (const draft of drafts) {
    if (isPartOfName(atoms, draft)) continue
    for (let at = draft.from; at < draft.to; at++) {
      const atom = atoms[at] as Atom
      if (!signs.has(atom.text)) words[at] = { ...atom, text: '#', lower: '#', tag: 'NUM', shape: 'mark' }
    }
  }
  return words
}

/** "a 34-year-old", "the 10-year bond", "the firm's 500 index": a number that tells apart what is spoken of. */
function isPartOfName(atoms: readonly Atom[], { from, to, unit, counted }: Draft): boolean {
  if (/^olds?$/.test(atoms[to - 1]?.lower ?? '')) return true
  if (atoms[to]?.tag !== 'NOUN') return false
  const isTied = to - from === 3 && atoms[from + 1]?.text === '-'
  return isTied || (unit === null && counted === null && to - from === 1 && /^['’]s$/.test(atoms[from - 1]?.text ?? ''))
}
