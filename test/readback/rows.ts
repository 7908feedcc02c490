/** Rows that hold the worst their columns allow: what a format must survive to be trusted. */
import fc from 'fast-check'
import type { Column, Row, Table } from '../../pipeline/model.ts'

/** Texts on which writers and readers of CSV, JSON or Arrow have failed. */
const awkwardTexts = [
  '', ' ', '  two before', 'one behind ', '\t', '\n', '\r', '\r\n', '"', '""', '"quoted"', 'say "no"', "it's", ',', 'a, b', ';', '\\', '\\"', '\\N',
  'two\nlines', 'two\rlines', 'two\r\nlines', '=SUM(A1:A2)', '+44', '-1', '@name', '#note', 'NA', 'NaN', 'null', 'NULL', 'None', 'nil', 'inf',
  'true', 'False', '0', '007', '1e3', '1,000', '2024-02-30', '[1, 2]', '{"a": 1}', '<b>', '|', '🙂', '👩‍👩‍👧', 'e\u0301', 'ﬁ', 'שלום', '汉字',
  '\u0000', 'a\u0000b', '\u000b', '\u001a', '\u0085', '\u00a0', '\u2028', '\ufeff', '\ufffd', '\u{10ffff}',
]

const awkwardNumbers = [0, -0, 1, -1, 0.1, 0.1 + 0.2, 1 / 3, 1e21, 1e-7, 123456789012345680000, 2 ** 53, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308]

/** Texts, and mixtures of them, of well-formed Unicode. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkwardTexts),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...awkwardTexts, 'word', ' '), { maxLength: 6 }).map((parts) => parts.join('')),
)

function cell(column: Column): fc.Arbitrary<unknown> {
  return column.nullable ? fc.option(filled(column), { nil: null, freq: 3 }) : filled(column)
}

function filled({ type, values, items }: Column): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string': return values ? fc.constantFrom(...values) : awkwardText
    case 'integer': return fc.oneof(fc.constantFrom(0, 1, 2 ** 31 - 1), fc.nat())
    case 'number': return fc.oneof(fc.constantFrom(...awkwardNumbers), fc.double({ noNaN: true, noDefaultInfinity: true }))
    case 'boolean': return fc.boolean()
    case 'list': return Array.isArray(items) ? fc.array(cells(items), { maxLength: 4 }) : fc.array(awkwardText, { maxLength: 4 })
  }
}

const cells = (columns: readonly Column[]): fc.Arbitrary<Row> => fc.record(Object.fromEntries(columns.map((column) => [column.name, cell(column)])))

/** Gives rows of a table by its columns alone: their references and offsets lead nowhere. */
export const awkwardRow = ({ columns }: Table): fc.Arbitrary<Row> => cells(columns)
