import type { About, Emitter } from '../model.ts'

/** LICENSE: under what the dataset may be used, as its makers say. */
export const licence: Emitter = {
  name: 'licence',
  asked: false,
  emit: ({ about }) => [{ path: 'LICENSE', chunks: [textOf(about)] }],
}

function textOf({ title, licence: stated, creators }: About): string {
  const articles = 'Rights of others in the articles it is made from are not touched by this.\n'
  if (stated === null) return `${title}\n\nNo licence is stated: ask those who made the dataset before you publish it or what you make of it.\n${articles}`
  const name = stated.title === null ? stated.name : `${stated.title} (${stated.name})`
  return `SPDX-License-Identifier: ${stated.name}\n\n${title}, by ${creators.map((creator) => creator.name).join(', ')}\n\nLicence: ${name}\nFull text: ${stated.url}\n\n${articles}`
}
