/** Reads a file as text and says why when it cannot. */
import { readFileSync } from 'node:fs'
import type { Problem, Reading } from '../base/index.ts'

/** Larger files are refused: their text would not fit into one string of the engine's size budget. */
export const largestFile: number = 256 * 1024 * 1024

/** The decoded text of a file. UTF-8 and, by their byte order mark, UTF-16 in both orders. The mark stays in the text. */
export function readText(path: string): Reading<string> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return { problems: [unreadable(path, error as NodeJS.ErrnoException)] }
  }
  return decode(bytes, path)
}

/** Decodes the bytes of a file or of standard input. */
export function decode(bytes: Uint8Array, path: string): Reading<string> {
  if (bytes.length > largestFile)
    return {
      problems: [
        {
          code: 'too-large',
          file: path,
          message: `The file is larger than ${largestFile / 1024 / 1024} MB.`,
          hint: 'Split it, or leave it out.',
        },
      ],
    }
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.subarray(0, binaryProbe).includes(0))
    return {
      problems: [
        {
          code: 'binary',
          file: path,
          message: 'The file is binary, not text.',
          hint: 'Leave it out, or name the text files alone.',
        },
      ],
    }
  try {
    return { value: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), problems: [] }
  } catch {
    return { problems: [invalidBytes(bytes, path, encoding)] }
  }
}

const binaryProbe = 8192

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function unreadable(path: string, error: NodeJS.ErrnoException): Problem {
  const reasons: Record<string, string> = {
    ENOENT: 'The file does not exist.',
    EACCES: 'The file may not be read: permission is missing.',
    EPERM: 'The file may not be read: permission is missing.',
    EISDIR: 'It is a folder, not a file.',
    ELOOP: 'The file is a link that leads in a circle.',
    ERR_FS_FILE_TOO_LARGE: 'The file is larger than Node can read at once.',
  }
  return {
    code: 'unreadable',
    file: path,
    message: reasons[error.code ?? ''] ?? `The file could not be read: ${error.message}.`,
  }
}

/** Names the line and the byte at which decoding fails. */
function invalidBytes(bytes: Uint8Array, path: string, encoding: string): Problem {
  const at = encoding === 'utf-8' ? firstInvalid(bytes) : 0
  const before = new TextDecoder().decode(bytes.subarray(0, at))
  const line = before.split('\n').length
  const byte = bytes[at]?.toString(16).padStart(2, '0') ?? ''
  return {
    code: 'invalid-encoding',
    file: path,
    message: `The file is not valid ${encoding.toUpperCase()}: line ${line}, byte ${at} (0x${byte}).`,
    hint: 'Save it as UTF-8.',
  }
}

/** The offset of the first byte that is not part of valid UTF-8, by halving: a prefix is valid up to it. */
function firstInvalid(bytes: Uint8Array): number {
  const valid = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (valid(middle)) low = middle
    else high = middle - 1
  }
  // What is cut off in the middle of a character counts as valid above: step back to where it begins.
  const complete = (end: number): boolean =>
    !new TextDecoder().decode(bytes.subarray(Math.max(0, end - 4), end)).endsWith('\uFFFD')
  let at = low
  while (at > 0 && low - at < 3 && !complete(at)) at--
  return at
}
