/** Format strings of .NET: `{0}`, `{1:C2}` and `{2,-10:d}` stand for values, and a brace that is part of the text is written twice. */
import { type Decoded, decodeInside, type Escape, type WriteProse } from '../../text/index.ts'

const item = '\\{\\d{1,3}(?:,\\s*-?\\d{1,3})?(?::[^{}]{1,60})?\\}'
const hasItem = new RegExp(item)

interface CompositeString {
  readonly text: Decoded
  readonly write: WriteProse
}

/** A string without an item is no format string: braces in it are what they are. */
export function compositeString(text: Decoded): CompositeString {
  if (!hasItem.test(text.text)) return { text, write: String }
  const special = new RegExp(`\\{\\{|\\}\\}|${item}`, 'g')
  return {
    text: decodeInside(text, (source, at): Escape | undefined => {
      special.lastIndex = at
      const match = special.exec(source)
      if (!match) return undefined
      const [whole] = match
      const place = { start: match.index, end: match.index + whole.length }
      if (whole === '{{' || whole === '}}') return { ...place, text: whole[0]! }
      return { ...place, text: '', atom: { kind: 'placeholder' } }
    }),
    write: (prose) => prose.replace(/[{}]/g, '$&$&'),
  }
}
