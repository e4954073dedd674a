/** Header values: folded lines, and encoded words such as `=?UTF-8?B?44GC?=`. */
import type { SourceSpan } from '../../base/index.ts'
import { type Decoded, decodeEscapes, type Escape } from '../../text/index.ts'
import { base64Bytes, type PlacedBytes, quotedBytes } from './bytes.ts'
import { charsetOf, decodeBytes } from './charsets.ts'

const WORD = /=\?([^?\s]{1,60})\?([BbQq])\?([^?\s]*)\?=/g

export interface HeaderText {
  readonly text: Decoded
  readonly runs: readonly EncodedRun[]
}

/** Encoded words of one character set, one after the other, which were decoded together. */
export interface EncodedRun extends SourceSpan {
  /** The character set as it is written in the first word, and as decoders know it. */
  readonly label: string
  readonly charset: string
  readonly kind: 'B' | 'Q'
  /** They could be decoded. */
  readonly sound: boolean
}

/** The value `[start, end)` as readers see it. An encoded word that cannot be decoded stays as it is. */
export function headerText(source: string, start: number, end: number): HeaderText {
  const runs: EncodedRun[] = []
  const escapes = [...escapesOf(source, start, end, runs)]
  let index = 0
  return { text: decodeEscapes(source, start, end, () => escapes[index++]), runs }
}

interface Word extends PlacedBytes {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly charset: string
  readonly kind: 'B' | 'Q'
}

function* escapesOf(source: string, start: number, end: number, runs: EncodedRun[]): Iterable<Escape> {
  let at = start
  let run: Word[] = []
  for (const word of wordsIn(source, start, end)) {
    const between = source.slice(at, word.start)
    const adjacent = run.length > 0 && between.trim() === ''
    if (!adjacent || run[0]!.charset !== word.charset) {
      yield* decodedRun(source, run, runs)
      // White space between two encoded words is no part of the text.
      if (adjacent) yield { start: at, end: word.start, text: '' }
      else yield* folds(source, at, word.start)
      run = []
    }
    run.push(word)
    at = word.end
  }
  yield* decodedRun(source, run, runs)
  yield* folds(source, at, end)
}

function* wordsIn(source: string, start: number, end: number): Iterable<Word> {
  const value = source.slice(start, end)
  for (const match of value.matchAll(WORD)) {
    const charset = charsetOf(match[1]!.replace(/\*.*$/, ''))
    if (!charset) continue
    const from = start + match.index + match[0].length - match[3]!.length - 2
    const to = from + match[3]!.length
    const kind = /b/i.test(match[2]!) ? 'B' : 'Q'
    const placed = kind === 'B' ? base64Bytes(source, from, to) : quotedBytes(source, from, to, true)
    if ('bytes' in placed) yield { ...placed, label: match[1]!, charset, kind, start: start + match.index, end: to + 2 }
  }
}

/** Words that follow each other are decoded together: a character may be cut in two between them. */
function* decodedRun(source: string, run: readonly Word[], runs: EncodedRun[]): Iterable<Escape> {
  if (run.length === 0) return
  const [start, end] = [run[0]!.start, run.at(-1)!.end]
  const joined = {
    bytes: joinedBytes(run),
    starts: Int32Array.from(run.flatMap(({ starts }) => [...starts])),
    ends: Int32Array.from(run.flatMap(({ ends }) => [...ends])),
  }
  const { label, charset, kind } = run[0]!
  const text = decodeBytes(source, joined, start, end, charset)
  runs.push({ start, end, label, charset, kind, sound: text !== undefined } as EncodedRun)
  if (!text) return
  let reached = start
  for (const segment of text.map.segments()) {
    const { source: place, text: span, verbatim } = segment
    if (place.start > reached) yield { start: reached, end: place.start, text: '' }
    if (!verbatim) yield { start: place.start, end: place.end, text: text.text.slice(span.start, span.end) }
    reached = place.end
  }
  if (reached < end) yield { start: reached, end, text: '' }
}

function joinedBytes(run: readonly Word[]): Uint8Array {
  const joined = new Uint8Array(run.reduce((sum, { bytes }) => sum + bytes.length, 0))
  let at = 0
  for (const { bytes } of run) {
    joined.set(bytes, at)
    at += bytes.length
  }
  return joined
}

const FOLD = /(?:\r\n?|\n)[ \t]*/g

/** A folded line goes on after one space. */
function* folds(source: string, start: number, end: number): Iterable<Escape> {
  for (const match of source.slice(start, end).matchAll(FOLD))
    yield { start: start + match.index, end: start + match.index + match[0].length, text: ' ' }
}
