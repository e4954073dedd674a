/** Typed arrays as text, so that tables worked out beforehand can stand in a module. Little-endian, as every engine of today is. */

/** Base64 of an array's bytes. */
export function pack(array: Int8Array | Int16Array | Uint8Array | Uint16Array | Int32Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
  let text = ''
  for (let at = 0; at < bytes.length; at += 3072) text += btoa(String.fromCharCode(...bytes.subarray(at, at + 3072)))
  return text
}

interface NativeBase64 {
  from(text: string, encoding: 'base64'): Uint8Array
}

/** The bytes of a packed array, in a buffer of their own. */
export function unpack(text: string): ArrayBuffer {
  // Where the engine has a decoder of its own it is many times faster than a loop that has just been loaded.
  const native = (globalThis as { Buffer?: NativeBase64 }).Buffer
  if (native) {
    const bytes = native.from(text, 'base64')
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  }
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes.buffer
}
