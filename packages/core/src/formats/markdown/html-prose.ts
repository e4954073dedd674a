/** The prose in a block of HTML: what stands between its tags, in passages as its elements divide it. */
import { type DocumentBuilder, HARD_BREAK, type Role } from '../../text/index.ts'
import { attributeProse, copyWithAtoms } from './attribute-prose.ts'
import { addressAt } from './autolinks.ts'
import { AMPERSAND, AT, BANG, COLON, DOT, isLetter, LESS, QUESTION, skipSpace } from './characters.ts'
import { isComment, writeComment } from './comments.ts'
import { decodeReference, referenceEnd } from './entities.ts'
import { attributeValue, closingTag, tagEnd, tagName } from './inline-html.ts'
import type { Leaf } from './leaf.ts'
import { originOf, originOfEnd, type View } from './view.ts'

interface HtmlReader {
  readonly view: View
  readonly builder: DocumentBuilder
  readonly leaf: Leaf
  /** Open elements that give their text a role or a block of its own. */
  readonly elements: { name: string; role: Role; block: number }[]
  /** Alternative texts that wait for the end of the passage, as `[start, end, …]`. */
  alternatives: number[]
  open: boolean
  nextBlock: number
}

/** Writes the prose of an HTML block; gives the next free block number. */
export function htmlProse(view: View, leaf: Leaf, builder: DocumentBuilder, nextBlock: number): number {
  const reader: HtmlReader = { view, builder, leaf, elements: [], alternatives: [], open: false, nextBlock }
  const { text, end } = view
  let run = view.start
  let at = view.start
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (unit > AT || SPECIAL[unit] === 0) {
      at++
      continue
    }
    const after = readSpecial(reader, unit, run, at)
    if (after > at) run = at = after
    else at++
  }
  flush(reader, run, end)
  closePassage(reader)
  return reader.nextBlock
}

const SPECIAL = new Uint8Array(AT + 1)
for (const character of '\t\n\r <&:.@') SPECIAL[character.charCodeAt(0)] = 1

/** Handles what stands at `at`, after writing the prose from `run` on; gives where reading goes on, `at` itself when it is plain prose. */
function readSpecial(reader: HtmlReader, unit: number, run: number, at: number): number {
  const { text, end } = reader.view
  if (unit === LESS) return readMarkup(reader, run, at)
  if (unit === AMPERSAND) {
    const after = referenceEnd(text, at, end)
    if (after < 0) return at
    flush(reader, run, at)
    write(reader, decodeReference(text, at, after), at, after)
    return after
  }
  if (unit === COLON || unit === DOT || unit === AT) {
    const address = addressAt(text, at, run, end, false)
    if (!address) return at
    flush(reader, run, address[0])
    writeAtom(reader, 'url', address[0], address[1])
    return address[1]
  }
  const after = skipSpace(text, at, end)
  if (after === at + 1 && text.charCodeAt(at) === 32) return at
  flush(reader, run, at)
  if (reader.open) write(reader, '\n', at, after)
  return after
}

function readMarkup(reader: HtmlReader, run: number, at: number): number {
  const { text, end } = reader.view
  const next = text.charCodeAt(at + 1)
  const after = next === BANG || next === QUESTION ? afterDeclaration(text, at, end) : tagEnd(text, at, end)
  if (after < 0) return at
  flush(reader, run, at)
  if (isComment(text, at)) writeComment(reader.view, at, after, reader.builder)
  return readTag(reader, tagName(text, at, after), at, after)
}

/** The offset after a comment, an instruction, a declaration or a CDATA section; one that is not closed reaches to the end. -1 for none. */
function afterDeclaration(text: string, at: number, end: number): number {
  const [open, close] = DECLARATIONS.find(([opening]) => text.startsWith(opening, at))!
  if (open === '<!' && !isLetter(text.charCodeAt(at + 2))) return -1
  const from = at + open.length
  const found = text.slice(from, end).indexOf(close)
  return found < 0 ? end : from + found + close.length
}

