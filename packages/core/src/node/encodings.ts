/** Which encoding the bytes of a text are in, and bytes from text again. */
import { isUtf8 } from 'node:buffer'
import { decodeAs, type Lacking, lackingOf } from '../base/index.ts'

/** Labels of the Encoding standard, as `TextDecoder` knows them. `windows-1252` is what Latin-1 means there. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | (string & {})

/** How much of a file is searched for a declared charset, in bytes. */
const declarationBytes = 2048

/**
 * The encoding of a text: by its byte order mark; UTF-8 where the bytes are valid; what the file declares; Shift_JIS or EUC-JP where the bytes
 * are Japanese in it. Undefined when none of these fits.
 */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const declared = declaredEncoding(bytes)
  // Its escape sequences are valid UTF-8 as well. A mail has parts, each with a charset of its own: its format decodes them.
  if (declared === 'iso-2022-jp' && !beginsLikeMail(bytes)) return declared
  if (isUtf8(bytes)) return 'utf-8'
  if (declared !== undefined && declared !== 'utf-8' && decodeAs(bytes, declared) !== undefined) return declared
  return japaneseEncodings.find((encoding) => {
    const text = decodeAs(bytes, encoding)
    return text !== undefined && readsAsJapanese(text)
  })
}

const japaneseEncodings = ['shift_jis', 'euc-jp'] as const

const beginsLikeMail = (bytes: Uint8Array): boolean =>
  /^[\w-]{1,40}:/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 42)))

const declaration = /(?:charset\s*=\s*|<\?xml[^>]{0,100}encoding\s*=\s*)["']?([\w.:-]{2,40})/i

/** The charset that a mail, a page or an XML file names; undefined for names that nobody knows. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes))
  const label = declaration.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** Japanese text is a fifth kana at least; other bytes that happen to be valid give rare kanji and half-width katakana. */
function readsAsJapanese(text: string): boolean {
  let kana = 0
  let wide = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    wide++
    if (unit >= 0x3041 && unit <= 0x30fe) kana++
  }
  return wide > 0 && kana * 5 >= wide
}

/** The text as bytes; undefined when the encoding has no way to write it. */
export const encodeAs = async (text: string, encoding: Encoding): Promise<Uint8Array | undefined> =>
  (await encoderFor(encoding))?.(text)

/** Tells what the encoding lacks to write a text: nothing where it is never written. */
export async function lackingIn(encoding: Encoding): Promise<(text: string) => Lacking | undefined> {
  const encode = encoding.startsWith('utf-') ? undefined : await encoderFor(encoding)
  return (text) => encode && lackingOf(text, encoding, encode)
}

type Encoder = (text: string) => Uint8Array | undefined

async function encoderFor(encoding: Encoding): Promise<Encoder | undefined> {
  if (encoding === 'utf-8') return (text) => Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return (text) => Buffer.from(text, 'utf16le').swap16()
  if (encoding === 'iso-2022-jp') {
    const { encoderOf } = await import('../formats/eml/encode.ts')
    const encode = encoderOf(encoding)!
    return (text) => {
      const bytes = encode(text)
      return bytes && Uint8Array.from(bytes)
    }
  }
  // Node reads these encodings and does not write them.
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(encoding)) return undefined
  return (text) => {
    const bytes = iconv.encode(text, encoding, { addBOM: false })
    return decodeAs(bytes, encoding) === text ? bytes : undefined
  }
}
