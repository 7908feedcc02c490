import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

const flags = '-O3 --noAssert --runtime stub --importMemory --noExportMemory --enable simd'

/** Gives the bytes that the kernel's sources compile to. */
export async function compileKernel(): Promise<Uint8Array> {
  let wasm: Uint8Array | null = null
  const { error, stderr } = await main(['index.ts', '--baseDir', fileURLToPath(new URL('kernel', import.meta.url)), '--outFile', 'kernel.wasm', ...flags.split(' ')], {
    writeFile(_name, contents) {
      if (typeof contents !== 'string') wasm = contents
    }
  })
  if (error || !wasm) throw new Error(`the kernel does not compile: ${stderr.toString()}`)
  return wasm
}
