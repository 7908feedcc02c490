/** Decoded text, or why the bytes are none. */
export type Decoded = Readonly<{ text: string; encoding: string }> | Readonly<{ rule: string; reason: string }>

const marks: readonly (readonly [encoding: string, label: string, mark: readonly number[]])[] = [
  ['utf-8', 'UTF-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', 'UTF-16LE', [0xff, 0xfe]],
  ['utf-16be', 'UTF-16BE', [0xfe, 0xff]],
]

/** Decodes bytes as UTF-8, or as the encoding that a byte order mark names. Never guesses and never replaces a byte. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = marks.find(([, , mark]) => mark.every((byte, i) => bytes[i] === byte))
  const [encoding, label] = marked ?? ['utf-8', 'UTF-8']
  if (!marked && bytes.subarray(0, 65_536).includes(0)) {
    return { rule: 'binary', reason: 'this is no text (it holds zero bytes): take the file away or export it as UTF-8 text' }
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: label }
  } catch {
    const at = encoding === 'utf-8' ? firstInvalid(bytes) : null
    return { rule: 'encoding', reason: `not valid ${label}${at === null ? '' : ` at byte ${at}`}: save the file as UTF-8` }
  }
}

/** Offset of the first byte that breaks UTF-8: after the longest prefix, found by halving, that decodes as far as it goes. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (wholeCharacters(bytes.subarray(0, middle)) === null) high = middle - 1
    else low = middle
  }
  return wholeCharacters(bytes.subarray(0, low)) ?? 0
}

/** Number of bytes that the whole characters of a prefix take; null where it is no beginning of a text. */
function wholeCharacters(prefix: Uint8Array): number | null {
  try {
    return Buffer.byteLength(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(prefix, { stream: true }))
  } catch {
    return null
  }
}
