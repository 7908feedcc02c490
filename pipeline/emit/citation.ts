import { stringify } from 'yaml'
import type { Dataset, Emitter } from '../model.ts'
import { dayOf, stated } from './common/describe.ts'

/** CITATION.cff: how to cite the dataset, in the Citation File Format 1.2.0. */
export const citation: Emitter = {
  name: 'citation',
  asked: false,
  emit: (dataset) => [{ path: 'CITATION.cff', chunks: [stringify(citationOf(dataset), { lineWidth: 0, compat: 'yaml-1.1' })] }],
}

function citationOf(dataset: Dataset): unknown {
  const { title, description, creators, version, licence, homepage, keywords } = dataset.about
  return stated({
    'cff-version': '1.2.0', message: 'If you use this dataset, please cite it as below.', type: 'dataset', title, abstract: description,
    authors: creators.map(({ name, url }) => stated({ name, website: url })),
    version, 'date-released': dayOf(dataset), 'license-url': licence?.url, url: homepage, keywords: [...new Set(keywords)],
  })
}
