/** The language model as the tests use it: loaded once a process. */
import { parser as start } from '../../pipeline/annotate/network/parser.ts'
import { readModel } from '../../pipeline/io/model.ts'

export const model = await readModel()
export const parser = start(model.weights, model.kernel)
