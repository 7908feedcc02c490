/** A number as it stands in a sentence: the atoms [from, to) and what they say. */
export type Numeral = Readonly<{
  from: number
  to: number
  value: number
  /** The upper end of a magnitude without a count. */
  max?: number | null
  form: 'digits' | 'words' | 'fraction' | 'vague' | 'multiple' | 'around' | 'decade' | 'aged' | 'pair'
  /** Whether a scale word or suffix is part of it. */
  scaled: boolean
  /** The scale that stands last, 1 without any: "2 to 3 million" lends it to its first number. */
  scale: number
}>
