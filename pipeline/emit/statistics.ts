import type { Emitter } from '../model.ts'
import { pretty } from './common/pretty.ts'

/** The numbers about the release. */
export const statistics: Emitter = {
  name: 'statistics',
  asked: false,
  emit: (dataset) => [{ path: 'statistics.json', chunks: [pretty(dataset.statistics)] }],
}
