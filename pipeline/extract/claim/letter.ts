/**
 * One letter a word, so that groups can be written as regular expressions over a sentence:
 * d article, D other determiner, J adjective, R adverb, N noun, Y weekday or "today", # number or sign, P pronoun,
 * S possessive 's, H hyphen, n "not" at the head of a sentence; A finite auxiliary, B other auxiliary, V finite verb,
 * E past form or participle, L participle, G -ing form, I base form, K particle, T to before a verb, X negation; p preposition, C conjunction,
 * W relative pronoun, t that, s subordinator; comma, brackets and stops (;) as such; o anything else.
 */
export type Letter = string
