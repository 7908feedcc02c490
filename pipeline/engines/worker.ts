/** The other side of threads.ts: one input in, one result out. The weights come with the thread and are shared by all. */
import { parentPort, workerData } from 'node:worker_threads'
import { parser } from '../annotate/network/parser.ts'
import { processInput } from '../document.ts'
import type { ModelFiles, ReadResult } from '../model.ts'

const { weights, kernel } = workerData as ModelFiles
const parse = parser(weights, kernel)

parentPort?.on('message', (input: ReadResult) => parentPort?.postMessage(processInput(input, parse)))
