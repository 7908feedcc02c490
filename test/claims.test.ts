import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { claim } from '../pipeline/extract/claim.ts'
import { repairedTree } from '../pipeline/extract/claim/repairs.ts'
import type { Annotated, ClaimFinding, Sentence, Span, Token } from '../pipeline/model.ts'
import { contains } from '../pipeline/text/spans.ts'
import { articleOf } from './common/article.ts'

const read = (text: string, published: string | null = null): Annotated => articleOf(text, { published_at: published })

/** Spells a claim as the corpus does. */
function spelled({ text }: Annotated, { at, adjuncts, predicate, ...said }: ClaimFinding): string {
  const words = (span: Span | null): string => (span ? text.slice(span.start, span.end) : '-')
  const values = [said.polarity, said.certainty, said.certainty_score, said.commitment, said.type, `${said.tense}`].join(' ')
  return [words(at.subject), predicate ?? words(at.predicate), words(at.object), values, ...adjuncts.map((part) => `${part.role}: ${words(part)}`)].join(' | ')
}

const spell = (text: string, published?: string): string[] => {
  const article = read(text, published)
  return claim.extract(article).map((each) => spelled(article, each))
}
const only = (text: string, published?: string): ClaimFinding => {
  const [first, ...rest] = claim.extract(read(text, published))
  assert.ok(first && rest.length === 0, `${text}: ${spell(text).join(' // ')}`)
  return first
}

/** The cases of the corpus: a sentence with the claims under it. */
const cases = readFileSync(new URL('corpus/claims.txt', import.meta.url), 'utf8')
  .split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  .reduce<{ sentence: string; claims: string[] }[]>((all, line) => {
    if (line.startsWith('  ')) all.at(-1)?.claims.push(line.trim())
    else all.push({ sentence: line, claims: [] })
    return all
  }, [])

for (const { sentence, claims } of cases) {
  test(`claims: ${sentence}`, () => assert.deepEqual(spell(sentence), claims))
}

test('the corpus is large enough to mean something', () => {
  assert.ok(cases.length >= 80)
  assert.ok(cases.some(({ claims }) => claims.length === 0) && cases.some(({ claims }) => claims.length > 1))
})

test('every part of a claim lies in its sentence, and the predicate in the claim', () => {
  const article = read(cases.map(({ sentence }) => sentence).join('\n'))
  for (const { span, at, adjuncts } of claim.extract(article)) {
    const sentence = article.sentences.find((each) => contains(each, span))
    assert.ok(sentence, 'a claim crosses a border of sentences')
    const parts = [at.subject, at.object, at.time, ...adjuncts].filter((part) => part !== null)
    for (const part of parts) assert.ok(contains(sentence, part) && part.start < part.end)
    assert.ok(at.predicate === null || contains(span, at.predicate))
  }
})

test('a predicate that no word states has no place', () => {
  const [aside] = claim.extract(read('Orla Vane, the director of the fund, resigned on Monday.'))
  assert.deepEqual([aside?.predicate, aside?.at.predicate, aside?.rule], ['is', null, 'apposition'])
})

test('a hedge is kept in lower case', () => {
  assert.deepEqual(only('The vote was Possibly rigged.').hedges, ['possibly'])
  assert.deepEqual(only('The dam may collapse.').hedges, ['may'])
  assert.deepEqual(only('The dam collapsed on Monday.').hedges, [])
})

test('words of the page around an article count only as such', () => {
  assert.equal(spell('The court changed the copyright rules.').length, 1)
  assert.deepEqual(spell('Copyright 2025 Odo Lenk runs this site.'), [])
})

test('a heading claims nothing', () => {
  assert.deepEqual(spell('Council approves the budget\n\nThe mayor resigned.'), ['The mayor | resigned | - | affirmed certain 3 asserted report past'])
})

test('the words of time are worked out where they or the day of publishing settle them', () => {
  const value = (text: string, published?: string): string | null => only(text, published).time_value
  assert.equal(value('The town elected a mayor on 3 May 2021.'), '2021-05-03')
  assert.equal(value('The town elected a mayor in June 2019.'), '2019-06')
  assert.equal(value('The warehouse was built in 1961.'), '1961')
  assert.equal(value('The council met on Monday.', '2025-10-15T08:00:00Z'), '2025-10-13')
  assert.equal(value('The council will meet on Monday.', '2025-10-15T08:00:00Z'), '2025-10-20')
  assert.equal(value('The mill closed yesterday.', '2025-03-01'), '2025-02-28')
  assert.equal(value('The council met on Monday.'), null)
  assert.equal(value('The mill has made paper since 1961.'), '1961/..')
})

