/** Writes text with its web and e-mail addresses and its placeholders as atoms. */
import { copyWithPlaceholders, type PassageWriter } from '../../text/index.ts'

/** Where an address may be: looked at closer only there. */
const ADDRESS =
  /(?<![A-Za-z])(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+|(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g

const TRAIL = /[.,:;!?'"*_~]/

/** Copies `[start, end)` of the source, which is one line, to the open passage. */
export function copyWithAddresses(source: string, start: number, end: number, builder: PassageWriter): void {
  const line = source.slice(start, end)
  let copied = 0
  if (line.includes('://') || line.includes('www.') || line.includes('@'))
    for (const match of line.matchAll(ADDRESS)) {
      const length = withoutTrail(match[0])
      copyWithPlaceholders(source, start + copied, start + match.index, builder)
      builder.atom('url', start + match.index, start + match.index + length)
      copied = match.index + length
    }
  copyWithPlaceholders(source, start + copied, end, builder)
}

/** The length of the address without the punctuation of the sentence around it; a bracket that was not opened in it is not its own. */
function withoutTrail(address: string): number {
  let excess = 0
  for (const character of address) {
    if (character === '(') excess--
    else if (character === ')') excess++
  }
  let length = address.length
  for (; length > 1; length--) {
    const last = address[length - 1]!
    if (last === ')' && excess > 0) excess--
    else if (!TRAIL.test(last) && last !== ']') break
  }
  return length
}
