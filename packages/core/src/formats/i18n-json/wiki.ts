/** The messages of MediaWiki: arguments `$1`, and forms to choose from, `{{PLURAL:$1|bag|bags}}`. Only there is `$1` no money. */
import { type Decoded, decodeInside } from '../../text/index.ts'
import type { FindBranches, Piece } from '../branches.ts'

const argument = /\$\d{1,2}(?!\d)/g

/** Arguments as placeholders. */
export const wikiText = (text: Decoded): Decoded =>
  text.text.includes('$')
    ? decodeInside(text, (source, at) => {
        argument.lastIndex = at
        const match = argument.exec(source)
        return match
          ? { start: match.index, end: match.index + match[0].length, text: '', atom: { kind: 'placeholder' } }
          : undefined
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
