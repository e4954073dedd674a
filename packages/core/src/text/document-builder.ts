/** Collects prose while a format reads a file, and keeps for every unit of it where it came from. */
import type { Problem, SourceSpan } from '../base/index.ts'
import { ATOM, type Atom, type Audience, type Document, PASSAGE_BREAK, type Passage, type Role } from './document.ts'
import { offsetMap } from './offset-map.ts'

/** What a format knows of a passage when it opens it. */
export interface PassageFacts {
  readonly role: Role
  readonly block?: number
  readonly language?: string
  readonly channel?: string
  readonly audience?: Audience
  readonly path?: string
  readonly title?: string
}

export interface DocumentBuilder {
  /** Opens a passage; an open one is closed first. */
  open(facts: PassageFacts): void
  /** Adds prose that stands in the source as it is. */
  copy(start: number, end: number): void
  /** Adds prose that stands for the source range as a whole: a decoded entity, a line break. */
  replace(text: string, start: number, end: number): void
  /** Adds an atom; `raw` is the source range unless it is escaped there. */
  atom(kind: Atom['kind'], start: number, end: number, more?: { meaning?: Atom['meaning']; raw?: string }): void
  /** Closes the open passage and trims white space at its ends. An empty passage is dropped. */
  close(): void
  problem(problem: Problem): void
  finish(frontMatter?: Readonly<Record<string, string>>): Document
}

export function documentBuilder(source: string, format: string): DocumentBuilder {
  const segments = segmentList()
  const parts: string[] = []
  const passages: Passage[] = []
  const atoms: Atom[] = []
  const problems: Problem[] = []
  let length = 0
  let facts: PassageFacts | undefined
  let passageStart = 0

  const add = (text: string, start: number, end: number, verbatim: boolean): void => {
    if (text.length === 0) return
    if (!facts) throw new Error('prose was added outside a passage')
    segments.push(length, start, verbatim ? -1 : end)
    parts.push(text)
    length += text.length
  }

  const close = (): void => {
    if (!facts) return
    const open = facts
    facts = undefined
    const text = parts.splice(0).join('')
    const lead = text.length - text.trimStart().length
    const kept = text.trim()
    if (kept.length === 0) {
      length = passageStart
      segments.cut(length)
      dropAtoms(atoms, passageStart)
      return
    }
    if (lead > 0) shift(segments, atoms, passageStart, lead)
    length = passageStart + kept.length
    segments.cut(length)
    const { block = passages.length, audience = 'public', ...rest } = open
    passages.push({ ...rest, block, audience, start: passageStart, end: length })
    prose.push(kept)
  }
  const prose: string[] = []

  return {
    open(next) {
      close()
      if (passages.length > 0) {
        // The break between passages maps to the empty place after the last one.
        const after = segments.lastSourceEnd(length)
        passageStart = passages.at(-1)!.end + 1
        segments.push(passageStart - 1, after, after)
        length = passageStart
      }
      facts = next
    },
    copy: (start, end) => add(source.slice(start, end), start, end, true),
    replace: (text, start, end) => add(text, start, end, false),
    atom(kind, start, end, more = {}) {
      atoms.push({ kind, start: length, end: length + 1, raw: more.raw ?? source.slice(start, end), ...meaningOf(more) })
      add(ATOM, start, end, false)
    },
    close,
    problem: (problem) => problems.push(problem),
    finish(frontMatter = {}) {
      close()
      const text = prose.join(PASSAGE_BREAK)
      segments.cut(text.length)
      return { source, format, text, map: offsetMap(segments.table(text.length)), passages, atoms, frontMatter, problems }
    },
  }
}

const meaningOf = ({ meaning }: { meaning?: Atom['meaning'] }): Pick<Atom, 'meaning'> => (meaning ? { meaning } : {})

function dropAtoms(atoms: Atom[], from: number): void {
  while (atoms.length > 0 && atoms.at(-1)!.start >= from) atoms.pop()
}

interface SegmentList {
  push(text: number, source: number, sourceEnd: number): void
  /** Drops the segments that begin at `from` or later. */
  cut(from: number): void
  /** Removes `count` units of prose at `from` and moves what follows to the left. */
  remove(from: number, count: number): void
  lastSourceEnd(length: number): number
  table(length: number): { text: Int32Array; source: Int32Array; sourceEnd: Int32Array; count: number; length: number }
}

function shift(segments: SegmentList, atoms: Atom[], from: number, count: number): void {
  segments.remove(from, count)
  for (let index = atoms.length - 1; index >= 0 && atoms[index]!.start >= from; index--) {
    const atom = atoms[index]!
    atoms[index] = { ...atom, start: atom.start - count, end: atom.end - count }
  }
}

function segmentList(): SegmentList {
  let text = new Int32Array(256)
  let source = new Int32Array(256)
  let sourceEnd = new Int32Array(256)
  let count = 0
  const grow = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const larger = new Int32Array(old.length * 2)
    larger.set(old)
    return larger
  }
  const set = (index: number, t: number, s: number, e: number): void => {
    text[index] = t
    source[index] = s
    sourceEnd[index] = e
  }
  return {
    push(t, s, e) {
      const last = count - 1
      // Two verbatim runs that touch in the source are one.
      if (e < 0 && last >= 0 && sourceEnd[last]! < 0 && source[last]! + t - text[last]! === s) return
      if (count === text.length) [text, source, sourceEnd] = [grow(text), grow(source), grow(sourceEnd)]
      set(count++, t, s, e)
    },
    cut(from) {
      while (count > 0 && text[count - 1]! >= from) count--
    },
    remove(from, removed) {
      let first = count
      while (first > 0 && text[first - 1]! >= from) first--
      let write = first
      for (let read = first; read < count; read++) {
        const end = read + 1 < count ? text[read + 1]! : Number.POSITIVE_INFINITY
        const cutOff = Math.min(Math.max(0, from + removed - text[read]!), end - text[read]!)
        if (end <= from + removed) continue
        const moved = text[read]! + cutOff - removed
        set(write++, moved, sourceEnd[read]! < 0 ? source[read]! + cutOff : source[read]!, sourceEnd[read]!)
      }
      count = write
    },
    lastSourceEnd(length) {
      if (count === 0) return 0
      const last = count - 1
      return sourceEnd[last]! >= 0 ? sourceEnd[last]! : source[last]! + length - text[last]!
    },
    table: (length) => ({
      text: text.slice(0, count),
      source: source.slice(0, count),
      sourceEnd: sourceEnd.slice(0, count),
      count,
      length,
    }),
  }
}
