export const exit = { done: 0, internal: 1, usage: 2, quarantined: 3, refused: 4 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]

/** Writes for people; stdout stays clean for data. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** Gives a text that inputs have a part in as one line that no terminal takes for a command: control characters as \\u escapes. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Says in one line what is wrong with how the command was used. */
export const usageError = (message: string): ExitCode => {
  say(`newsrecords: ${plain(message)}`)
  return exit.usage
}
