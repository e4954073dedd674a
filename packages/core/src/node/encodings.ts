/** Which encoding the bytes of a text are in, and bytes from text again. */
import { decodeAs, isLatin1, type Lacking, lackingOf } from '../base/index.ts'

/** Labels of the Encoding standard, as `TextDecoder` knows them. `windows-1252` is what Latin-1 means there; `iso-8859-1` is Latin-1 to the letter. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | (string & {})

/** How much of a file is searched for a declared charset, in bytes. */
const declarationBytes = 2048

/** A text, and the encoding that it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * The text in some bytes. The encoding is told by the byte order mark; it is UTF-8 where the bytes are valid; else what the file declares, or
 * Shift_JIS or EUC-JP where the bytes are Japanese in it. What encoding the bytes ought to be in, where that does not fit them.
 */
export function decodedText(bytes: Uint8Array): Decoded | { readonly text?: undefined; readonly encoding: Encoding } {
  const decoded = (encoding: Encoding): Decoded | undefined => {
    const text = decodeAs(bytes, encoding)
    return text === undefined ? undefined : { text, encoding }
  }
  const mark = byteOrderMark(bytes)
  if (mark !== undefined) return decoded(mark) ?? { encoding: mark }
  // Its escape sequences are valid UTF-8 as well. A mail has parts, each with a charset of its own: its format decodes them.
  if (mayDeclareEscapes(bytes) && declaredEncoding(bytes) === 'iso-2022-jp' && !beginsLikeMail(bytes))
    return decoded('iso-2022-jp') ?? { encoding: 'iso-2022-jp' }
  const usual = decoded('utf-8')
  // What is put into a file that is ASCII so far has to be written as it declares.
  const isPlain = usual?.text.length === bytes.length
  if (usual && !(isPlain && declaresItself(usual.text))) return usual
  const declared = declaredEncoding(bytes)
  if (usual) return { text: usual.text, encoding: declared ?? 'utf-8' }
  return (
    (declared !== undefined && declared !== 'utf-8' ? decoded(declared) : undefined) ??
    japaneseEncodings.map(decoded).find((one) => one !== undefined && readsAsJapanese(one.text)) ?? {
      encoding: 'utf-8',
    }
  )
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** Whether ISO-2022-JP can be declared: its number must stand there. */
const mayDeclareEscapes = ({ buffer, byteOffset, byteLength }: Uint8Array): boolean =>
  Buffer.from(buffer, byteOffset, Math.min(byteLength, declarationBytes)).includes('2022')

const japaneseEncodings = ['shift_jis', 'euc-jp'] as const

/** Whether a charset is named to those who read the file: by markup, a mail or the header of a gettext file. Mails change alphabets in parts only. */
const declaresItself = (text: string): boolean =>
  /^\s*<|^(?:#[^\n]*\n|\s)*msgid ""|^[\w-]{1,40}:(?![\s\S]*charset=["']?iso-2022)/i.test(
    text.slice(0, declarationBytes),
  )

const beginsLikeMail = (bytes: Uint8Array): boolean =>
  /^[\w-]{1,40}:/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 42)))

const declaration = /(?:charset\s*=\s*|<\?xml[^>]{0,100}encoding\s*=\s*)["']?([\w.:-]{2,40})/i

/** The charset that a mail, a page or an XML file names; undefined for names that nobody knows. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes))
  const [whole = '', label] = declaration.exec(head) ?? []
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'windows-1252' && isLatin1(label) && !hasMore(bytes) && !isPage(head, whole)
      ? 'iso-8859-1'
      : encoding
  } catch {
    return undefined
  }
}

/** Browsers take Latin-1 for windows-1252, and so do many who write it; readers of XML, gettext and mails need not. */
const isPage = (head: string, declared: string): boolean =>
  !declared.startsWith('<?xml') && /^\s*<|<meta[^>]{0,200}charset/i.test(head)

/** What only windows-1252 has. */
const hasMore = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80 && byte < 0xa0)

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
