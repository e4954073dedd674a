/** Scalars and flow collections of plain YAML. */
import { type Cursor, isSpace, keyEnd, maxDepth, skipSpaces } from './cursor.ts'
import type { ListNode, MapEntry, MapNode, Scalar, ScalarNode, YamlNode } from './node.ts'

/** A value that begins at the cursor. `inFlow`: commas and brackets end it. */
export function readInline(cursor: Cursor, inFlow: boolean): YamlNode | undefined {
  const first = cursor.source[cursor.at]
  if (first === '[') return readFlow(cursor, readFlowList)
  if (first === '{') return readFlow(cursor, readFlowMap)
  if (first === '"' || first === "'") return readQuoted(cursor, first)
  return readPlain(cursor, inFlow)
}

function readFlow<N>(cursor: Cursor, read: (cursor: Cursor) => N | undefined): N | undefined {
  if (cursor.depth >= maxDepth) return undefined
  cursor.depth++
  const node = read(cursor)
  cursor.depth--
  return node
}

function readFlowList(cursor: Cursor): ListNode | undefined {
  const start = cursor.at++
  const items: YamlNode[] = []
  for (;;) {
    if (!skipBreaks(cursor)) return undefined
    if (cursor.source[cursor.at] === ']') return { kind: 'list', items, start, end: ++cursor.at }
    const item = readInline(cursor, true)
    if (!item || !endFlowItem(cursor, ']')) return undefined
    items.push(item)
  }
}

function readFlowMap(cursor: Cursor): MapNode | undefined {
  const start = cursor.at++
  const entries: MapEntry[] = []
  for (;;) {
    if (!skipBreaks(cursor)) return undefined
    if (cursor.source[cursor.at] === '}') return { kind: 'map', entries, start, end: ++cursor.at }
    const entry = readFlowEntry(cursor)
    if (!entry || !endFlowItem(cursor, '}') || entries.some(({ key }) => key === entry.key)) return undefined
    entries.push(entry)
  }
}

function readFlowEntry(cursor: Cursor): MapEntry | undefined {
  const start = cursor.at
  const end = keyEnd(cursor, start)
  if (end === undefined) return undefined
  cursor.at = end + 1
  if (!skipBreaks(cursor)) return undefined
  const value = readInline(cursor, true)
  return value && { key: cursor.source.slice(start, end), keySpan: { start, end }, value }
}

/** Moves past the comma, or up to the closing bracket. */
function endFlowItem(cursor: Cursor, close: string): boolean {
  if (!skipBreaks(cursor)) return false
  const next = cursor.source[cursor.at]
  if (next === ',') cursor.at++
  return next === ',' || next === close
}

/** Moves over spaces and line breaks; false where a line is not indented enough, or at a comment. */
function skipBreaks(cursor: Cursor): boolean {
  const { source } = cursor
  for (;;) {
    skipSpaces(cursor)
    if (source.charCodeAt(cursor.at) === 0x0d && source.charCodeAt(cursor.at + 1) === 0x0a) cursor.at++
    if (source.charCodeAt(cursor.at) !== 0x0a) return source.charCodeAt(cursor.at) !== 0x23
    const start = ++cursor.at
    skipSpaces(cursor)
    const unit = source.charCodeAt(cursor.at)
    if (unit !== 0x0a && unit !== 0x0d && cursor.at - start <= cursor.indent) return false
  }
}

/** A quoted text on one line. Backslashes are left to the library. */
function readQuoted(cursor: Cursor, quote: string): ScalarNode | undefined {
  const { source } = cursor
  const start = cursor.at
  let close = source.indexOf(quote, start + 1)
  if (quote === "'") while (close >= 0 && source[close + 1] === "'") close = source.indexOf("'", close + 2)
  if (close < 0) return undefined
  const inner = source.slice(start + 1, close)
  if (inner.includes('\n') || inner.includes('\r') || (quote === '"' && inner.includes('\\'))) return undefined
  const after = source[close + 1]
  if (after !== undefined && !/[\s,\]}]/.test(after)) return undefined
  cursor.at = close + 1
  return { kind: 'scalar', value: quote === "'" ? inner.replaceAll("''", "'") : inner, start, end: cursor.at }
}

/** A text without quotes, up to the end of the line, a comment, or what ends it in a flow collection. */
function readPlain(cursor: Cursor, inFlow: boolean): ScalarNode | undefined {
  const { source } = cursor
  const start = cursor.at
  let end = start
  for (let at = start; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 0x0a || unit === 0x0d) break
    if (inFlow && isFlowSign(unit)) break
    if (unit === 0x3a && (isSpace(source.charCodeAt(at + 1)) || (inFlow && isFlowSign(source.charCodeAt(at + 1)))))
      return undefined
    if (unit === 0x23 && source.charCodeAt(at - 1) === 0x20) break
    if (unit !== 0x20) end = at + 1
  }
  if (end === start || (isReserved(source.charCodeAt(start)) && !isNegative(source, start))) return undefined
  cursor.at = end
  const value = scalarOf(source.slice(start, end))
  return value === undefined ? undefined : { kind: 'scalar', value, start, end }
}

/** `,` `[` `]` `{` `}` */
function isFlowSign(unit: number): boolean {
  return unit === 0x2c || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d
}

/** Signs by which YAML begins something other than a plain text. */
function isReserved(unit: number): boolean {
  return isFlowSign(unit) || '-?:#&*!|>\'"%@`'.includes(String.fromCharCode(unit))
}

function isNegative(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1)
  return source.charCodeAt(at) === 0x2d && next >= 0x30 && next <= 0x39
}

/** The value of a plain text; undefined for numbers other than plain integers, which are left to the library. */
function scalarOf(text: string): Scalar | undefined {
  const first = text.charCodeAt(0)
  if (first === 0x2d || first === 0x2b || first === 0x2e || (first >= 0x30 && first <= 0x39)) {
    if (/^-?\d{1,15}$/.test(text)) return Number(text)
    return /^[-+.\d][\da-fA-Fx.oeE+_]*$|^[-+]?\.(?:inf|nan)$/i.test(text) ? undefined : text
  }
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  return /^(?:null|Null|NULL|~)$/.test(text) ? null : text
}
