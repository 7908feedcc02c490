import type { ClaimFinding, Edit, Refiner } from '../model.ts'
import { edits } from './standalone/edits.ts'
import { type Scene, sceneOf } from './standalone/scene.ts'
import { leftOut } from './standalone/sentence.ts'

/**
 * Says of every claim whether it can be read alone, and what then stands in the place of its pronouns, short names, descriptions
 * and words of time; where one of them may mean this or that, the claim is left as it is.
 */
export const standalone: Refiner = (findings, article) => {
  const scene = sceneOf(article, findings)
  return { ...findings, claims: findings.claims.map((claim) => withEdits(claim, editsOf(scene, claim))) }
}

function editsOf(scene: Scene, claim: ClaimFinding): readonly Edit[] | null {
  const missing = leftOut(scene.article, claim)
  return missing === null ? null : edits(scene, claim, missing)
}

const withEdits = (claim: ClaimFinding, made: readonly Edit[] | null): ClaimFinding =>
  made === null ? claim : { ...claim, standalone: true, standalone_edits: made }
