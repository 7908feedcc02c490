// The arithmetic of the language engine, in AssemblyScript: `npm run kernel` compiles this folder to ../../pipeline/annotate/model/kernel.wasm.
// Everything works on plain addresses in one memory that the caller lays out (pipeline/annotate/network/heap.ts). Matrices are stored
// row after row; a "stride" is the distance between two rows in bytes. Widths are multiples of 8 numbers.
export { arcs, keys, rivals } from './arcs'
export { lstm } from './lstm'
export { compress, pack, product, quantise } from './product'
export { best, embed, gather, rectify, rectifiedSum } from './rows'
