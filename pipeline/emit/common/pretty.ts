/** Gives a value as JSON for people to read. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
