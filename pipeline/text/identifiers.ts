import { createHash } from 'node:crypto'

const prefixes = { documents: 'doc', sources: 'src', mentions: 'men', quotes: 'quo', quantities: 'qty', claims: 'clm', groups: 'grp' } as const

/** Gives a stable id for a row of a table: 80 bits of the SHA-256 of the parts that make it what it is. */
export function identifier(table: keyof typeof prefixes | string, ...parts: readonly string[]): string {
  const digest = createHash('sha256').update([table, ...parts].join('\u0000')).digest('hex').slice(0, 20)
  return `${table in prefixes ? prefixes[table as keyof typeof prefixes] : table}_${digest}`
}

/** SHA-256 of bytes or text, hexadecimal. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
