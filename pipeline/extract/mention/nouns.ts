import { roles } from '../../generated/lexicons.ts'
import type { MentionFinding, SourceKind, Token } from '../../model.ts'

/** What the noun of a role says about its bearer. */
export type Role = Readonly<{ kind: SourceKind; gender: MentionFinding['gender']; number: MentionFinding['number'] }>

const known = new Map<string, Role>()
for (const { noun, kind, gender, number } of roles) {
  const role = { kind, gender, number } as Role
  known.set(noun, role)
  const plural: Role = { ...role, number: 'plural', kind: kind === 'person' ? 'group' : role.kind }
  if (number === 'singular' && !known.has(pluralOf(noun))) known.set(pluralOf(noun), plural)
}

function pluralOf(noun: string): string {
  if (/man$/.test(noun)) return noun.replace(/man$/, 'men')
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** Whether a word that no lexicon holds is formed like a noun for people: "welder", "pianist". */
export const isPersonal = (lower: string): boolean => /[^aeiou](?:er|or|ist|ian|man|woman)$/.test(lower)

/** Gives what the noun of a role says about its bearer; null for other words. */
export const roleOf = (token: Token | undefined): Role | null => (token && known.get(token.lower)) ?? null
