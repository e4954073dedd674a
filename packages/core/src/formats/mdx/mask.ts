/**
 * Takes out of MDX what is not Markdown: imports, exports, expressions and the tags of components. What remains is read as Markdown. A parser of
 * MDX (micromark with acorn) would refuse the whole file for one brace, and takes seventy times as long.
 */
import { type Escape, opensPlaceholder, placeholderEnd } from '../../text/index.ts'
import { afterRun, BACKTICK, isSpace, skipBlanks } from '../markdown/characters.ts'
import { type JsxString, type JsxTag, jsxTagAt } from './jsx.ts'
import { closingEnd, statementEnd } from './script.ts'

export interface Masked {
  readonly escapes: readonly Escape[]
  readonly comments: readonly Escape[]
  readonly strings: readonly JsxString[]
  /** Where a brace is not closed, -1 when all are; what comes after it is read as text. */
  readonly broken: number
}

/** Stands for an expression until the document is put together. */
export const EXPRESSION = '{expression}'

interface Masker extends Masked {
  readonly text: string
  readonly escapes: Escape[]
  readonly comments: Escape[]
  readonly strings: JsxString[]
  broken: number
  /** The first unit of the line that is no white space, and the end of the line. */
  lineText: number
  lineEnd: number
  /** The line begins with `<` and ends with `>`. */
  tagged: boolean
  /** The next blank line. */
  blank: number
}

export function maskMdx(text: string, from: number): Masked {
  const masker: Masker = {
    text,
    escapes: [],
    comments: [],
    strings: [],
    broken: -1,
    lineText: from,
    lineEnd: -1,
    tagged: false,
    blank: -1,
  }
  for (let at = from; at < text.length; ) at = at > masker.lineEnd ? beginLine(masker, at) : readNext(masker, at)
  return masker
}

const FENCE = /[ \t>]*(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}|~{3,})([^\r\n]*)/y
const STATEMENT = /(?:import|export)[ \t{*]/y
const LINE_END = /\r\n?|\n/g

function beginLine(masker: Masker, at: number): number {
  const { text } = masker
  LINE_END.lastIndex = at
  const start = skipBlanks(text, at, text.length)
  masker.lineEnd = LINE_END.test(text) ? LINE_END.lastIndex - 1 : text.length
  masker.lineText = start
  masker.tagged = text[start] === '<' && endsWithTag(text, start, masker.lineEnd)
  const fence = fenceEnd(text, at)
  if (fence > at) {
    masker.lineEnd = fence - 1
    return fence
  }
  STATEMENT.lastIndex = at
  if (STATEMENT.test(text) && followsStatement(text, at)) {
    const end = readStatement(masker, at)
    masker.lineEnd = end - 1
    return take(masker, at, end, '')
  }
  return readNext(masker, at)
}

/** What is never closed is an import only as far as its paragraph. */
function readStatement(masker: Masker, at: number): number {
  const end = statementEnd(masker.text, at, masker.broken < 0)
  if (end >= 0) return end
  masker.broken = at
  return statementEnd(masker.text, at, false)
}

function readNext(masker: Masker, at: number): number {
  switch (masker.text[at]) {
    case '\\':
      return at + 2
    case '`':
      return afterCode(masker, at)
    case '{':
      return readExpression(masker, at)
    case '<':
      return readTag(masker, at)
    default:
      return at + 1
  }
}

function take(masker: Masker, start: number, end: number, text: string): number {
  masker.escapes.push({ start, end, text })
  return end
}

/** The offset after the fenced code that begins on the line at `at`; `at` when none does. */
function fenceEnd(text: string, at: number): number {
  FENCE.lastIndex = at
  const [whole, marks = '', info = ''] = FENCE.exec(text) ?? []
  if (whole === undefined || (marks[0] === '`' && info.includes('`'))) return at
  const close = new RegExp(`^[ \\t>]*${marks[0]}{${marks.length},}[ \\t]*$`, 'gm')
  close.lastIndex = at + whole.length
  return close.test(text) ? close.lastIndex : text.length
}

/** Imports and exports begin the file, or stand after a blank line or another one of them. */
function followsStatement(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 500), at).replace(/(?:\r\n?|\n)$/, '')
  const line = /[^\r\n]*$/.exec(before)![0]
  return line.trim() === '' || /^(?:import|export)\b|^---\s*$|;\s*$|^\}/.test(line)
}

