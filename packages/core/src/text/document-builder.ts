/** Collects prose while a format reads a file, and keeps for every unit of it where it came from. */
import { detached, firstFrom, lastAtMost, type Problem, type SourceSpan, wordsOf } from '../base/index.ts'
import {
  ATOM,
  type Atom,
  type Comment,
  type Document,
  PASSAGE_BREAK,
  type Passage,
  type PassagePart,
  type SkippedText,
} from './document.ts'
import { offsetMap } from './offset-map.ts'
import type { PassageFacts, PassageWriter } from './passage-writer.ts'
import { type PlaceholderFacts, placeholderFacts } from './placeholders.ts'
import { segmentList } from './segment-list.ts'

export interface DocumentBuilder extends PassageWriter {
  /** How many passages there are, and how often something was left out or found wrong. */
  counts(): { readonly passages: number; readonly remarks: number }
  /** Takes over passages of an earlier reading that stand in the source as they did, no passage being open. */
  take(part: TakenPart): void
  finish(frontMatter?: Readonly<Record<string, string>>): Document
}

/** Passages `[first, last)` of an earlier document. */
export interface TakenPart {
  readonly from: Document
  readonly first: number
  readonly last: number
  /** The part of its source whose comments are taken as well. */
  readonly source: SourceSpan
  /** How much further on it stands in the source now. */
  readonly by: number
  /** The passage as it is now, when it begins so much further on in the prose. */
  passage(before: Passage, by: number): Passage
}

/** @param lasting whether parts of the document may be taken over into later ones, so that nothing of it may hold on to the source */
export function documentBuilder(source: string, format: string, lasting = false): DocumentBuilder {
  const segments = segmentList()
  const passages: Passage[] = []
  const atoms: Atom[] = []
  const problems: Problem[] = []
  const comments: Comment[] = []
  const skipped = new Map<string, SkippedText>()
  // A file has few different ones.
  const placeholders = new Map<string, PlaceholderFacts>()
  // The prose grows as ropes, which are flattened now and then, since each piece of a rope takes more than its prose; the last piece of a
  // passage is held back, so that it can be trimmed.
  const flat: string[] = []
  let text = ''
  let open = ''
  let last = ''
  let length = 0
  let facts: PassageFacts | undefined
  let parts: PassagePart[] | undefined
  // Where the prose of the open passage begins; before its first unit, where the last passage ended.
  let passageStart = 0
  let empty = true
  let remarks = 0
  // How many comments of an earlier reading stand before what is taken of it next.
  let taken = 0

  const separate = (): void => {
    if (passages.length === 0) return
    // The break between passages maps to the empty place after the last one.
    const after = segments.lastSourceEnd(length)
    segments.push(length++, after, after)
    text += PASSAGE_BREAK
  }

  const takeComments = (from: readonly Comment[], start: number, end: number, by: number): void => {
    // Parts are taken in the order of the source, nearly always.
    if (taken > 0 && from[taken - 1]!.span.start >= start) taken = 0
    while (taken < from.length && from[taken]!.span.start < start) taken++
    for (; taken < from.length && from[taken]!.span.start < end; taken++) {
      const { text, span } = from[taken]!
      comments.push({ text, span: { start: span.start + by, end: span.end + by } as SourceSpan })
    }
  }

  const rawIn = (start: number, end: number, raw: string | undefined): string =>
    lasting ? detached(raw ?? source.slice(start, end)) : rawOf(source, start, end, raw)

  const begin = (): void => {
    if (!facts) throw new Error('prose was added outside a passage')
    empty = false
    separate()
    passageStart = length
  }

  const add = (piece: string, start: number, sourceEnd: number): void => {
    if (empty) begin()
    segments.push(length, start, sourceEnd)
    open += last
    last = piece
    length += piece.length
  }

  const trimEnd = (): void => {
    if (!isTrimmed(last.charCodeAt(last.length - 1))) return
    last = last.trimEnd()
    if (last === '') open = open.trimEnd()
    length = passageStart + open.length + last.length
    segments.cut(length)
  }

  const close = (): boolean => {
    const isThere = facts !== undefined && !empty
    if (facts && isThere) {
      trimEnd()
      passages.push(passageOf(facts, passages.length, { start: passageStart, end: length }, parts))
      text += open + last
      open = last = ''
      if (text.length > longestRope) {
        flat.push(flattened(text))
        text = ''
      }
    }
    facts = parts = undefined
    empty = true
    return isThere
  }

  return {
    open(next) {
      close()
      facts = next
    },
    copy(start, end) {
      let from = start
      if (empty) while (from < end && isTrimmed(source.charCodeAt(from))) from++
      if (from < end) add(source.slice(from, end), from, -1)
    },
    replace(text, start, end) {
      const kept = empty ? text.trimStart() : text
      if (kept.length > 0) add(kept, start, end)
    },
    atom(kind, start, end, more) {
      add(ATOM, start, end)
      const raw = rawIn(start, end, more?.raw)
      const atom = { kind, start: length - 1, end: length, raw }
      atoms.push(more?.meaning ? { ...atom, meaning: more.meaning } : atom)
    },
    placeholder(start, end, raw = source.slice(start, end)) {
      let facts = placeholders.get(raw)
      if (!facts) {
        facts = placeholderFacts(rawIn(start, end, raw))
        placeholders.set(facts.raw, facts)
      }
      add(ATOM, start, end)
      atoms.push({ kind: 'placeholder', start: length - 1, end: length, ...facts })
    },
    part(name) {
      const at = empty ? 0 : length - passageStart
      // The one before has nothing in it.
      if (parts?.at(-1)?.at === at) parts.pop()
      parts ??= []
      parts.push({ at, name })
    },
    close,
    counts: () => ({ passages: passages.length, remarks }),
    take({ from, first, last, source: { start, end }, by, passage }) {
      takeComments(from.comments, start, end, by)
      if (first === last) return
      separate()
      const [head, tail] = [from.passages[first]!.start, from.passages[last - 1]!.end]
      const moved = length - head
      const { table } = from.map
      segments.take(
        table,
        lastAtMost(table.text, head, table.count),
        lastAtMost(table.text, tail - 1, table.count) + 1,
        {
          text: moved,
          source: by,
        },
      )
      for (let index = first; index < last; index++) passages.push(passage(from.passages[index]!, moved))
      for (let index = firstFrom(from.atoms, head); index < from.atoms.length; index++) {
        const atom = from.atoms[index]!
        if (atom.start >= tail) break
        atoms.push(moved === 0 ? atom : { ...atom, start: atom.start + moved, end: atom.end + moved })
      }
      text += from.text.slice(head, tail)
      length += tail - head
    },
    comment(text, start, end) {
      const trimmed = text.trim()
      comments.push({ text: lasting ? detached(trimmed) : trimmed, span: { start, end } })
    },
    skip(reason, path, more = 1) {
      remarks++
      const words = wordsOf(reason)
      const known = skipped.get(words)
      const first = known ? known.path : path
      const count = (known?.count ?? 0) + more
      skipped.set(words, { reason, count, ...(first === undefined ? {} : { path: first }) })
    },
    problem(problem) {
      remarks++
      problems.push(problem)
    },
    finish(frontMatter = {}) {
      close()
      const map = offsetMap(segments.table(length))
      const prose = flat.length === 0 ? text : flat.join('') + text
      // What writes prose into the file may lead back to here: nothing of a large file is to stay twice.
      flat.length = 0
      text = ''
      return {
        source,
        format,
        text: prose,
        map,
        passages,
        atoms,
        frontMatter,
        // The alternative text of an image comes after the passage around it.
        comments: comments.sort((a, b) => a.span.start - b.span.start),
        skipped: [...skipped.values()],
        problems,
      }
    },
  }
}

