/** What begins with `<!`, `<?` or `</` and is no tag: comments, declarations, instructions. */
import { type Said, say, worded } from '../../base/index.ts'
import { isLetter, QUESTION } from '../markdown/characters.ts'
import { isComment, writeComment } from '../markdown/comments.ts'
import { originOf, originOfEnd } from '../markdown/view.ts'
import type { HtmlReader } from './reader.ts'

/** The offset after the declaration at `at`, whose comment is kept; -1 when what stands there is text. */
export function readDeclaration(reader: HtmlReader, at: number): number {
  const { view, ground } = reader
  const { text } = view
  if (isComment(text, at)) return readComment(reader, at)
  if (text.startsWith('<![CDATA[', at)) return after(reader, ']]>', at + 9) ?? cutOff(reader, at, cut.section)
  if (text.charCodeAt(at + 1) === QUESTION) {
    const found = after(reader, '?>', at + 2)
    if (found !== undefined) return found
    // In HTML alone an instruction ends like a tag.
    return ground.document ? (after(reader, '>', at + 2) ?? -1) : view.end
  }
  if (!ground.document && !isLetter(text.charCodeAt(at + 2))) return -1
  return after(reader, '>', at + 2) ?? (ground.document ? -1 : view.end)
}

/** The offset after `close`; undefined when it does not come any more, which is looked for only once. */
function after({ view, absent }: HtmlReader, close: string, from: number): number | undefined {
  if (absent.has(close)) return undefined
  const found = view.text.slice(from, view.end).indexOf(close)
  if (found < 0) absent.add(close)
  return found < 0 ? undefined : from + found + close.length
}

function readComment(reader: HtmlReader, at: number): number {
  const { view, builder, ground } = reader
  const { text } = view
  const short = text.startsWith('<!-->', at) ? 5 : text.startsWith('<!--->', at) ? 6 : 0
  const end = short > 0 ? at + short : (commentEnd(reader, at + 4) ?? cutOff(reader, at, cut.comment))
  writeComment(view, at, end, builder)
  if (ground.document && CONDITIONAL.test(text.slice(at, Math.min(end, at + 60))) && holdsText(text, at, end))
    builder.skip(say('what only old Outlook shows'))
  return end
}

/** Browsers let `--!>` end a comment as well. */
function commentEnd({ view, absent }: HtmlReader, from: number): number | undefined {
  if (absent.has(COMMENT_END)) return undefined
  const found = /--!?>/.exec(view.text.slice(from, view.end))
  if (!found) absent.add(COMMENT_END)
  return found ? from + found.index + found[0].length : undefined
}

const COMMENT_END = '-->'

/** `<!--[if mso]>…<![endif]-->`; the form for all others, `<!--[if !mso]><!-->`, is an ordinary comment. */
const CONDITIONAL = /^<!--\[if [^\]]{1,50}\]>(?!<!--)/

/** Whether letters stand between the tags of a conditional comment. */
function holdsText(text: string, start: number, end: number): boolean {
  return />[^<>]*\p{L}[^<>]*</u.test(text.slice(start, end - 3))
}

const cut = {
  comment: say('The comment that begins here does not end, so the rest of the text is not read.'),
  section: say('The CDATA section that begins here does not end, so the rest of the text is not read.'),
}

/** Says that the rest is not read, because what begins at `at` does not end. */
export function cutOff({ view, builder, ground }: HtmlReader, at: number, what: Said): number {
  const { end } = view
  if (ground.document)
    builder.problem({
      code: 'unclosed-markup',
      ...worded(what, say('Close it, or see whether the file is complete.')),
      span: { start: originOf(view, at), end: originOfEnd(view, Math.min(end, at + 40)) },
    })
  return end
}
