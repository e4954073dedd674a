/**
 * Typed arrays side by side in one run of bytes, so that tables worked out beforehand can be read as they are. Little-endian, as every engine of
 * today is.
 */

interface Arrays {
  readonly i8: Int8Array
  readonly u8: Uint8Array
  readonly i16: Int16Array
  readonly u16: Uint16Array
  readonly i32: Int32Array
}

type Kind = keyof Arrays

/** Where an array stands in the bytes: its first byte, and how many numbers it has. */
export type PackedArray<K extends Kind = Kind> = readonly [kind: K, at: number, length: number]

export interface Packer {
  add<K extends Kind>(kind: K, numbers: ArrayLike<number>): PackedArray<K>
  /** In the narrowest array that holds the numbers. */
  addNarrow(numbers: ArrayLike<number>): PackedArray
  /** All arrays that were added. */
  bytes(): ArrayBuffer
}

const makers = { i8: Int8Array, u8: Uint8Array, i16: Int16Array, u16: Uint16Array, i32: Int32Array } as const
/** Each array begins at a multiple of it, as the widest of them must. */
const alignment = 4

/** For generators. */
export function packer(): Packer {
  const parts: Uint8Array[] = []
  let size = 0
  const add = <K extends Kind>(kind: K, numbers: ArrayLike<number>): PackedArray<K> => {
    const array = makers[kind].from(numbers)
    const at = size
    parts.push(new Uint8Array(array.buffer))
    size = Math.ceil((size + array.byteLength) / alignment) * alignment
    return [kind, at, array.length]
  }
  return {
    add,
    addNarrow: (numbers) => add(narrowest(numbers), numbers),
    bytes() {
      const all = new Uint8Array(size)
      let at = 0
      for (const part of parts) {
        all.set(part, at)
        at = Math.ceil((at + part.length) / alignment) * alignment
      }
      return all.buffer
    },
  }
}

function narrowest(numbers: ArrayLike<number>): Kind {
  let [least, most] = [0, 0]
  for (let at = 0; at < numbers.length; at++) {
    least = Math.min(least, numbers[at]!)
    most = Math.max(most, numbers[at]!)
  }
  const narrow = least >= 0 ? (most < 256 ? 'u8' : 'u16') : 'i16'
  return most > (narrow === 'i16' ? 32767 : 65535) || least < -32768 ? 'i32' : narrow
}

/** A view of the bytes, not a copy. */
export function unpacked<K extends Kind>([kind, at, length]: PackedArray<K>, bytes: ArrayBuffer): Arrays[K] {
  return new makers[kind](bytes, at, length) as Arrays[K]
}

/** Bytes as text, for modules. */
export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  let text = ''
  for (let at = 0; at < bytes.length; at += 3072) text += btoa(String.fromCharCode(...bytes.subarray(at, at + 3072)))
  return text
}

export function fromBase64(text: string): ArrayBuffer {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes.buffer
}
