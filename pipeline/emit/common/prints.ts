import { hash } from '../../text/hash.ts'
import type { Column, Row, Table } from '../../model.ts'

/** What tells the rows of a table apart that has no key of its own. */
const keys: Readonly<Record<string, readonly string[]>> = {
  group_members: ['group_id', 'record_id'],
  diagnostics: ['path', 'rule', 'start', 'end'],
}
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const pairs = Array.from({ length: 4096 }, (_, i) => `${digits[i >> 6]}${digits[i & 63]}`)

/** Gives what tells a row from the others of its table: its id, or the cells that make one as JSON text. */
export function keyOf({ name, key }: Table, row: Row): string {
  if (key !== null) return String(row[key])
  return JSON.stringify((keys[name] ?? Object.keys(row)).map((column) => row[column] ?? null))
}

/** Gives the print of a row: a point for each cell that is null, 24 bits in four letters for each that is not. */
export const printOf = (columns: readonly Column[], row: Row): string => columns.map(({ name }) => cellPrint(row[name])).join('')

/** Gives the prints of the single cells. */
export const cellsOf = (print: string): readonly string[] => print.match(/\.|[\w-]{4}/g) ?? []

function cellPrint(cell: unknown): string {
  if (cell === null || cell === undefined) return '.'
  const value = hash(typeof cell === 'string' ? cell : JSON.stringify(cell))
  const folded = (value ^ (value >>> 24)) & 0xffffff
  return (pairs[folded >>> 12] as string) + (pairs[folded & 4095] as string)
}
