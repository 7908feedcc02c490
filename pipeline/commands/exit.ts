export const exit = { done: 0, internal: 1, usage: 2, quarantined: 3, refused: 4 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]

/** Writes one line for people; stdout stays clean for data. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Says in one line what is wrong with how the command was used. */
export const usageError = (message: string): ExitCode => {
  say(`newsrecords: ${message}`)
  return exit.usage
}