test('the role tells what a sentence puts forward from what it reports or says in passing', () => {
  const roles = (text: string): string[] => claim.extract(read(text)).map(({ role }) => role)
  assert.deepEqual(roles('The company, which owns three mines, reported a loss.'), ['background', 'main'])
  assert.deepEqual(roles('The mayor said the bridge was safe.'), ['main', 'reported'])
  assert.deepEqual(roles('Residents say the mayor believes the plan is dead.'), ['main', 'reported', 'reported'])
  assert.deepEqual(roles('Orla Vane, the director of the fund, resigned on Monday.'), ['background', 'main'])
})

test('a question left open is said in passing, a hope and a joined clause as what they are joined to', () => {
  const roles = (text: string): string[] => claim.extract(read(text)).map(({ role }) => role)
  assert.deepEqual(roles('The guild would not say whether the ferry sank.'), ['main', 'background'])
  assert.deepEqual(roles('Doctors hope the virus will weaken.'), ['main', 'reported'])
  assert.deepEqual(roles('Odo Lenk said that the hull was cracked and that the pump was broken.'), ['main', 'reported', 'reported'])
})

test('what is said of a claim tells its sort before what it is about', () => {
  const sorts = (text: string): string[] => claim.extract(read(text)).map(({ type }) => type)
  assert.deepEqual(sorts('The ministry said it would publish the minutes.'), ['report', 'promise'])
  assert.deepEqual(sorts('Odo Lenk said it would flood the valley.'), ['report', 'prediction'])
  assert.deepEqual(sorts('The guild would not say whether the ferry sank.')[0], 'report')
  assert.deepEqual(sorts('The town should stop selling its forests.'), ['recommendation', 'recommendation'])
  assert.deepEqual(sorts('Doctors believe the sailors left the island.'), ['report', 'report'])
  assert.deepEqual(sorts('Doctors believe the island is beautiful.'), ['report', 'opinion'])
  assert.deepEqual(sorts('One barge in four is lost.'), ['statistic'])
  assert.deepEqual(sorts('The visit came as a reply to the arrival of thousands of sheep.'), ['report'])
})

test('figures are worth checking before views and words of saying', () => {
  const worth = (text: string): number => only(text).check_worthiness
  assert.ok(worth('Unemployment fell by 3 percent.') > worth('The council approved the budget.'))
  assert.ok(worth('The council approved the budget.') > worth('The plan is a disaster.'))
  assert.ok(worth('The council approved the budget.') > worth('We will cut taxes.'))
})

test('confidence is graded: a short main clause before a claim in passing, a bare verb last', () => {
  const sure = (text: string, i = 0): number => claim.extract(read(text))[i]?.confidence ?? Number.NaN
  const clear = sure('The council approved the budget.')
  const aside = sure('The company, which owns three mines, reported a loss.')
  assert.ok(clear > aside && aside > sure('The mayor resigned.'))
  const levels = new Set(cases.flatMap(({ sentence }) => claim.extract(read(sentence)).map(({ confidence }) => confidence)))
  assert.ok(levels.size >= 8, [...levels].join(' '))
})

test('whatever the parse says, a repaired tree is a tree, and claims can be read off it', () => {
  const relations = ['nsubj', 'nsubj:outer', 'obj', 'iobj', 'obl', 'nmod', 'nmod:poss', 'acl', 'acl:relcl', 'advcl', 'ccomp', 'xcomp', 'conj', 'mark', 'case', 'cop', 'aux', 'flat', 'compound', 'appos', 'parataxis', 'punct', 'det', 'cc']
  const texts = ['The firm said on Monday that it plans to cut 300 jobs by May and close the mill, marking the end.', 'The decision to let banks lend abroad is due on 3 May, while the council fears that it could leak as sales fell.']
  const annotated = texts.map((text) => articleOf(text))
  const parse = fc.record({ which: fc.nat(1), heads: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }), names: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }) })
  fc.assert(fc.property(parse, ({ which, heads, names }) => {
    const article = annotated[which] as Annotated
    const order = article.tokens.map((_, i) => i).sort((a, b) => (names[a % 40] as number) - (names[b % 40] as number))
    const tokens = article.tokens.map((token, i) => {
      const place = order.indexOf(i)
      return { ...token, head: place === 0 ? -1 : (order[(heads[i % 40] as number) % place] as number), relation: place === 0 ? 'root' : (relations[(heads[(i + 7) % 40] as number) % relations.length] as string) }
    })
    const { words } = repairedTree({ ...article, tokens }, { ...(article.sentences[0] as Sentence), first: 0, last: tokens.length })
    for (let i = 0; i < words.length; i++) {
      let [at, steps] = [i, 0]
      while (at >= 0 && steps++ <= words.length) at = (words[at] as Token).head
      assert.equal(at, -1, words.map(({ text, head, relation }) => `${text}/${head}/${relation}`).join(' '))
    }
    claim.extract({ ...article, tokens })
  }), { numRuns: 500, seed: 2026 })
})
