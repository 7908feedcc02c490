/** A name among the tokens of a sentence: first token, end (after the last) and kind. */
export type Name = Readonly<{ first: number; end: number; kind: string }>
/** What a name is read from. */
type Sentence = Readonly<{ tokens: readonly string[]; upos: readonly string[]; heads: readonly number[]; deprels: readonly string[] }>

const partsOfNames = new Set(['flat', 'compound', 'nummod', 'goeswith', 'fixed'])
const joints = new Set(['-', '–', '/', '&', '.', "'s", '’s'])
const trailing = new Set(['-', '–', '/', "'s", '’s'])

/**
 * Gives the names of a parsed sentence, in order: where they begin and end comes from the tree, their kind from the
 * tokens' scores (training/names.py). `classes` are the classes that a token's scores stand for: O, B-person, I-person …
 */
export function names(sentence: Sentence, scores: Float32Array, classes: readonly string[]): Name[] {
  const { tokens, upos } = sentence
  const children = childrenOf(sentence)
  const proper = upos.map((tag, i) => tag === 'PROPN' || (/^(ADJ|NOUN|VERB)$/.test(tag) && isCapital(tokens[i] ?? '')))
  const phrases = upos.flatMap((tag, i) => (tag === 'PROPN' ? [phraseOf(sentence, children, proper, i)] : []))
  phrases.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)
  const covered = new Set<number>()
  const found: Name[] = []
  for (const { first, end } of phrases) {
    const places = Array.from({ length: end - first }, (_, i) => first + i)
    if (places.some((i) => covered.has(i))) continue
    for (const i of places) covered.add(i)
    const kind = kindOf(places.map((i) => scores.subarray(i * classes.length, (i + 1) * classes.length)), classes)
    if (kind !== 'O') found.push({ first, end, kind })
  }
  return found.sort((a, b) => a.first - b.first)
}

/** The likeliest kind of a phrase: B and I taken together, log-probabilities summed over its tokens. */
function kindOf(rows: readonly Float32Array[], classes: readonly string[]): string {
  const kindOfClass = classes.map((name) => name.replace(/^[BI]-/, ''))
  const kinds = [...new Set(kindOfClass)]
  const sums = kinds.map(() => 0)
  for (const row of rows) {
    const top = Math.max(...row)
    const shares = Array.from(row, (score) => Math.exp(score - top))
    const total = shares.reduce((a, b) => a + b)
    kinds.forEach((kind, i) => {
      const share = shares.reduce((sum, own, k) => (kindOfClass[k] === kind ? sum + own : sum), 0) / total
      sums[i] = (sums[i] ?? 0) + Math.log(share + 1e-6)
    })
  }
  return kinds[sums.indexOf(Math.max(...sums))] ?? 'O'
}

/** The unbroken stretch of tokens around a proper noun that belongs to its name. */
function phraseOf({ tokens, upos, deprels }: Sentence, children: readonly number[][], proper: readonly boolean[], head: number): { first: number; end: number } {
  const members = new Set([head])
  const form = (i: number): string => tokens[i] ?? ''
  const joint = (i: number): boolean => joints.has(form(i))

  function take(parent: number): void {
    for (const child of children[parent] ?? []) {
      const relation = deprels[child]?.split(':')[0] ?? ''
      const below = children[child] ?? []
      const ofPhrase = relation === 'nmod' && proper[child] && below.some((i) => form(i).toLowerCase() === 'of')
      const phrase = ofPhrase || (relation === 'conj' && proper[child] && parent !== head)
      if (phrase || partsOfNames.has(relation) || (relation === 'amod' && proper[child])) {
        members.add(child)
        take(child)
        if (phrase) for (const i of below) if (/^(case|det|cc)$/.test(deprels[i] ?? '')) members.add(i)
      } else if (relation === 'punct' && /^[-–/.&]$/.test(form(child))) members.add(child)
      else if (relation === 'case' && /^['’]s$/.test(form(child)) && child < head) members.add(child)
    }
  }

  take(head)
  let [first, last] = [head, head]
  while (members.has(first - 1) || (joint(first - 1) && members.has(first - 2))) first--
  while (members.has(last + 1) || (joint(last + 1) && members.has(last + 2))) last++
  while (first < head && /^(DET|PUNCT)$/.test(upos[first] ?? '')) first++
  while (last > head && trailing.has(form(last))) last--
  return { first, end: last + 1 }
}

function childrenOf({ heads }: Sentence): number[][] {
  const children: number[][] = heads.map(() => [])
  heads.forEach((head, i) => void children[head - 1]?.push(i))
  return children
}

/** Whether a form begins with a capital letter. */
function isCapital(form: string): boolean {
  const letter = String.fromCodePoint(form.codePointAt(0) ?? 0)
  return letter.toLowerCase() !== letter
}
