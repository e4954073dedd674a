/** Plurals of Java's messages: `{0,choice,0#no bags|1#one bag|1<{0} bags}`. Each form is a text of its own. */
import type { TextSpan } from '../../base/index.ts'
import type { FindBranches, Piece } from '../branches.ts'

const opening = /\{\s{0,9}\d{1,2}\s{0,9},\s{0,9}choice\s{0,9},/g

/** Longer choices are read as they stand. */
const longest = 1000

export const choiceBranches: FindBranches = (text) => {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: open, index } of text.matchAll(opening)) {
    const forms = index < at ? undefined : formsIn(text, index + open.length)
    if (!forms) continue
    pieces.push({ start: at, end: index }, { branches: forms })
    at = forms.at(-1)!.at(-1)!.end + 1
  }
  if (at === 0) return undefined
  return [...pieces, { start: at, end: text.length }]
}

/** The forms up to the brace that closes them; undefined when there is none, or when one of them has no limit. */
function formsIn(text: string, start: number): TextSpan[][] | undefined {
  const forms: TextSpan[][] = []
  let depth = 0
  let form = -1
  for (let at = start; at < text.length && at < start + longest; at++) {
    const unit = text[at]!
    if (depth === 0 && (unit === '|' || unit === '}')) {
      if (form < 0) return undefined
      forms.push([{ start: form, end: at }])
      form = -1
      if (unit === '}') return forms
    } else if (unit === '{') depth++
    else if (unit === '}') depth--
    else if (form < 0 && /[#<\u2264]/.test(unit)) form = at + 1
  }
  return undefined
}
