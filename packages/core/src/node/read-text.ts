/** Reads a file as text and says why when it cannot. */
import { readFileSync } from 'node:fs'
import { type Problem, type Reading, type Sentence, say, worded } from '../base/index.ts'
import { decodedText, type Encoding } from './encodings.ts'

/** Larger files are refused: their text would not fit into one string of the engine's size budget. */
export const largestFile: number = 256 * 1024 * 1024

/** A file as text, with what it takes to write it back. */
export interface TextFile {
  /** The byte order mark stays in the text. */
  readonly text: string
  readonly encoding: Encoding
  readonly bytes: Uint8Array
}

/** The bytes of a file. */
export function readBytes(path: string): Reading<Uint8Array> {
  try {
    return { value: readFileSync(path), problems: [] }
  } catch (error) {
    return { problems: [unreadable(path, error as NodeJS.ErrnoException)] }
  }
}

/** Reads a file in UTF-8, UTF-16, Shift_JIS, EUC-JP or the charset that it declares. */
export function readTextFile(path: string): Reading<TextFile> {
  const { value, problems } = readBytes(path)
  return value === undefined ? { problems } : decodeFile(value, path)
}

/** Decodes the bytes of a file or of standard input. */
export function decodeFile(bytes: Uint8Array, path: string): Reading<TextFile> {
  if (bytes.length > largestFile) return { problems: [tooLarge(path)] }
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isWide && bytes.subarray(0, binaryProbe).includes(0)) return { problems: [binary(path)] }
  const { text, encoding } = decodedText(bytes)
  if (text === undefined) return { problems: [invalidBytes(bytes, path, encoding)] }
  return { value: { text, encoding, bytes }, problems: [] }
}

/** Only the text of a file. */
export function readText(path: string): Reading<string> {
  return textOf(readTextFile(path))
}

/** Only the text in the bytes of a file. */
export function decode(bytes: Uint8Array, path: string): Reading<string> {
  return textOf(decodeFile(bytes, path))
}

function textOf({ value, problems }: Reading<TextFile>): Reading<string> {
  return value === undefined ? { problems } : { value: value.text, problems }
}

const binaryProbe = 8192

const tooLarge = (path: string): Problem => ({
  code: 'too-large',
  file: path,
  ...worded(
    say('The file is larger than {most} MB.', { most: largestFile / 1024 / 1024 }),
    say('Split it, or leave it out.'),
  ),
})

const binary = (path: string): Problem => ({
  code: 'binary',
  file: path,
  ...worded(say('The file is binary, not text.'), say('Leave it out, or name the text files alone.')),
})

function unreadable(path: string, error: NodeJS.ErrnoException): Problem {
  const reasons: Record<string, Sentence> = {
    ENOENT: 'The file does not exist.',
    EACCES: 'The file may not be read: permission is missing.',
    EPERM: 'The file may not be read: permission is missing.',
    EISDIR: 'It is a folder, not a file.',
    ELOOP: 'The file is a link that leads in a circle.',
    ERR_FS_FILE_TOO_LARGE: 'The file is larger than Node can read at once.',
  }
  const known = reasons[error.code ?? '']
  return {
    code: 'unreadable',
    file: path,
    ...worded(known ? { text: known } : say('The file could not be read: {why}.', { why: error.message })),
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
    ...worded(
      say('The file is not valid {encoding}: line {line}, byte {at} (0x{byte}).', {
        encoding: encoding.toUpperCase(),
        line,
        at,
        byte,
      }),
      say('Save it as UTF-8, or declare its charset.'),
    ),
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
