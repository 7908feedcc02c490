import type { Annotated, Extractor, QuantityFinding } from '../model.ts'
import { asAge } from './quantity/ages.ts'
import { type Atom, atomsOf } from './quantity/atoms.ts'
import { withBound } from './quantity/bounds.ts'
import { withChange } from './quantity/changes.ts'
import { joinCompounds } from './quantity/joined/compounds.ts'
import { withConversion } from './quantity/joined/conversions.ts'
import { type Draft, draftsOf } from './quantity/drafts.ts'
import { shareHeads, withParallel } from './quantity/joined/elided.ts'
import { findingOf } from './quantity/findings.ts'
import { markLevels, withLevel } from './quantity/joined/levels.ts'
import { mayHoldNumber } from './quantity/lookups.ts'
import { withMeasured, withoutNumbers } from './quantity/measured.ts'
import { withNeighbour } from './quantity/joined/neighbours.ts'
import { joinRanges } from './quantity/joined/ranges.ts'
import { joinRatios } from './quantity/joined/ratios.ts'
import { type Tree, treeOf } from './quantity/measured/syntax.ts'

/** Every number with its unit and what it counts or measures, sentence by sentence. */
export const quantity: Extractor<QuantityFinding> = { table: 'quantities', extract }

function extract(article: Annotated): QuantityFinding[] {
  const found: QuantityFinding[] = []
  for (const sentence of article.sentences) {
    if (!mayHoldNumber(article.tokens, sentence)) continue
    const atoms = atomsOf(article, sentence)
    for (const draft of quantitiesOf(atoms, treeOf(article, sentence, atoms))) found.push(findingOf(atoms, draft))
  }
  return found
}

/** Order matters: pairs before single numbers, limits and changes before what is measured, neighbours last. */
function quantitiesOf(atoms: readonly Atom[], tree: Tree): Draft[] {
  const finished: Draft[] = []
  const pairs = markLevels(atoms, joinRatios(atoms, joinCompounds(atoms, draftsOf(atoms))))
  const drafts = shareHeads(atoms, joinRanges(atoms, pairs))
  const words = withoutNumbers(atoms, drafts)
  for (const draft of drafts) {
    const last = finished.at(-1)
    const read = withConversion(atoms, withChange(atoms, withBound(atoms, asAge(atoms, draft, last))), last)
    finished.push(withMeasured(words, tree, withLevel(withParallel(atoms, withNeighbour(atoms, read, last), finished))))
  }
  return finished
}
