// Made by `npm run generate`; do not edit.
/**
 * One row an article that could be read.
 */
export type DocumentsRow = {
  /**
   * Key: hash of the bytes of the article.
   */
  document_id: string
  /**
   * Where the article was read from, relative to the input; for a record in a container, with #number.
   */
  path: string
  /**
   * Web address, as given by the input.
   */
  url: string | null
  /**
   * Headline: from the metadata, else a first line that stands as one.
   */
  title: string | null
  /**
   * Publisher, as given by the input.
   */
  outlet: string | null
  /**
   * Author line, as given by the input.
   */
  byline: string | null
  /**
   * When it was published: ISO 8601 as given by the input.
   */
  published_at: string | null
  /**
   * BCP 47 code; und where it is not known. Only English (en) is read for now.
   */
  language: string
  /**
   * Character encoding of the file.
   */
  encoding: string
  /**
   * SHA-256 of the raw bytes, hexadecimal.
   */
  sha256: string
  /**
   * Length of text in code points.
   */
  characters: number
  /**
   * Number of sentences found.
   */
  sentences: number
  /**
   * Number of tokens found.
   */
  tokens: number
  /**
   * The decoded text that all offsets count in; null where the text policy withholds it.
   */
  text: string | null
  /**
   * The earliest article that this one repeats nearly word for word; null where it is original.
   */
  duplicate_of: string | null
}

/**
 * Who is cited, resolved over the whole corpus.
 */
export type SourcesRow = {
  /**
   * Key: hash of the resolved name.
   */
  source_id: string
  /**
   * Fullest form of the name in the corpus, or the words of the role.
   */
  name: string
  /**
   * What the source is.
   */
  kind: 'person' | 'organisation' | 'government' | 'group' | 'document' | 'unnamed'
  /**
   * How far the article names it: by name, by role only, or not at all.
   */
  anonymity: 'named' | 'role_only' | 'unnamed'
  /**
   * Role or office, in the words of an article.
   */
  role: string | null
  /**
   * Organisation it speaks for, in the words of an article.
   */
  affiliation: string | null
  /**
   * Other forms of the name in the corpus.
   */
  aliases: string[]
  /**
   * Number of articles that cite it.
   */
  documents: number
  /**
   * Number of quotes attributed to it.
   */
  quotes: number
  /**
   * Number of claims it holds.
   */
  claims: number
}

/**
 * Where a cited source is named or referred to.
 */
export type MentionsRow = {
  /**
   * Key: hash of article and span.
   */
  mention_id: string
  /**
   * The article the row comes from.
   */
  document_id: string
  /**
   * Whom the words refer to.
   */
  source_id: string
  /**
   * First code point of the row in documents.text (half-open, counted from 0).
   */
  start: number
  /**
   * Code point after the last one of the row in documents.text.
   */
  end: number
  /**
   * The words of the article, exactly documents.text[start:end].
   */
  text: string
  /**
   * How it is referred to.
   */
  form: 'name' | 'nominal' | 'pronoun'
  /**
   * Name of the rule that made this row.
   */
  rule: string
  /**
   * How sure the rule is of this row, 0 to 1: an ordering, not a probability.
   */
  confidence: number
}

/**
 * All attributed speech: direct, indirect and mixed.
 */
