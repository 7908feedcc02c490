/** Compiles the language engine's kernel (`npm run kernel`); a test compares what is committed with what the sources give. */
import { writeFileSync } from 'node:fs'
import { compileKernel } from './compile-kernel.ts'

writeFileSync(new URL('../pipeline/annotate/model/kernel.wasm', import.meta.url), await compileKernel())
