import type { View } from '../model.ts'
import { replace } from '../text/view.ts'

/** The characters that Windows-1252 has for the bytes 0x80 to 0x9f; the other bytes stand for themselves. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map([...windows].map((character, i) => [character, 0x80 + i]))
const continuation = `[\u0080-\u00bf${windows}]`
const broken = new RegExp(`[ÂÃ]${continuation}|â${continuation}{2}`, 'g')

/**
 * Mends text that was UTF-8 and read as Windows-1252 ("CafÃ©"), once or twice over. Only the leading bytes that are
 * frequent in western text are looked for, and only where they decode.
 */
export const mojibake = (view: View): View => mended(mended(view))

const mended = (view: View): View => replace(view, broken, ({ 0: found }) => {
  const bytes = Uint8Array.from(found, (character) => byteOf.get(character) ?? character.charCodeAt(0))
  const character = new TextDecoder().decode(bytes)
  return character.includes('\ufffd') ? found : character
})
