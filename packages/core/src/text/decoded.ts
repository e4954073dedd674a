/** Strings as they stand in a file with escapes in them, decoded, with the way back to the file. */
import { lastAtMost, type TextSpan } from '../base/index.ts'
import { ATOM, type Atom, type RewritePlace } from './document.ts'
import { type OffsetMap, offsetMap, type Segment } from './offset-map.ts'
import { segmentList } from './segment-list.ts'

/** A string of a file, decoded. */
export interface Decoded {
  readonly text: string
  /** From offsets in `text` to offsets in the file. */
  readonly map: OffsetMap
  /** What the file's own syntax says is no prose, such as `<ph/>`: the unit ATOM of the text. Sorted by start. */
  readonly atoms?: readonly Atom[]
}

/** A part of the source, from `start` to `end`, that stands for `text` as a whole. */
export interface Escape {
  readonly start: number
  readonly end: number
  /** Empty for what is only syntax: a line that is folded, a tag. */
  readonly text: string
  /** It stands for no prose but for an atom; `text` is not looked at. */
  readonly atom?: Pick<Atom, 'kind' | 'meaning'>
}

/** The next escape at or after `at` that begins before `end`. */
export type NextEscape = (source: string, at: number, end: number) => Escape | undefined

/** Decodes `source[start, end)`. Linear as long as `next` is. */
export function decodeEscapes(source: string, start: number, end: number, next: NextEscape): Decoded {
  const segments = segmentList()
  const atoms: Atom[] = []
  let text = ''
  let at = start
  for (let found = next(source, at, end); found; found = next(source, at, end)) {
    if (found.start > at) {
      segments.push(text.length, at, -1)
      text += source.slice(at, found.start)
    }
    const stands = found.atom ? ATOM : found.text
    if (found.atom) atoms.push(atomAt(text.length, found.atom, source.slice(found.start, found.end)))
    if (stands !== '') {
      segments.push(text.length, found.start, found.end)
      text += stands
    }
    at = found.end
  }
  if (end > at) {
    segments.push(text.length, at, -1)
    text += source.slice(at, end)
  }
  return { text, map: offsetMap(segments.table(text.length)), ...(atoms.length > 0 && { atoms }) }
}

const atomAt = (start: number, { kind, meaning }: Pick<Atom, 'kind' | 'meaning'>, raw: string): Atom => ({
  kind,
  start,
  end: start + 1,
  raw,
  ...(meaning && { meaning }),
})

const shifted = (atom: Atom, by: number): Atom => ({ ...atom, start: atom.start + by, end: atom.end + by })

/** A string with escapes in what it decodes to: the message syntax in a JSON string. The way back leads to the file. */
export function decodeInside(outer: Decoded, next: NextEscape): Decoded {
  const inner = decodeEscapes(outer.text, 0, outer.text.length, next)
  const segments = segmentList()
  const around = outer.map.segments()
  const starts = around.map(({ text }) => text.start)
  const ownAtoms = outer.atoms ?? []
  const atoms: Atom[] = [...(inner.atoms ?? [])]
  let atom = 0
  for (const { text, source, verbatim } of inner.map.segments()) {
    if (verbatim) copyRun(segments, around, starts, source, text.start)
    else {
      const { start, end } = outer.map.source({ start: source.start, end: source.end })
      segments.push(text.start, start, end)
    }
    while (atom < ownAtoms.length && ownAtoms[atom]!.start < source.start) atom++
    for (; verbatim && atom < ownAtoms.length && ownAtoms[atom]!.start < source.end; atom++)
      atoms.push(shifted(ownAtoms[atom]!, text.start - source.start))
  }
  atoms.sort((a, b) => a.start - b.start)
  return { text: inner.text, map: offsetMap(segments.table(inner.text.length)), ...(atoms.length > 0 && { atoms }) }
}

/** The segments of `part`, written from `at` on. */
function copyRun(
  segments: ReturnType<typeof segmentList>,
  around: readonly Segment[],
  starts: readonly number[],
  part: { readonly start: number; readonly end: number },
  at: number,
): void {
  for (let index = Math.max(0, lastAtMost(starts, part.start)); index < around.length; index++) {
    const { text, source, verbatim } = around[index]!
    if (text.start >= part.end) return
    const from = Math.max(part.start, text.start)
    segments.push(
      at + from - part.start,
      verbatim ? source.start + from - text.start : source.start,
      verbatim ? -1 : source.end,
    )
  }
}

/** Whether no other text stands between the runs of a place, but only what the file's syntax puts there: an encoding, the end of a line. */
export const isWhole = ({ map }: Decoded, { runs }: RewritePlace): boolean =>
  runs.every((run, index) => index === 0 || map.text(runs[index - 1]!.end) === map.text(run.start))

/** A string that stands in the file as it is. */
export function verbatim(source: string, start: number, end: number): Decoded {
  return decodeEscapes(source, start, end, () => undefined)
}

/** Parts of a decoded string, one after the other, as a string of its own. The parts are in order and do not overlap. */
export function sliceDecoded({ text, map, atoms = [] }: Decoded, parts: readonly TextSpan[]): Decoded {
  const segments = segmentList()
  const kept: Atom[] = []
  const around = map.segments()
  let sliced = ''
  let index = 0
  let atom = 0
  for (const { start, end } of parts) {
    while (index < around.length && around[index]!.text.end <= start) index++
    for (let at = index; at < around.length && around[at]!.text.start < end; at++) {
      const { text: inner, source, verbatim } = around[at]!
      const from = Math.max(start, inner.start)
      segments.push(
        sliced.length + from - start,
        verbatim ? source.start + from - inner.start : source.start,
        verbatim ? -1 : source.end,
      )
    }
    while (atom < atoms.length && atoms[atom]!.start < start) atom++
    for (; atom < atoms.length && atoms[atom]!.start < end; atom++)
      kept.push(shifted(atoms[atom]!, sliced.length - start))
    sliced += text.slice(start, end)
  }
  return { text: sliced, map: offsetMap(segments.table(sliced.length)), ...(kept.length > 0 && { atoms: kept }) }
}

/** A decoded string in which other text stands for some of its parts. The parts are in order and do not overlap. */
export function replaceDecoded(outer: Decoded, parts: readonly Escape[]): Decoded {
  let index = 0
  return decodeInside(outer, () => parts[index++])
}
