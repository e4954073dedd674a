/**
 * Writes prose into a part that is sent as base64. Three bytes make four characters there, so what follows an edit moves with it: the part is
 * encoded anew from the edit to its end, in lines as long as they were.
 */
import { lastAtMost, type SourceSpan } from '../../base/index.ts'
import type { Decoded, RewriteProse, WritePlace } from '../../text/index.ts'
import { base64Bytes, type PlacedBytes } from './bytes.ts'
import { encoderOf } from './encode.ts'
import { columnOf } from './headers.ts'
import { isWhole } from './write.ts'

/** What all edits of a part together may hold, in characters: each of them holds the rest of the part. */
const mostWritten = 32_000_000

/** `span` is where the part stands, and `text` what it says. */
export function base64Rewriter(source: string, span: SourceSpan, charset: string, text: Decoded): RewriteProse {
  let block: Block | undefined
  let encode: ReturnType<typeof encoderOf>
  let left = mostWritten
  return (prose, place) => {
    if (/[\r\n]/.test(prose) || !isWhole(text, place)) return undefined
    block ??= blockOf(source, span)
    encode ??= encoderOf(charset)
    const { bytes, starts, end } = block
    const { from, to, before, said, after } = regionOf(block, text, place, charset === 'iso-2022-jp')
    const written = encode?.(before + prose + after)
    // Bytes that stand otherwise than they would be written would change beside the edit.
    if (!written || `${encode!(before + said + after)}` !== `${bytes.subarray(from, to)}`) return undefined
    const group = from - (from % 3)
    const start = starts[group] ?? end
    left -= end - start
    if (left < 0) return undefined
    const rest = base64([...bytes.subarray(group, from), ...written], bytes.subarray(to))
    return changed(source, { start, end }, inLines(rest, block, columnOf(source, start)))
  }
}

interface Block extends PlacedBytes {
  /** The end of the encoding in the source. */
  readonly end: number
  /** Characters in its longest line. */
  readonly width: number
  readonly lineEnd: string
}

/** Lines of mails are that long at most; a part in one line that is longer stays in one. */
const longestLine = 76

function blockOf(source: string, { start, end }: SourceSpan): Block {
  const placed = base64Bytes(source, start, end) as PlacedBytes
  const written = /^[\w+/\s]*[=\s]*/.exec(source.slice(start, end))![0].trimEnd()
  const lines = written.trimStart().split(/[\r\n]+/)
  const longest = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  const width = lines.length > 1 ? longest : longest > longestLine ? Number.POSITIVE_INFINITY : longestLine
  const [lineEnd = source.includes('\r\n') ? '\r\n' : '\n'] = /\r\n?|\n/.exec(written.trimStart()) ?? []
  return { ...placed, end: start + written.length, width, lineEnd }
}

interface Region {
  /** Bytes. */
  readonly from: number
  readonly to: number
  /** What they say: the prose that is replaced, and what is encoded together with it. */
  readonly before: string
  readonly said: string
  readonly after: string
}

/** Where a character set changes between alphabets, it does so within a line. */
function regionOf({ bytes, starts }: Block, { text, map }: Decoded, place: WritePlace, byLine: boolean): Region {
  const byteAt = (at: number): number => (at <= (starts[0] ?? at) ? 0 : lastAtMost(starts, at - 1) + 1)
  const [from, to] = [byteAt(place.start), byteAt(place.end)]
  const [start, end] = [map.text(place.start), map.text(place.end)]
  const said = text.slice(start, end)
  if (!byLine) return { from, to, before: '', said, after: '' }
  const [byteEnd, lineEnd] = [bytes.indexOf(LINE_FEED, to), text.indexOf('\n', end)]
  return {
    from: bytes.subarray(0, from).lastIndexOf(LINE_FEED) + 1,
    to: byteEnd < 0 ? bytes.length : byteEnd,
    before: text.slice(0, start).split('\n').at(-1)!,
    said,
    after: text.slice(end, lineEnd < 0 ? text.length : lineEnd),
  }
}

const LINE_FEED = 10

function base64(head: readonly number[], rest: Uint8Array): string {
  const bytes = new Uint8Array(head.length + rest.length)
  bytes.set(head)
  bytes.set(rest, head.length)
  let written = ''
  // As many as a call takes, and a number of whole groups.
  for (let at = 0; at < bytes.length; at += 24_000)
    written += btoa(String.fromCharCode(...bytes.subarray(at, at + 24_000)))
  return written
}

/** The first line begins in the given column. */
function inLines(written: string, { width, lineEnd }: Block, column: number): string {
  const lines = [written.slice(0, Math.max(0, width - column))]
  for (let at = lines[0]!.length; at < written.length; at += width) lines.push(written.slice(at, at + width))
  return lines.join(lineEnd)
}

/** What of a part of the source becomes another, without what they begin and end with in common. */
function changed(source: string, { start, end }: SourceSpan, text: string): { span: SourceSpan; text: string } {
  let [from, to, until] = [start, end, text.length]
  while (from < to && from - start < until && source[from] === text[from - start]) from++
  while (to > from && until > from - start && source[to - 1] === text[until - 1]) [to, until] = [to - 1, until - 1]
  return { span: { start: from, end: to }, text: text.slice(from - start, until) }
}
