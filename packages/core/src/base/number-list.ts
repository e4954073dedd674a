/** A list of 32-bit whole numbers that never moves what it holds, so that it grows without a second copy of itself. */
export interface NumberList {
  readonly length: number
  push(value: number): void
  /** The number at an index below `length`. */
  at(index: number): number
}

const chunkBits = 14
const chunkLength = 1 << chunkBits

export function numberList(): NumberList {
  const chunks: Int32Array[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      const place = length & (chunkLength - 1)
      if (place === 0) chunks.push(new Int32Array(chunkLength))
      chunks[length >> chunkBits]![place] = value
      length++
    },
    at: (index) => chunks[index >> chunkBits]![index & (chunkLength - 1)]!,
  }
}
