/** The other side of threads.ts: one input in, one result out. */
import { parentPort } from 'node:worker_threads'
import { processInput } from '../document.ts'
import type { ReadResult } from '../model.ts'

parentPort?.on('message', (input: ReadResult) => parentPort?.postMessage(processInput(input)))