export type QuotesRow = {
  /**
   * Key: hash of article and spans.
   */
  quote_id: string
  /**
   * The article the row comes from.
   */
  document_id: string
  /**
   * direct: all in quotation marks; indirect: none; mixed: some of it.
   */
  type: 'direct' | 'indirect' | 'mixed'
  /**
   * First code point of the row in documents.text (half-open, counted from 0).
   */
  start: number
  /**
   * Code point after the last one of the row in documents.text.
   */
  end: number
  /**
   * The words of the article, exactly documents.text[start:end].
   */
  text: string
  /**
   * The quoted stretches in order; more than one where the attribution splits the quote.
   *
   * @minItems 1
   */
  spans: {
    /**
     * First code point.
     */
    start: number
    /**
     * Code point after the last one.
     */
    end: number
  }[]
  /**
   * The quoted words alone: the spans joined by " … ".
   */
  words: string
  /**
   * The words of the article that name the speaker.
   */
  speaker_text: string | null
  /**
   * First code point of speaker_text.
   */
  speaker_start: number | null
  /**
   * Code point after the last one of speaker_text.
   */
  speaker_end: number | null
  /**
   * The resolved source; null where nobody can be named.
   */
  source_id: string | null
  /**
   * Name of the resolved source.
   */
  speaker: string | null
  /**
   * How the speaker was found: named at the quote, through a pronoun, through a nominal such as "the minister", carried over from the quote before, or not at all.
   */
  resolution: 'explicit' | 'pronoun' | 'nominal' | 'carried_over' | 'none'
  /**
   * The words that attribute it, such as "said" or "according to".
   */
  cue_text: string | null
  /**
   * First code point of cue_text.
   */
  cue_start: number | null
  /**
   * Code point after the last one of cue_text.
   */
  cue_end: number | null
  /**
   * Base form of the cue.
   */
  cue_lemma: string | null
  /**
   * What the cue says the speaker does.
   */
  cue_class:
    'say' | 'believe' | 'intend' | 'promise' | 'predict' | 'accuse' | 'deny' | 'ask' | 'order' | 'show' | 'other' | null
  /**
   * Whether the cue is negated, as in "did not say".
   */
  cue_negated: boolean
  /**
   * The quote that this one stands inside.
   */
  parent_quote_id: string | null
  /**
   * Number of the sentence it begins in, from 0.
   */
  sentence: number
  /**
   * Name of the rule that made this row.
   */
  rule: string
  /**
   * How sure the rule is of this row, 0 to 1: an ordering, not a probability.
   */
  confidence: number
}

/**
 * Every number with its unit and what it counts or measures.
 */
export type QuantitiesRow = {
  /**
   * Key: hash of article and span.
   */
  quantity_id: string
  /**
   * The article the row comes from.
   */
  document_id: string
  /**
   * First code point of the row in documents.text (half-open, counted from 0).
   */
  start: number
  /**
   * Code point after the last one of the row in documents.text.
   */
  end: number
  /**
   * The words of the article, exactly documents.text[start:end].
   */
  text: string
  /**
   * What sort of quantity.
   */
  kind: 'count' | 'measure' | 'money' | 'percent' | 'duration' | 'age' | 'ratio'
  /**
   * The number; of a range, its lower end.
   */
  value: number
  /**
   * Upper end of a range.
   */
  value_max: number | null
  /**
   * How the words limit the value.
   */
  bound: 'exact' | 'approximate' | 'more_than' | 'at_least' | 'less_than' | 'at_most' | 'range'
  /**
   * Whether the number is a change, and which way.
   */
  change: 'none' | 'increase' | 'decrease'
  /**
   * Plain singular name of the unit; for a count, the noun counted.
   */
  unit: string | null
  /**
   * UCUM code, ISO 4217 for money; of a rate the two with a stroke, as in km/h or EUR/L.
   */
  unit_code: string | null
  /**
   * Physical dimension, such as length or mass; currency for money.
   */
  dimension: string | null
  /**
   * The value in unit_si; null for money and for what has no SI unit.
   */
  value_si: number | null
  /**
   * UCUM code of the SI unit of the dimension.
   */
  unit_si: string | null
  /**
   * The words that say what is counted or measured.
   */
  measured: string | null
  /**
   * First code point of measured.
   */
  measured_start: number | null
  /**
   * Code point after the last one of measured.
   */
  measured_end: number | null
  /**
   * The smallest claim that holds it.
   */
  claim_id: string | null
  /**
   * The smallest quote that holds it.
   */
  quote_id: string | null
  /**
   * Name of the rule that made this row.
   */
  rule: string
  /**
   * How sure the rule is of this row, 0 to 1: an ordering, not a probability.
   */
  confidence: number
}

