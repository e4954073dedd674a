/** Cuts plain text into lines and says what each one is. */

export interface Line {
  /**
   * `blank` holds nothing, or a rule drawn with characters; `continued` is an indented line of text, `wide` one indented by an ideographic
   * space, which begins a paragraph in Japanese; `quote` is a line of a quoted mail.
   */
  readonly kind: 'blank' | 'text' | 'continued' | 'wide' | 'item' | 'quote' | 'subject'
  /** The text of the line without its marker and the white space around it. */
  readonly start: number
  readonly end: number
}

const BULLET = /(?:[-*+–•‣◦●○■□◆◇▪▶►※]|\(?\d{1,3}[.)]|[①-⑳])[ \t\u3000]+(?=\S)|[・•●○■□◆◇▪▶►※①-⑳](?=\S)/y
const QUOTED = /(?:>[ \t]?)+/y
const SUBJECT = /(?:Subject|件名|題名)[ \t]*[:：][ \t\u3000]*(?=\S)/iy

/** Every line of the text. A byte order mark is passed over; only the first line with text can be the subject. */
export function* linesOf(source: string): Generator<Line> {
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  let first = true
  for (const end of lineEnds(source)) {
    const line = lineAt(source, Math.min(at, end), end, first)
    if (line.kind !== 'blank') first = false
    yield line
    at = source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
  }
}

/** Ends of all lines, without their LF, CRLF or CR. */
function* lineEnds(source: string): Generator<number> {
  let lineFeed = -1
  let carriageReturn = -1
  for (let at = 0; at <= source.length; ) {
    if (lineFeed < at) lineFeed = offsetOf(source, '\n', at)
    if (carriageReturn < at) carriageReturn = offsetOf(source, '\r', at)
    const end = Math.min(lineFeed, carriageReturn)
    yield end
    at = end + (carriageReturn === end && lineFeed === end + 1 ? 2 : 1)
  }
}

function offsetOf(source: string, unit: string, from: number): number {
  const found = source.indexOf(unit, from)
  return found < 0 ? source.length : found
}

function lineAt(source: string, from: number, to: number, first: boolean): Line {
  const start = textStart(source, from, to)
  const end = textEnd(source, start, to)
  if (start === end || isRule(source, start, end)) return { kind: 'blank', start, end }
  if (first) {
    const after = afterMarker(SUBJECT, source, start, end)
    if (after > 0) return { kind: 'subject', start: after, end }
  }
  const quoted = afterMarker(QUOTED, source, start, end)
  if (quoted > 0) {
    const inner = textStart(source, quoted, end)
    return { kind: inner < end ? 'quote' : 'blank', start: inner, end }
  }
  const item = afterMarker(BULLET, source, start, end)
  if (item > 0) return { kind: 'item', start: item, end }
  if (start === from) return { kind: 'text', start, end }
  return { kind: source.charCodeAt(start - 1) === 0x3000 ? 'wide' : 'continued', start, end }
}

/** A line that only divides: `-----`, `━━━━`. */
function isRule(source: string, start: number, end: number): boolean {
  if (end - start < 3) return false
  for (let at = start; at < end; at++) if (!RULE.includes(source[at]!)) return false
  return true
}

const RULE = '-=_*~#+━─―＝＊☆★◆◇■□●○〓 '

function afterMarker(marker: RegExp, source: string, at: number, end: number): number {
  marker.lastIndex = at
  return marker.test(source) && marker.lastIndex <= end ? marker.lastIndex : -1
}

function textStart(source: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(source.charCodeAt(at))) at++
  return at
}

function textEnd(source: string, start: number, to: number): number {
  let end = to
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--
  return end
}

/** Space, tab, no-break space, ideographic space. */
function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 0x3000
}
