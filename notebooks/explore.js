// How does each outlet word the same quotation, and which figures differ? The questions of explore.ipynb, in JavaScript.
//   deno run --allow-read notebooks/explore.js [DIST]
// Apache Arrow reads the tables with their list columns; for Node, `npm install apache-arrow` and drop the "npm:".
import { tableFromIPC } from 'npm:apache-arrow@21.2.0'

const dist = Deno.args[0] ?? 'dist'
const read = (name) => tableFromIPC(Deno.readFileSync(`${dist}/arrow/${name}.arrow`)).toArray().map((row) => row.toJSON())
const [documents, quotes, quantities, groups, members] = ['documents', 'quotes', 'quantities', 'groups', 'group_members'].map(read)

const documentOf = new Map(documents.map((row) => [row.document_id, row]))
const membersOf = Map.groupBy(members, ({ group_id }) => group_id)

// Offsets count code points and JavaScript counts UTF-16 units, so slice the list of code points.
const pointsOf = new Map(documents.filter(({ text }) => text !== null).map(({ document_id, text }) => [document_id, Array.from(text)]))
let exact = 0
for (const { document_id, start, end, text } of quotes) {
  const points = pointsOf.get(document_id)
  if (!points) continue
  if (points.slice(start, end).join('') !== text) throw new Error(`a quote of ${document_id} is not the text at ${start} to ${end}`)
  exact++
}
console.log(`${exact} quotes are exactly the text at their offsets`)

/** Members of a group with their rows, the earliest first. */
const inOrder = (group_id, rowOf) =>
  membersOf.get(group_id).map((member) => ({ ...member, ...rowOf.get(member.record_id), ...documentOf.get(member.document_id) }))
    .sort((a, b) => `${a.published_at}${a.outlet}`.localeCompare(`${b.published_at}${b.outlet}`, 'en'))

const groupsOf = (kind) => groups.filter((group) => group.kind === kind).sort((a, b) => b.independent_outlets - a.independent_outlets || b.members - a.members)

console.log('\nOne quotation, in how many wordings?')
const quoteOf = new Map(quotes.map((row) => [row.quote_id, row]))
for (const { group_id } of groupsOf('quote').slice(0, 3)) {
  console.table(inOrder(group_id, quoteOf).map(({ outlet, speaker, cue_lemma, words, relation }) => ({ outlet, speaker, cue_lemma, words, relation })))
}

console.log('\nWhere do the figures differ?')
const quantityOf = new Map(quantities.map((row) => [row.quantity_id, row]))
for (const { group_id, label } of groupsOf('quantity').filter(({ agreement }) => agreement !== 'same')) {
  const rows = inOrder(group_id, quantityOf)
  const most = Math.max(...rows.map(({ value }) => value))
  console.log(`\n${label}`)
  for (const { outlet, bound, value } of rows) console.log(`  ${String(outlet).padEnd(24)} ${'█'.repeat(Math.max(1, Math.round((30 * value) / most)))} ${value}${bound === 'exact' ? '' : ` (${bound})`}`)
}
