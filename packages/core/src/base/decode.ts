import type { Lacking } from './finding.ts'

/** What Windows has in the places 128 to 159, where Latin-1 has control characters. Whoever says Latin-1 means this. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decoders of Node 20 take windows-1252 for Latin-1: the text with what they should have given. */
export const asWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (unit) => windows1252[unit.charCodeAt(0) - 128]!)

/** Whether a label names Latin-1, to the letter. */
export const isLatin1 = (label: string): boolean => /^(?:iso[-_]?8859-?1|latin-?1|l1)$/i.test(label)

/** The text of bytes in an encoding that `TextDecoder` knows; undefined when they are not valid in it. A byte order mark stays in the text. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return encoding === 'windows-1252' ? asWindows1252(text) : text
  } catch {
    return undefined
  }
}

/** What keeps a text from being written with an encoder, which gives undefined for what its character set does not have. */
export function lackingOf(text: string, charset: string, encode: (text: string) => unknown): Lacking | undefined {
  const character = [...text].find((one) => encode(one) === undefined)
  return character === undefined ? undefined : { charset, character }
}