/**
 * One proposition that somebody puts forward, or names as open, denied or still to come.
 */
export type ClaimsRow = {
  /**
   * Key: hash of article and span.
   */
  claim_id: string
  /**
   * The article the row comes from.
   */
  document_id: string
  /**
   * First code point of the row in documents.text (half-open, counted from 0).
   */
  start: number
  /**
   * Code point after the last one of the row in documents.text.
   */
  end: number
  /**
   * The words of the article, exactly documents.text[start:end].
   */
  text: string
  /**
   * main: what the sentence puts forward; reported: inside attributed speech; background: said in passing, or only named (rule open, event or attitude).
   */
  role: 'main' | 'reported' | 'background'
  /**
   * The quote it stands in.
   */
  quote_id: string | null
  /**
   * Its holder; null for the article's own voice.
   */
  source_id: string | null
  /**
   * Name of the holder; null for the article's own voice.
   */
  holder: string | null
  /**
   * Words of the subject.
   */
  subject: string | null
  /**
   * First code point of subject.
   */
  subject_start: number | null
  /**
   * Code point after the last one of subject.
   */
  subject_end: number | null
  /**
   * Words of the predicate with auxiliaries; is or is in where an apposition implies it.
   */
  predicate: string
  /**
   * First code point of predicate; null where it is implied.
   */
  predicate_start: number | null
  /**
   * Code point after the last one of predicate; null where it is implied.
   */
  predicate_end: number | null
  /**
   * Words of the object or complement.
   */
  object: string | null
  /**
   * First code point of object.
   */
  object_start: number | null
  /**
   * Code point after the last one of object.
   */
  object_end: number | null
  /**
   * Further parts of the proposition.
   */
  adjuncts: {
    /**
     * First code point.
     */
    start: number
    /**
     * Code point after the last one.
     */
    end: number
    /**
     * The words.
     */
    text: string
    /**
     * What the adjunct tells.
     */
    role: 'time' | 'place' | 'cause' | 'manner' | 'condition' | 'purpose' | 'other'
  }[]
  /**
   * Whether it is affirmed or negated, by its own words or by the verb above it, as in "denied that".
   */
  polarity: 'affirmed' | 'negated'
  /**
   * The word that negates it, such as "not" or "denied"; null where it is affirmed.
   */
  negation_text: string | null
  /**
   * First code point of negation.
   */
  negation_start: number | null
  /**
   * Code point after the last one of negation.
   */
  negation_end: number | null
  /**
   * The words of the claim that the negation denies.
   */
  negation_scope_text: string | null
  /**
   * First code point of negation_scope.
   */
  negation_scope_start: number | null
  /**
   * Code point after the last one of negation_scope.
   */
  negation_scope_end: number | null
  /**
   * How sure the words are, that it holds or that it does not.
   */
  certainty: 'certain' | 'probable' | 'possible' | 'unknown'
  /**
   * How sure the words are that it holds: 3 certain, 0 unknown, -3 certain that it does not.
   */
  certainty_score: number
  /**
   * Words that lower the certainty.
   */
  hedges: string[]
  /**
   * How the article stands to it: asserted: in its own voice; reported: somebody says so; denied: somebody says that it is not so, or does not say it; questioned: asked whether; hypothetical: under a condition, hoped or feared.
   */
  commitment: 'asserted' | 'reported' | 'denied' | 'questioned' | 'hypothetical'
  /**
   * What sort of claim.
   */
  type:
    'report' | 'statistic' | 'cause' | 'prediction' | 'promise' | 'allegation' | 'opinion' | 'recommendation' | 'rule'
  /**
   * Tense of the predicate.
   */
  tense: 'past' | 'present' | 'future' | null
  /**
   * The words that say when.
   */
  time_text: string | null
  /**
   * The same as ISO 8601, where it can be worked out.
   */
  time_value: string | null
  /**
   * The claim as a sentence that can be read alone: its words with the standalone_edits made, a capital and a full stop; null where that is not safe.
   */
  standalone_text: string | null
  /**
   * What standalone_text has in place of the words of the claim, in the order of the text; empty where standalone_text is null.
   */
  standalone_edits: {
    /**
     * First code point of what is replaced.
     */
    start: number
    /**
     * Code point after the last one; the same as start where words are put in.
     */
    end: number
    /**
     * The words that are replaced.
     */
    text: string
    /**
     * The words that stand in their place: words of the article, or a date worked out from the day of publishing.
     */
    replacement: string
    /**
     * What is replaced: a pronoun, a short name, a description, words of time; subject: nothing, the subject that the words leave out is put in.
     */
    kind: 'pronoun' | 'name' | 'nominal' | 'date' | 'subject'
  }[]
  /**
   * How much a fact-checker would want to check it, 0 to 1.
   */
  check_worthiness: number
  /**
   * What raises its check_worthiness (number, named_actor, cause, comparison, law, allegation) or lowers it (no_object, pronoun, speech, in_passing, open, view, still_to_come).
   */
  check_worthiness_reasons: string[]
  /**
   * Quantities inside it.
   */
  quantity_ids: string[]
  /**
   * The kind of clause it was read from: main, conjoined, complement, adverbial, relative, participle, controlled, apposition; open, event, attitude: named, not put forward.
   */
  rule: string
  /**
   * How sure the rule is of this row, 0 to 1: an ordering, not a probability.
   */
  confidence: number
}

