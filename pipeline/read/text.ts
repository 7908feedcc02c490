import type { Reader } from '../model.ts'
import { oneArticle } from './common/article.ts'

/** Plain text: one article a file, a paragraph a line or lines of fixed width; front matter is optional. */
export const text: Reader = { endings: ['.txt', '.text'], read: (file) => oneArticle(file, 'plain') }
