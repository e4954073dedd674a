/** Text within text: Markdown or HTML in a JSON string, whose prose must point into the file around it. */
import { firstFrom, lastAtMost, type SourceSpan } from '../base/index.ts'
import { type Decoded, verbatim } from './decoded.ts'
import type { Document, Passage } from './document.ts'
import type { DocumentBuilder } from './document-builder.ts'
import type { PassageFacts, PassageWriter } from './passage-writer.ts'

/** Writes what readers find in texts of a file, at their places in the texts, into the document of the file. */
export interface Embedding extends PassageWriter {
  /** What comes next stands in this text; `factsOf` says what its passages are in the file. */
  enter(text: Decoded, factsOf?: (facts: PassageFacts) => PassageFacts): void
  /** The highest block number that the text gave to one of its passages. */
  readonly lastBlock: number
}

export function embedding(builder: DocumentBuilder): Embedding {
  let { text, map, atoms }: Decoded = verbatim('', 0, 0)
  let factsIn = asTheyAre
  let block = 0
  let lastBlock = 0
  const startOf = (start: number): number => map.sourceStart(start)
  const endOf = (start: number, end: number): number =>
    end > start ? Math.max(map.sourceStart(start), map.sourceEnd(end)) : map.sourceStart(start)
  const close = (): boolean => {
    const isThere = builder.close()
    if (isThere && block > lastBlock) lastBlock = block
    return isThere
  }
  return {
    enter(next, factsOf = asTheyAre) {
      ;({ text, map, atoms } = next)
      factsIn = factsOf
      lastBlock = 0
    },
    get lastBlock() {
      return lastBlock
    },
    open(facts) {
      close()
      block = facts.block ?? 0
      builder.open(factsIn(facts))
    },
    copy(start, end) {
      const { text: starts, source, sourceEnd, count, length } = map.table
      // What stands as it is in the text may stand in several pieces in the file.
      for (let index = lastAtMost(starts, start, count); index < count && starts[index]! < end; index++) {
        const from = Math.max(start, starts[index]!)
        const to = Math.min(end, index + 1 < count ? starts[index + 1]! : length)
        if (from >= to) continue
        if (sourceEnd[index]! < 0) {
          const shift = source[index]! - starts[index]!
          builder.copy(from + shift, to + shift)
          continue
        }
        const atom = atoms?.[firstFrom(atoms, from)]
        if (atom?.start === from) builder.atom(atom.kind, source[index]!, sourceEnd[index]!, atom)
        else builder.replace(text.slice(from, to), source[index]!, sourceEnd[index]!)
      }
    },
    replace: (prose, start, end) => builder.replace(prose, startOf(start), endOf(start, end)),
    atom(kind, start, end, more) {
      const raw = more?.raw ?? text.slice(start, end)
      builder.atom(kind, startOf(start), endOf(start, end), more?.meaning ? { raw, meaning: more.meaning } : { raw })
    },
    placeholder: (start, end, raw = text.slice(start, end)) =>
      builder.placeholder(startOf(start), endOf(start, end), raw),
    part: (name) => builder.part(name),
    close,
    comment: (words, start, end) => builder.comment(words, startOf(start), endOf(start, end)),
    skip: (reason, path, count) => builder.skip(reason, path, count),
    problem({ span, ...problem }) {
      builder.problem(
        span
          ? { ...problem, span: { start: startOf(span.start), end: endOf(span.start, span.end) } as SourceSpan }
          : problem,
      )
    },
  }
}

const asTheyAre = (facts: PassageFacts): PassageFacts => facts

/**
 * Adds the passages of `inner` to the builder of the file around it, with its comments and problems. `outer` is the text that `inner` was read
 * from, `factsOf` says what each passage is there (undefined leaves it out).
 */
export function embed(
  into: Embedding,
  inner: Document,
  outer: Decoded,
  factsOf: (passage: Passage) => PassageFacts | undefined,
): void {
  into.enter(outer)
  for (const { text, span } of inner.comments) into.comment(text, span.start, span.end)
  for (const { reason, path, count } of inner.skipped) into.skip(reason, path, count)
  for (const problem of inner.problems) into.problem(problem)
  const segments = inner.map.segments()
  let index = 0
  let atom = 0
  for (const passage of inner.passages) {
    const facts = factsOf(passage)
    while (index < segments.length && segments[index]!.text.start < passage.start) index++
    while (atom < inner.atoms.length && inner.atoms[atom]!.start < passage.start) atom++
    if (!facts) continue
    into.open(facts)
    for (; index < segments.length && segments[index]!.text.start < passage.end; index++) {
      const { text, source, verbatim } = segments[index]!
      const found = inner.atoms[atom]
      if (found?.start === text.start) {
        into.atom(found.kind, source.start, source.end, found)
        atom++
      } else if (verbatim) into.copy(source.start, source.end)
      else into.replace(inner.text.slice(text.start, text.end), source.start, source.end)
    }
    into.close()
  }
}
