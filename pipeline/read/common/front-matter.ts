import { parse } from 'yaml'
import type { Metadata } from '../../model.ts'
import { metadata } from './metadata.ts'

/** An article parted into its metadata and its text; `fault` says what is wrong with the metadata. */
export type Parted = Readonly<{ text: string; metadata: Metadata; fault: string | null }>

/** Parts YAML front matter (between two lines of ---) from the text below it; the text keeps every character. */
export function frontMatter(content: string): Parted {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)*/m.exec(content)
  if (match?.index !== 0) return { text: content, metadata: metadata({}), fault: null }
  const text = content.slice(match[0].length)
  try {
    const record: unknown = parse(match[1] ?? '', { schema: 'failsafe' })
    if (record === null || typeof record !== 'object' || Array.isArray(record)) return { text: content, metadata: metadata({}), fault: null }
    return { text, metadata: metadata(record as Record<string, unknown>), fault: null }
  } catch (error) {
    return { text, metadata: metadata({}), fault: `the front matter is not valid YAML (${faultOf(error as Error)}): mend it or take it away` }
  }
}

/** What is wrong and where, without the words of the article that stand behind a colon: diagnostics are published under every text policy. */
function faultOf({ message }: Error): string {
  const [line = ''] = message.split('\n')
  return line.replace(/:$/, '').replace(/: .*?(?= at line \d|$)/, '')
}
