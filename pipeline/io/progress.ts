/** Progress on stderr: a line that renews itself on a terminal, a plain line now and then elsewhere. */
export type Progress = Readonly<{ step: (documents: number) => void; end: () => void }>

/** Gives a progress display for a number of input files; says nothing on a run of a few seconds outside a terminal. */
export function progressOn(stream: NodeJS.WriteStream, files: number): Progress {
  const every = stream.isTTY ? 100 : 10_000
  const started = Date.now()
  let last = started
  return {
    step(documents) {
      const now = Date.now()
      if (now - last < every) return
      last = now
      const rate = Math.round((1000 * documents) / (now - started))
      const filled = Math.min(20, Math.round((20 * documents) / Math.max(1, files)))
      const bar = '█'.repeat(filled) + '░'.repeat(20 - filled)
      stream.write(stream.isTTY ? `\r${bar} ${documents} articles, ${rate}/s\u001b[K` : `${documents} articles read, ${rate}/s\n`)
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K')
    },
  }
}
