/** The messages of MediaWiki: arguments `$1`, and forms to choose from, `{{PLURAL:$1|bag|bags}}`. Only there is `$1` no money. */
import { type Decoded, decodeInside } from '../../text/index.ts'
import type { FindBranches, Piece } from '../branches.ts'

const syntax = new RegExp(
  [
    String.raw`(\$\d{1,2})(?!\d)`,
    // `[[Special:Cart|your cart]]`, `[[Cart]]`
    String.raw`\[\[(?:[^[\]|\n]{1,200}\|)?(?=[^[\]\n]{1,200}\]\])`,
    String.raw`(?<=\[\[[^[\]\n]{1,401})\]\]`,
    // `[https://hoshi.example/help our help]`
    String.raw`\[(?:(?:https?:)?\/\/[^\s[\]]{1,300}|\$\d{1,2}) (?=[^[\]\n]{1,200}\])`,
    String.raw`(?<=\[(?:(?:https?:)?\/\/|\$\d)[^[\]\n]{1,501})\]`,
    // Bold and italic.
    "'{2,5}",
  ].join('|'),
  'g',
)

/** Arguments as placeholders, and links and emphasis as their words. */
export const wikiText = (text: Decoded): Decoded =>
  /\$\d|\[|''/.test(text.text)
    ? decodeInside(text, (source, at) => {
        syntax.lastIndex = at
        const match = syntax.exec(source)
        if (!match) return undefined
        const place = { start: match.index, end: syntax.lastIndex, text: '' }
        return match[1] ? { ...place, atom: { kind: 'placeholder' } } : place
      })
    : text

const forms = /\{\{(?:PLURAL|GENDER):[^{}|]{0,80}\|([^{}]{0,2000})\}\}/gi

export const wikiBranches: FindBranches = (text) => {
  if (!text.includes('{{')) return undefined
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: whole, 1: list, index } of text.matchAll(forms)) {
    if (index > at) pieces.push({ start: at, end: index })
    at = index + whole.length
    let start = at - 2 - list!.length
    const branches = list!.split('|').map((form) => {
      const branch = [{ start, end: start + form.length }]
      start += form.length + 1
      return branch
    })
    pieces.push({ branches })
  }
  if (at < text.length) pieces.push({ start: at, end: text.length })
  return pieces.some((piece) => 'branches' in piece) ? pieces : undefined
}
