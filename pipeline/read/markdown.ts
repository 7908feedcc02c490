import type { Reader } from '../model.ts'
import { oneArticle } from './common/article.ts'

/** Markdown: one article a file; front matter is optional. */
export const markdown: Reader = { endings: ['.md', '.markdown'], read: (file) => oneArticle(file, 'markdown') }
