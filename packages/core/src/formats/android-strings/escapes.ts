/** What Android makes of the text of a string: backslashes escape, quotation marks keep white space, all other white space is one space. */
import { type Decoded, decodeInside } from '../../text/index.ts'

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' }

export function decodeAndroid(outer: Decoded): Decoded {
  const special = /\\(?:u([0-9A-Fa-f]{4})|([\s\S]))|"|[\n\r\t ]{2,}|[\n\r\t]/g
  let quoted = false
  return decodeInside(outer, (text, at) => {
    special.lastIndex = at
    for (let match = special.exec(text); match; match = special.exec(text)) {
      const [whole, code, other] = match
      const place = { start: match.index, end: match.index + whole.length }
      if (code !== undefined) return { ...place, text: String.fromCharCode(Number.parseInt(code, 16)) }
      if (other !== undefined) return { ...place, text: escapes[other] ?? other }
      if (whole === '"') {
        quoted = !quoted
        return { ...place, text: '' }
      }
      if (!quoted) return { ...place, text: ' ' }
    }
    return undefined
  })
}

export const writeAndroid = (prose: string): string =>
  prose
    .replace(/[\\'"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(/^[@?]/, '\\$&')
