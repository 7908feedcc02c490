import type { View } from '../model.ts'
import { replace } from '../text/view.ts'

const drop = (view: View, pattern: RegExp): View => replace(view, pattern, () => '')

/**
 * Takes Markdown's marks out of the view and leaves its words: headings and list items keep a mark of their own
 * (`# `, `- `) because paragraphs.ts reads it; links keep their words; images, comments and code fences go.
 */
export function markdown(view: View): View {
  let out = links(drop(view, /<!--[\s\S]*?-->|^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$|!\[[^\]\n]*\]\([^)\n]*\)/gm))
  out = drop(out, /^[ \t]*(?:[-*_][ \t]*){3,}$/gm)
  out = drop(out, /^[ \t]*>[ \t]?/gm)
  out = replace(out, /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/gm, () => '- ')
  out = replace(out, /^[ \t]*#{1,6}[ \t]+/gm, () => '# ')
  out = drop(out, /[ \t]+#+[ \t]*$/gm)
  out = drop(out, /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}])|`/gu)
  return drop(out, /\\(?=[!-/:-@[-`{-~])/g)
}

/** Drops the brackets and the address of a link in two passes, so that its words keep their own places. */
function links(view: View): View {
  const marker = '\ue000'
  const withoutAddress = replace(view, /(?<=\[[^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])/g, () => marker)
  return drop(drop(withoutAddress, /\[(?=[^\]\n\ue000]+\ue000)/g), /\ue000/g)
}