const BLANK_LINE = /(?:\r\n?|\n)[ \t]*[\r\n]/g

/** The offset after the code span at `at`, which ends within its paragraph, or after its backticks when it does not. */
function afterCode(masker: Masker, at: number): number {
  const { text } = masker
  const after = afterRun(text, BACKTICK, at, text.length)
  if (masker.blank < after) {
    BLANK_LINE.lastIndex = after
    masker.blank = BLANK_LINE.test(text) ? BLANK_LINE.lastIndex : text.length
  }
  const paragraph = text.slice(after, masker.blank)
  const run = '`'.repeat(after - at)
  for (let found = paragraph.indexOf(run); found >= 0; ) {
    const stop = afterRun(paragraph, BACKTICK, found, paragraph.length)
    if (stop - found === run.length) return after + stop
    found = paragraph.indexOf(run, stop)
  }
  return after
}

const COMMENT = /^\{\s*\/\*([\s\S]*)\*\/\s*\}$/

function readExpression(masker: Masker, at: number): number {
  const { text } = masker
  const placeholder = placeholderEnd(text, at, text.length)
  if (placeholder > at) return placeholder
  if (masker.broken >= 0) return at + 1
  const end = closingEnd(text, at, text.length)
  if (end < 0) {
    masker.broken = at
    return at + 1
  }
  const comment = COMMENT.exec(text.slice(at, end))
  if (comment) masker.comments.push({ start: at, end, text: comment[1]! })
  const alone = at === masker.lineText && endsLine(text, end)
  return take(masker, at, end, comment || alone ? '' : EXPRESSION)
}

function endsLine(text: string, at: number): boolean {
  const after = skipBlanks(text, at, text.length)
  return after === text.length || text[after] === '\n' || text[after] === '\r'
}

/** Elements of HTML that the Markdown reader knows what to do with; others hold Markdown, and their tags are taken away. */
const LEFT =
  /^(?:br|hr|img|code|kbd|samp|var|a|b|i|em|strong|sup|sub|u|s|small|mark|abbr|button|table|thead|tbody|tr|td|th|h[1-6]|p|li|ul|ol|summary|figcaption|label|pre|script|style)$/

function readTag(masker: Masker, at: number): number {
  const { text } = masker
  const next = text.charCodeAt(at + 1)
  if (masker.broken >= 0 || next === 33 || opensPlaceholder(next)) return at + 1
  const tag = jsxTagAt(text, at, text.length)
  if (tag === 'unclosed') masker.broken = at
  if (tag === undefined || tag === 'unclosed') return at + 1
  const button = buttonText(text, tag)
  if (button) {
    masker.strings.push(...tag.strings, button)
    return take(masker, at, button.end + tag.name.length + 3, '')
  }
  if (LEFT.test(tag.name) && !tag.expressions) return tag.end
  masker.strings.push(...tag.strings)
  return take(masker, at, tag.end, divides(masker, at, tag) ? '\n\n' : '')
}

/** `<Button …>Order now</Button>`: text of its own, if nothing else is in it. */
function buttonText(text: string, { name, kind, end }: JsxTag): JsxString | undefined {
  if (kind !== 'open' || !/(?:^|[a-z])button$|^cta$/i.test(name)) return undefined
  const close = text.indexOf('<', end)
  if (close < 0 || !text.startsWith(`</${name}>`, close)) return undefined
  return /[{\n\r]/.test(text.slice(end, close)) ? undefined : { name: 'cta', start: end, end: close, quote: '' }
}

/** On a line of tags with text between them, `<Card>Text</Card>`, they stand apart; within a sentence they are part of it. */
function divides({ lineText, lineEnd, tagged }: Masker, at: number, tag: JsxTag): boolean {
  return tagged && tag.kind !== 'alone' && !(at === lineText && tag.end > lineEnd)
}

function endsWithTag(text: string, start: number, end: number): boolean {
  let index = Math.min(end, text.length - 1)
  while (index > start && isSpace(text.charCodeAt(index))) index--
  return text[index] === '>'
}
