import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import type { Engine, ModelFiles, Processed, ReadResult, Remember } from '../model.ts'

/** How many inputs wait for each thread: enough to keep it busy, few enough to hold in memory. */
const waitingPerThread = 8

const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url).href

/** Starts a thread. tsx does not reach into threads by itself, so where this code is TypeScript the thread loads it first. */
const startThread = (workerData: ModelFiles): Worker =>
  new Worker(workerUrl.endsWith('.ts')
    ? `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(workerUrl)}) })`
    : `import(${JSON.stringify(workerUrl)})`, { eval: true, workerData })

/**
 * Maps the per-document half over that many threads; results come in input order, p-limit bounds what is in flight. A
 * thread starts when it is first needed: for what `remember` knows none is.
 */
export function threads(jobs: number, model: ModelFiles, remember: Remember = async (_, extract) => extract()): Engine {
  return async function* (inputs) {
    const all: Worker[] = []
    const idle: Worker[] = []
    const start = (): Worker => {
      if (all.length === jobs) throw new Error('a thread has stopped')
      const worker = startThread(model)
      all.push(worker)
      return worker
    }
    const limit = pLimit(jobs)
    const inFlight: Promise<Processed>[] = []
    const process = async (input: ReadResult): Promise<Processed> => {
      const worker = idle.pop() ?? start()
      worker.postMessage(input)
      const [result] = (await once(worker, 'message')) as [Processed]
      idle.push(worker)
      return result
    }
    try {
      for await (const input of inputs) {
        const result = limit(() => remember(input, () => process(input)))
        // A failure is met where the result is asked for, not as an unhandled rejection before that.
        result.catch(() => {})
        inFlight.push(result)
        if (inFlight.length > jobs * waitingPerThread) yield await (inFlight.shift() as Promise<Processed>)
      }
      for (const result of inFlight) yield await result
    } finally {
      await Promise.all(all.map((worker) => worker.terminate()))
    }
  }
}