/**
 * The raw text of an atom. Engines keep the whole text alive that a slice was cut out of, so it is cut out of the file, which stays anyway, or is
 * a text of its own; it would hold the decoded string around it otherwise.
 */
function rawOf(source: string, start: number, end: number, raw: string | undefined): string {
  if (raw === undefined || (raw.length === end - start && source.startsWith(raw, start)))
    return source.slice(start, end)
  return detached(raw)
}

/** UTF-16 units. */
const longestRope = 1 << 16

/** The same text in one piece: engines join the pieces of a rope once somebody reads a unit of it. */
function flattened(rope: string): string {
  rope.charCodeAt(0)
  return rope
}

/** White space as `String.trim` sees it. */
function isTrimmed(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  return unit === 0x3000 || unit === 0xa0 || (unit >= 0x1680 && WHITE_SPACE.test(String.fromCharCode(unit)))
}

const WHITE_SPACE = /\s/

function passageOf(
  facts: PassageFacts,
  index: number,
  { start, end }: { readonly start: number; readonly end: number },
  parts: readonly PassagePart[] | undefined,
): Passage {
  const { role, block = index, audience = 'public', language, channel, path, title, branch, write, rewrite } = facts
  const passage: { -readonly [Key in keyof Passage]: Passage[Key] } = { role, block, audience, start, end }
  if (language !== undefined) passage.language = language
  if (channel !== undefined) passage.channel = channel
  if (path !== undefined) passage.path = path
  if (parts) passage.parts = parts
  if (title !== undefined) passage.title = title
  if (branch) passage.branch = branch
  if (write) passage.write = write
  if (rewrite) passage.rewrite = rewrite
  if (facts.lacking) passage.lacking = facts.lacking
  return passage
}