/**
 * What belongs together across articles.
 */
export type GroupsRow = {
  /**
   * Key: hash of kind and earliest-published member.
   */
  group_id: string
  /**
   * What the members are.
   */
  kind: 'quote' | 'quantity' | 'claim' | 'document'
  /**
   * Words of the earliest-published member; for a figure with what it counts or measures.
   */
  label: string
  /**
   * Number of members.
   */
  members: number
  /**
   * Number of different articles.
   */
  documents: number
  /**
   * Number of different outlets, near-duplicate articles counted once.
   */
  independent_outlets: number
  /**
   * Whether the members say the same.
   */
  agreement: 'same' | 'differs' | 'contradicts'
  /**
   * Lowest value, for figures.
   */
  value_min: number | null
  /**
   * Highest value, for figures.
   */
  value_max: number | null
}

/**
 * Which row belongs to which group, and why.
 */
export type GroupMembersRow = {
  /**
   * The group.
   */
  group_id: string
  /**
   * Key of the quote, quantity, claim or document.
   */
  record_id: string
  /**
   * The article the row comes from.
   */
  document_id: string
  /**
   * How it stands to the group's earliest-published member.
   */
  relation: 'same' | 'variant' | 'corroborates' | 'contradicts' | 'updates' | 'duplicate'
  /**
   * Similarity to the earliest-published member, 0 to 1.
   */
  score: number
  /**
   * What made us say so: earliest (the member the others are compared with), same, shortened or similar words, words around a figure or shared by articles, the same source, topic, value or quote, or what happened to those counted (outcome).
   */
  basis: (
    | 'earliest'
    | 'same_words'
    | 'shortened'
    | 'similar_words'
    | 'words'
    | 'source'
    | 'topic'
    | 'value'
    | 'quote'
    | 'outcome'
  )[]
}

/**
 * Inputs set aside, and everything that was seen but not read.
 */
export type DiagnosticsRow = {
  /**
   * error: the input was set aside; warning: read with doubt; info: seen, in no record.
   */
  severity: 'error' | 'warning' | 'info'
  /**
   * Name of the check.
   */
  rule: string
  /**
   * One line: what is the matter and what to do.
   */
  reason: string
  /**
   * The article, where it could be read.
   */
  document_id: string | null
  /**
   * The input file.
   */
  path: string | null
  /**
   * First code point, where it has a place.
   */
  start: number | null
  /**
   * Code point after the last one.
   */
  end: number | null
}
