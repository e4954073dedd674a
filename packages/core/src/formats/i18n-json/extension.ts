/** The messages of browser extensions: `$name$` and `$1` stand for what the program puts in, and `$$` for a dollar. */
import { type Decoded, decodeInside, placeholderMeaning } from '../../text/index.ts'

/** They stand in folders of their own. */
export const isOfExtension = (path: string): boolean => /(?:^|\/)_locales\/[^/]+\/messages\.json$/.test(path)

const sign = /\$(?:(\$)|[A-Za-z0-9_@]{1,60}\$|\d)/g

export const extensionText = (text: Decoded): Decoded =>
  text.text.includes('$')
    ? decodeInside(text, (source, at) => {
        sign.lastIndex = at
        const match = sign.exec(source)
        if (!match) return undefined
        const place = { start: match.index, end: sign.lastIndex }
        if (match[1]) return { ...place, text: '$' }
        const meaning = placeholderMeaning(`{${match[0].replaceAll('$', '')}}`)
        return { ...place, text: '', atom: { kind: 'placeholder', ...(meaning && { meaning }) } }
      })
    : text
