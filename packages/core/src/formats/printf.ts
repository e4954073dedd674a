/** Format strings as printf has them: a percent sign that is part of the text is written twice, `100%% of %d`. */
import { type Decoded, decodeInside, printfVerb, type WritePlace, type WriteProse } from '../text/index.ts'

/** `always`: its tool hands every string to printf. `with a verb`: only a verb beside it shows that `%%` is one sign. */
export type PrintfUse = 'always' | 'with a verb'

// `%n` is the number of Nextcloud.
const anyVerb = new RegExp(`%(?:\\d{1,2}\\$)?#@|%n(?![A-Za-z])|${printfVerb}`)

interface PrintfString {
  readonly text: Decoded
  readonly write: WriteProse
}

/** The string with one percent sign for two, and how prose is written into it. One without any verb is no format string and stays as it is. */
export function printfString(text: Decoded, write: WriteProse, use: PrintfUse): PrintfString {
  const hasVerb = anyVerb.test(text.text) || text.atoms?.some(({ raw }) => anyVerb.test(raw))
  if (use === 'with a verb' && !hasVerb) return { text, write }
  const isFormat = hasVerb || text.text.includes('%%')
  const pairs = /%%/g
  return {
    text: text.text.includes('%%')
      ? decodeInside(text, (source, at) => {
          pairs.lastIndex = at
          return pairs.test(source) ? { start: pairs.lastIndex - 2, end: pairs.lastIndex, text: '%' } : undefined
        })
      : text,
    write(prose, next, place) {
      const written = isFormat ? prose.replaceAll('%', '%%') : prose
      // Two signs that were one each would become one.
      if ((written === '' || !isFormat) && withNeighbours(written, place).includes('%%')) return undefined
      return write(written, next, place)
    },
  }
}

const withNeighbours = (prose: string, place: WritePlace | undefined): string =>
  place ? `${place.source[place.start - 1]}${prose}${place.source[place.end]}` : prose