function readTag(reader: HtmlReader, name: string, at: number, after: number): number {
  const { text } = reader.view
  if (name === 'br' || name === 'br/') {
    if (reader.open) write(reader, HARD_BREAK, at, after)
    return skipSpace(text, after, reader.view.end)
  }
  if (name === 'img') noteAlternative(reader, at, after)
  if (SKIPPED.has(name)) return afterElement(reader, name, after)
  if (CODE.has(name)) return readCode(reader, name, at, after)
  const closing = name.startsWith('/')
  const element = closing ? name.slice(1) : name
  if (!BLOCKS.has(element)) return after
  closePassage(reader)
  if (closing) leave(reader, element)
  else enter(reader, element)
  return after
}

function noteAlternative(reader: HtmlReader, at: number, after: number): void {
  const value = attributeValue(reader.view.text, 'alt', at, after)
  if (value) reader.alternatives.push(value[0], value[1])
  if (reader.open) writeAtom(reader, 'image', at, after)
}

function afterElement(reader: HtmlReader, name: string, from: number): number {
  const { text, end } = reader.view
  const close = closingTag(text, name, from, end)
  const after = close < 0 ? -1 : text.slice(close, end).indexOf('>')
  return after < 0 ? end : close + after + 1
}

function readCode(reader: HtmlReader, name: string, at: number, after: number): number {
  const { text, end } = reader.view
  const close = closingTag(text, name, after, Math.min(end, after + CODE_LIMIT))
  const stop = close < 0 ? -1 : tagEnd(text, close, end)
  if (stop < 0) return after
  writeAtom(reader, 'code', at, stop)
  return stop
}

function enter(reader: HtmlReader, name: string): void {
  const role = ROLES.get(name)
  const own = OWN_BLOCK.has(name)
  if ((!role && !own) || reader.elements.length >= DEPTH_LIMIT) return
  const inner = reader.elements.at(-1)
  const block = own ? reader.nextBlock++ : (inner?.block ?? reader.leaf.block)
  reader.elements.push({ name, role: role ?? inner?.role ?? reader.leaf.role, block })
}

function leave(reader: HtmlReader, name: string): void {
  const index = reader.elements.findLastIndex((element) => element.name === name)
  if (index >= 0) reader.elements.length = index
}

function flush(reader: HtmlReader, start: number, end: number): void {
  const { view, builder } = reader
  if (end <= start) return
  if (!reader.open && skipSpace(view.text, start, end) === end) return
  openPassage(reader)
  copyWithAtoms(view, start, end, builder)
}

function write(reader: HtmlReader, text: string, start: number, end: number): void {
  openPassage(reader)
  reader.builder.replace(text, originOf(reader.view, start), originOfEnd(reader.view, end))
}

function writeAtom(reader: HtmlReader, kind: 'code' | 'url' | 'image', start: number, end: number): void {
  const { view, builder } = reader
  openPassage(reader)
  builder.atom(kind, originOf(view, start), originOfEnd(view, end), { raw: view.text.slice(start, end) })
}

function openPassage(reader: HtmlReader): void {
  if (reader.open) return
  reader.open = true
  const inner = reader.elements.at(-1)
  reader.builder.open({ role: inner?.role ?? reader.leaf.role, block: inner?.block ?? reader.leaf.block })
}

function closePassage(reader: HtmlReader): void {
  const { view, builder, alternatives } = reader
  if (reader.open) builder.close()
  reader.open = false
  for (let index = 0; index < alternatives.length; index += 2) {
    if (alternatives[index]! >= alternatives[index + 1]!) continue
    builder.open({ role: 'alt', block: reader.leaf.block })
    attributeProse(view, alternatives[index]!, alternatives[index + 1]!, builder)
    builder.close()
  }
  reader.alternatives = []
}

/** Deeper elements give no role, so that closing one is cheap. */
const DEPTH_LIMIT = 100

/** How far the end of inline code is looked for. */
const CODE_LIMIT = 2000

const DECLARATIONS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
]

const SKIPPED = new Set(['script', 'style', 'pre', 'textarea', 'svg', 'math', 'noscript', 'iframe', 'template'])
const CODE = new Set(['code', 'kbd', 'samp', 'var', 'tt'])
const OWN_BLOCK = new Set(['ul', 'ol', 'dl', 'table', 'blockquote'])

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['blockquote', 'quote'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
  ['title', 'title'],
  ['button', 'button'],
  ['label', 'label'],
])

/** Elements that divide the text around them. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe label legend li link main menu menuitem nav ' +
    'noframes ol optgroup option p param picture search section select summary table tbody td tfoot th thead title tr track ul video'
  ).split(' '),
)
