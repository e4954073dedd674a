/**
 * Writes prose into a part that is sent as base64. Three bytes make four characters there, so what follows an edit moves with it: the part is
 * encoded anew from the edit to its end, in lines as long as they were.
 */
import type { Edit, SourceSpan } from '../../base/index.ts'
import { type Decoded, isWhole, type RewriteProse, type WritePlace } from '../../text/index.ts'
import { base64Bytes, byteAt, type PlacedBytes } from './bytes.ts'
import { encoderOf } from './encode.ts'
import { columnOf } from './headers.ts'

/** What the edits of a part that are printed may hold together, in characters: each of them holds the rest of it. */
const mostPrinted = 8_000_000

/** `span` is where the part stands, and `text` what it says. */
export function base64Rewriter(source: string, span: SourceSpan, charset: string, text: Decoded): RewriteProse {
  let block: Block | undefined
  let encode: ReturnType<typeof encoderOf>
  let left = mostPrinted
  const join = joiner(source)
  return (prose, place) => {
    if (/[\r\n]/.test(prose) || !isWhole(text, place)) return undefined
    block ??= blockOf(source, span)
    encode ??= encoderOf(charset)
    const { from, to, before, said, after } = regionOf(block, text, place, charset === 'iso-2022-jp')
    const written = encode?.(before + prose + after)
    // Bytes that stand otherwise than they would be written would change beside the edit.
    if (!written || `${encode!(before + said + after)}` !== `${block.bytes.subarray(from, to)}`) return undefined
    left -= block.end - place.start
    const patch = { from, to, written }
    return join(block, { first: patch, last: patch }, left < 0)
  }
}

/** Bytes of a part that others stand for. */
interface Patch {
  readonly from: number
  readonly to: number
  readonly written: readonly number[]
}

/** Patches in order, the last one first: of thousands each is added in one step. */
interface Chain {
  readonly first: Patch
  readonly last: Patch
  readonly before?: Chain
}

type Join = (block: Block, chain: Chain, isLong: boolean) => Edit

/** Gives the function that makes an edit of patches. The text is only written when somebody asks for it. */
function joiner(source: string): Join {
  const chains = new WeakMap<Edit, Chain>()
  const join: Join = (block, chain, isLong) => {
    const first = chain.first.from - (chain.first.from % 3)
    const span = { start: block.starts[first] ?? block.end, end: block.end }
    let text: string | undefined
    const edit: Edit = {
      span,
      get text() {
        text ??= inLines(base64(patched(block.bytes, first, patchesOf(chain))), block, columnOf(source, span.start))
        return text
      },
    }
    const merge: Edit['merge'] = (later) => {
      const more = chains.get(later)
      return more && chain.last.to <= more.first.from ? join(block, chained(chain, patchesOf(more)), isLong) : undefined
    }
    chains.set(edit, chain)
    return Object.defineProperties(edit, { merge: { value: merge }, ...(isLong && { isLong: { value: true } }) })
  }
  return join
}

const chained = (before: Chain, patches: readonly Patch[]): Chain =>
  patches.reduce<Chain>((chain, last) => ({ first: before.first, last, before: chain }), before)

function patchesOf(chain: Chain): Patch[] {
  const patches: Patch[] = []
  for (let at: Chain | undefined = chain; at; at = at.before) patches.push(at.last)
  return patches.reverse()
}

/** The bytes from `start` on. */
function patched(bytes: Uint8Array, start: number, patches: readonly Patch[]): Uint8Array {
  const longer = patches.reduce((sum, { from, to, written }) => sum + written.length - (to - from), 0)
  const all = new Uint8Array(bytes.length - start + longer)
  let [at, reached] = [0, start]
  const put = (some: ArrayLike<number>): void => {
    all.set(some, at)
    at += some.length
  }
  for (const { from, to, written } of patches) {
    put(bytes.subarray(reached, from))
    put(written)
    reached = to
  }
  put(bytes.subarray(reached))
  return all
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
  const [from, to] = [byteAt(starts, place.start), byteAt(starts, place.end)]
  const [start, end] = [map.text(place.start), map.text(place.end)]
  const said = text.slice(start, end)
  if (!byLine) return { from, to, before: '', said, after: '' }
  const [byteEnd, lineEnd] = [bytes.indexOf(LINE_FEED, to), text.indexOf('\n', end)]
  return {
    from: bytes.subarray(0, from).lastIndexOf(LINE_FEED) + 1,
    to: byteEnd < 0 ? bytes.length : byteEnd,
    before: text.slice(text.lastIndexOf('\n', start - 1) + 1, start),
    said,
    after: text.slice(end, lineEnd < 0 ? text.length : lineEnd),
  }
}

const LINE_FEED = 10

function base64(bytes: Uint8Array): string {
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
