import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { cut } from '../pipeline/extract/quantity/atoms.ts'
import { numeralsOf } from '../pipeline/extract/quantity/numerals.ts'
import { unitOf } from '../pipeline/extract/quantity/units.ts'
import { currencies, numberWords, units } from '../pipeline/generated/lexicons.ts'

type Answer = Readonly<{ status: string; toVal: number | null; msg: readonly string[] }>
type Ucum = Readonly<{ validateUnitString: (code: string) => Answer; convertUnitTo: (from: string, value: number, to: string) => Answer }>
/** The tables of UCUM and a converter, made by others: what our factors are held against. It brings no types. */
const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as { UcumLhcUtils: { getInstance: () => Ucum } }
const ucum = UcumLhcUtils.getInstance()

/** A millionth: UCUM's parsec is rounded, and its electronvolt is older than the SI of 2019. */
const near = 1e-6
const forms = (cell: string): string[] => cell.split('|').filter((form) => form !== '')

/** Money in use (ISO 4217 without funds, metals, bonds and test codes). */
const inUse = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK
  DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
  KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR
  PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS
  VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG`.split(/\s+/)

test('every code of a unit is one of UCUM, and so is every SI unit', () => {
  for (const { name, kind, code, si } of units) {
    for (const each of kind === 'money' ? [] : forms(`${code}|${si}`)) {
      const { status, msg } = ucum.validateUnitString(each)
      assert.equal(status, 'valid', `${name}: ${each}: ${msg.join(' ')}`)
    }
  }
})

test('every factor is the one of UCUM, the zero point of temperatures included', () => {
  for (const { name, kind, code, factor, si, offset } of units) {
    if (kind === 'money' || factor === '') continue
    const { toVal, msg } = ucum.convertUnitTo(code, 1, si)
    assert.ok(toVal !== null, `${name}: ${code} is no ${si}: ${msg.join(' ')}`)
    const ours = Number(factor) + Number(offset)
    assert.ok(Math.abs(ours / toVal - 1) < near, `${name}: ${ours} is not ${toVal} ${si}`)
  }
})

test('units of one dimension share their SI unit, and what has a factor has an SI unit', () => {
  const ofDimension = new Map<string, string>()
  for (const { name, dimension, factor, si } of units) {
    assert.equal(factor === '', si === '', name)
    if (si === '' || dimension === 'currency') continue
    assert.equal(si, ofDimension.get(dimension) ?? si, `${name}: ${dimension}`)
    ofDimension.set(dimension, si)
  }
})

test('names are unique, and no form belongs to two units', () => {
  const rows = [...units.map((unit) => ({ ...unit, signs: '' })), ...currencies.map((currency) => ({ ...currency, symbols: '', joined: '' }))]
  assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length)
  const owners = new Map<string, string>()
  for (const { name, words, symbols, joined, signs } of rows) {
    const plain = forms(words.toLowerCase().replaceAll('-', ' ')).flatMap((word) => [word, `${word}s`])
    for (const form of new Set([...plain.map((word) => `word ${word}`), ...forms(`${symbols}|${joined}|${signs}`)])) {
      assert.equal(owners.get(form) ?? name, name, `"${form}" is ${owners.get(form)} and ${name}`)
      owners.set(form, name)
    }
  }
})

test('all money in use has a row, and every code of a currency is known', () => {
  const listed = new Set(currencies.map(({ code }) => code))
  assert.deepEqual(inUse.filter((code) => !listed.has(code)), [])
  // currencies that went before ISO 4217 got its present form, or came after the Node that runs us
  const known = new Set([...Intl.supportedValuesOf('currency'), ...inUse, 'DEM', 'ESP', 'FIM', 'FRF', 'GRD', 'IEP', 'ITL', 'NLG'])
  assert.deepEqual([...listed].filter((code) => code !== '' && !known.has(code)), [])
  for (const { name, code, factor } of currencies) assert.equal(code === '', factor === '', name)
  for (const { name, kind, si } of units) if (kind === 'money') assert.ok(si === '' || listed.has(si), name)
})

/** Gives the name of the unit of a text that is a number and its unit and nothing else; null where it is read as anything else. */
function unitIn(text: string): string | null {
  const atoms = cut(text, { start: 0, end: text.length }, () => 'NOUN')
  const [numeral] = numeralsOf(atoms)
  const measured = numeral && unitOf(atoms, numeral)
  return measured?.from === 0 && measured.to === atoms.length ? measured.unit.name : null
}

const scales = new Set(numberWords.filter(({ class: kind }) => kind === 'scale').map(({ word }) => word))
/** "million British thermal units" is a unit only below a stroke: behind a number its first word is part of that. */
const isScaled = (word: string): boolean => scales.has(word.split(' ')[0] ?? '')

test('every form of every unit is read as that unit', () => {
  for (const { name, words, symbols, joined } of units) {
    const written = forms(words).filter((word) => !isScaled(word)).flatMap((word) => [`12 ${word}`, `12 ${word}s`, `12-${word}`])
    for (const text of [...written, ...forms(symbols).map((symbol) => `12 ${symbol}`), ...forms(`${symbols}|${joined}`).map((symbol) => `12${symbol}`)]) {
      assert.equal(unitIn(text), name, text)
    }
  }
})

test('every form of every currency is read as that currency', () => {
  for (const { name, words, signs, large, after } of currencies) {
    const written = forms(words).flatMap((word) => [`12 million ${word}`, `12 million ${word}s`])
    const signed = forms(`${signs}|${large}`).flatMap((sign) => [`${sign}12 million`, `${sign} 12 million`, `12 million ${sign}`])
    for (const text of [...written, ...signed, ...forms(after).map((word) => `$12 ${word}`)]) assert.equal(unitIn(text), name, text)
  }
})
