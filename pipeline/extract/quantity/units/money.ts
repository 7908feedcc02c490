import type { Atom } from '../atoms.ts'
import { dollarsBehind, largeBefore, largeBehind, numerals, signsBefore, signsBehind, type Unit } from '../lookups.ts'
import type { Numeral } from '../numerals/numeral.ts'
import { longestBefore, longestFrom } from '../trie.ts'

/** Letters before the code of a currency that multiply it: "30 MUSD", "kEUR 450". */
const multipliers: ReadonlyMap<string, number> = new Map([['k', 1e3], ['K', 1e3], ['M', 1e6]])
/** Words that stand between a number and its scale as a name of money does: "75 USD million". */
const scales: ReadonlyMap<string, number> = new Map([...numerals].filter(([, { kind }]) => kind === 'scale').map(([word, { value }]) => [word, value]))

const dollar = signsBehind.next.get('$')?.value as Unit

type Sign = Readonly<{ from: number; value: Unit; scale: number }>

/** Gives the money before a number: "€3.7 million", "$-5", "-$5", "US $5", "$5 Canadian"; a sign before the atom `free` is the number's before. */
export function moneyBefore(atoms: readonly Atom[], numeral: Numeral, free: number): { from: number; to: number; unit: Unit; scale: number } | null {
  const sign = signBefore(atoms, numeral)
  if (!sign || sign.from < free || numeral.form === 'vague') return null
  const behind = sign.value.code === 'USD' ? longestFrom(dollarsBehind, atoms, numeral.to, 'text') : null
  const next = atoms[behind?.to ?? 0]
  const own = behind && (next === undefined || next.shape === 'mark' || ['ADP', 'DET', 'CCONJ', 'PART'].includes(next.tag)) ? behind : null
  return { from: sign.from, to: own?.to ?? numeral.to, unit: own?.value ?? sign.value, scale: sign.scale }
}

function signBefore(atoms: readonly Atom[], numeral: Numeral): Sign | null {
  const plain =
    longestBefore(signsBefore, atoms, numeral.from, 'text') ?? (isLarge(atoms, numeral) ? longestBefore(largeBefore, atoms, numeral.from, 'text') : null)
  if (plain && isPronoun(atoms, plain.from)) return { from: plain.from + 1, value: dollar, scale: 1 }
  if (plain) return { ...plain, scale: 1 }
  const scaled = scaledCode(atoms[numeral.from - 1])
  return scaled && { ...scaled, from: numeral.from - 1 }
}

/** Gives the sign, code or scaled code of money behind a number, with the scale that may follow it. */
export function moneyBehind(atoms: readonly Atom[], { to, scale }: Numeral, at: number): { to: number; value: Unit; scale: number } | null {
  const large = scale >= 1e6 ? longestFrom(largeBehind, atoms, at, 'text') : null
  const sign = longestFrom(signsBehind, atoms, at, 'text')
  if (large && large.to > (sign?.to ?? at)) return { ...large, scale: 1 }
  if (!sign) {
    const scaled = scaledCode(atoms[at])
    return scaled && { ...scaled, to: at + 1 }
  }
  if (!isOwn(atoms, at, sign.to)) return null
  const more = scale === 1 && to === at ? scales.get(atoms[sign.to]?.lower ?? '') : undefined
  return { ...sign, to: more === undefined ? sign.to : sign.to + 1, scale: more ?? 1 }
}

/** "MUSD": a million of the currency with that code. */
function scaledCode(atom: Atom | undefined): { value: Unit; scale: number } | null {
  if (atom?.text.length !== 4) return null
  const [, letter = '', code = ''] = /^([kKM])(\p{Lu}{3})$/u.exec(atom.text) ?? []
  const unit = code === '' ? null : (signsBehind.next.get(code)?.value ?? null)
  return unit && { value: unit, scale: multipliers.get(letter) as number }
}

/** A sign between two numbers is the second one's, unless that is coins: "in 2031 USD 50 million", "15 USD 50". */
function isOwn(atoms: readonly Atom[], at: number, to: number): boolean {
  const [next, further] = [atoms[to], atoms[to + 1]]
  if (next?.shape !== 'number') return true
  return /^\d\d$/.test(next.text) && !(next.glued && !atoms[at]?.glued) && !scales.has(further?.lower ?? '')
}

/** "They owe us $5": behind a verb or a preposition the small letters are a pronoun. */
const isPronoun = (atoms: readonly Atom[], at: number): boolean => atoms[at]?.text === 'us' && ['VERB', 'AUX', 'ADP'].includes(atoms[at - 1]?.tag ?? '')

/** Whether a number is written as amounts are: with a scale word, or with its thousands set apart. */
const isLarge = (atoms: readonly Atom[], { from, to, scale }: Numeral): boolean =>
  scale >= 1e5 || atoms.slice(from, to).some(({ text }) => text.includes(','))
